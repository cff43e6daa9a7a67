# SPDX-License-Identifier: Apache-2.0
# Cross-compiles for 64-bit Windows (Debian's g++-mingw-w64-x86-64-posix). The target's libraries come from a folder
# that packaging/mingw-deps.sh fills; ONEBIT_MINGW_DEPS in the environment names another one. What is built runs
# under wine, ctest included.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

if(DEFINED ENV{ONEBIT_MINGW_DEPS})
    set(mingw_deps $ENV{ONEBIT_MINGW_DEPS})
else()
    get_filename_component(mingw_deps ${CMAKE_CURRENT_LIST_DIR}/../../build/deps/mingw ABSOLUTE)
endif()

set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_CROSSCOMPILING_EMULATOR /usr/lib/wine/wine64)

# The compiler's own libraries go into the programs, which then need nothing beside them.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")

# Programs that run during the build are the host's, everything else is the target's.
set(CMAKE_FIND_ROOT_PATH ${mingw_deps} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Relative to the root above.
set(CMAKE_PREFIX_PATH / /usr)
set(ENV{PKG_CONFIG_LIBDIR} ${mingw_deps}/lib/pkgconfig)
