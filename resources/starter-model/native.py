# SPDX-License-Identifier: Apache-2.0
"""Compiles kernels.cpp once for this machine and calls it through ctypes."""

import ctypes
import hashlib
import subprocess
import warnings
from pathlib import Path

# -ffast-math also makes the processor treat denormal numbers as zero, which is wanted here
# (they are slow) and which numpy remarks on.
warnings.filterwarnings("ignore", message="The value of the smallest subnormal")
COMPILER_FLAGS = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]


def _keep_freed_memory():
    """Asks glibc to reuse large blocks: mapping them anew at each step costs more than filling them."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        trim_threshold, mmap_threshold = -1, -3
        libc.mallopt(mmap_threshold, 1 << 30)
        libc.mallopt(trim_threshold, 2**31 - 1)


def load_kernels(cache: Path) -> ctypes.CDLL:
    """Builds the kernels into `cache` unless the same source is already built there."""
    source = Path(__file__).with_name("kernels.cpp")
    digest = hashlib.sha256(source.read_bytes() + " ".join(COMPILER_FLAGS).encode()).hexdigest()[:12]
    library = cache / f"kernels-{digest}.so"
    if not library.exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["g++", *COMPILER_FLAGS, str(source), "-o", str(library)], check=True)
    _keep_freed_memory()
    kernels = ctypes.CDLL(str(library))
    for name in ("cross_entropy", "sum_of_squares"):
        getattr(kernels, name).restype = ctypes.c_double
    return kernels


def pointer(tensor) -> ctypes.c_void_p:
    """Address of a contiguous tensor's data; a null pointer for None."""
    if tensor is None:
        return ctypes.c_void_p(0)
    assert tensor.is_contiguous()
    return ctypes.c_void_p(tensor.data_ptr())


def floating(value: float) -> ctypes.c_float:
    return ctypes.c_float(value)


def long(value: int) -> ctypes.c_long:
    return ctypes.c_long(value)
