// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the processor and the system offer beyond the targets that Highway tells apart.
namespace onebit::simd {

/// Intel AMX: whether the processor has the unit for int8 (CPUID 7: AMX-TILE, AMX-INT8), the system keeps its
/// registers (XCR0), and the kernel lets this process use them. Linux gives the 8 KB a thread that they take
/// on request only (arch_prctl, ARCH_REQ_XCOMP_PERM): the first call asks for them. False on everything but
/// Linux on x86-64. Thread-safe.
bool processorHasAmx();

/// 64-bit ARM: whether the processor multiplies and adds four bytes in one step, and computes in half
/// precision, which the compiler may use in the same code.
bool processorHasDotProducts();

}  // namespace onebit::simd
