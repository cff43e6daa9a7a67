# SPDX-License-Identifier: Apache-2.0
# Cross-compiles for 64-bit ARM (Debian's g++-aarch64-linux-gnu). The target's libraries come from a folder
# that packaging/arm64-sysroot.sh fills; ONEBIT_SYSROOT in the environment names another one. What is built
# runs under qemu, ctest included: the one that packaging/test_arm64.sh --window fetches, else the system's.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

if(DEFINED ENV{ONEBIT_SYSROOT})
    set(CMAKE_SYSROOT $ENV{ONEBIT_SYSROOT})
else()
    get_filename_component(CMAKE_SYSROOT ${CMAKE_CURRENT_LIST_DIR}/../../build/deps/arm64-sysroot ABSOLUTE)
endif()

set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(ONEBIT_QEMU ${CMAKE_CURRENT_LIST_DIR}/../../build/deps/qemu/usr/bin/qemu-aarch64)
if(NOT EXISTS ${ONEBIT_QEMU})
    set(ONEBIT_QEMU qemu-aarch64-static)
endif()
set(CMAKE_CROSSCOMPILING_EMULATOR ${ONEBIT_QEMU};-L;${CMAKE_SYSROOT})

# Programs that run during the build are the host's, everything else is the target's.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${CMAKE_SYSROOT})
set(ENV{PKG_CONFIG_LIBDIR}
    ${CMAKE_SYSROOT}/usr/lib/aarch64-linux-gnu/pkgconfig:${CMAKE_SYSROOT}/usr/share/pkgconfig)
