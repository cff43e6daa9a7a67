// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

/// Some weights can be multiplied by more than one kernel. Their sums of integers are equal, the last digits
/// of their products are not, and which one is fastest depends on the processor: so it is measured once for a
/// machine and stays as it was found.
namespace onebit {

/// Weights that several kernels serve, all of them by int8 activations.
enum class KernelFamily : std::uint8_t {
    kBinary,         ///< one bit, a scale for 128 weights
    kTernary,        ///< two bits, one scale for the tensor
    kTernaryGroups,  ///< two bits, a scale for 128 weights or a multiple of that
};

enum class WeightKernel : std::uint8_t {
    kLanes,      ///< 16 rows side by side (simd/lanes.h)
    kRows,       ///< row after row, int8 products
    kBitPlanes,  ///< row after row, from the bit planes of the activations
};

struct KernelFamilyRow {
    KernelFamily family;
    std::string_view name;     ///< "ternary groups", for people and files
    std::string_view formats;  ///< that come to it: "I2_S"
    std::span<const WeightKernel>
        kernels;  ///< that can serve it; the first one does unless it is known better
};

/// All families, in the order of the enumeration.
std::span<const KernelFamilyRow> kernelFamilies();
const KernelFamilyRow& kernelFamily(KernelFamily family);
bool serves(WeightKernel kernel, KernelFamily family);
/// "lanes", "rows", "bit planes".
std::string_view weightKernelName(WeightKernel kernel);

/// By name; a hyphen counts as a space, so that no shell needs quotes.
std::optional<KernelFamily> findKernelFamily(std::string_view name);
std::optional<WeightKernel> findWeightKernel(std::string_view name);

/// A kernel for every family; at first the default ones.
class KernelChoices {
  public:
    KernelChoices();
    WeightKernel of(KernelFamily family) const { return m_kernels[static_cast<std::size_t>(family)]; }
    /// A kernel that cannot serve the family changes nothing.
    void set(KernelFamily family, WeightKernel kernel);

  private:
    std::array<WeightKernel, 3> m_kernels;
};

/// Asked for the kernel of a family by whoever makes weights ready, on their thread.
using ChooseKernel = std::function<WeightKernel(KernelFamily)>;

/// How fast a kernel is on weights of its family, with all threads.
struct KernelRate {
    WeightKernel kernel;
    double generationWeightsPerSecond;  ///< by one token, weights read from memory
    double promptWeightsPerSecond;      ///< weights times tokens, by a prompt's tokens
};

/// The kernel to use: the one that takes the least time for a turn of 128 tokens read and 128 written. The
/// default stays unless another one is faster by more than 5 %, which is more than a measurement varies by.
/// Kernels without a rate, and rates that are not positive numbers, do not count.
WeightKernel fastestKernel(KernelFamily family, std::span<const KernelRate> rates);

/// To be raised when a kernel of a family becomes faster or slower: what was measured of older ones is then
/// measured anew.
inline constexpr int kKernelsVersion = 1;

struct KernelMeasurement {
    std::vector<KernelRate> rates;  ///< of all kernels of the family, each at its best
    bool steady = true;             ///< false: something else kept the processors busy, so it tells little
};

/// Measures every kernel of the family on this machine and the instruction set in use, with so many threads
/// (0: as many as this process may use): tens of milliseconds, during which up to about 100 MB are allocated.
/// Blocks. kOutOfMemory, or kInternal "stopped".
Result<KernelMeasurement> measureKernels(KernelFamily family, std::uint32_t threads, const StopFlag& stop);

}  // namespace onebit
