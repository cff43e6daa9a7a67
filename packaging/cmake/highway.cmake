# SPDX-License-Identifier: Apache-2.0
# Highway 1.2 or newer: from the system, else from the folder that packaging/setup.sh fills on Debian 12,
# else built from its published source. Older ones must not be used: Highway 1.0 emits "{vex} vpdpbusd"
# in its AVX3_DL target and dies with SIGILL on CPUs that have AVX-512 VNNI but no AVX-VNNI.
list(APPEND CMAKE_PREFIX_PATH ${CMAKE_SOURCE_DIR}/build/deps/highway/usr)
find_package(hwy 1.2 CONFIG QUIET)
if(hwy_FOUND)
    message(STATUS "Highway ${hwy_VERSION} from ${hwy_DIR}")
    # Not the system's: a package has to carry it, and programs that are installed look for it beside themselves.
    cmake_path(IS_PREFIX CMAKE_SOURCE_DIR "${hwy_DIR}" NORMALIZE ONEBIT_PRIVATE_HIGHWAY)
    if(ONEBIT_PRIVATE_HIGHWAY AND UNIX AND NOT APPLE)
        set(CMAKE_INSTALL_RPATH "$ORIGIN/../lib/onebit/lib")
    endif()
else()
    message(STATUS "Highway 1.2 not found, fetching it")
    include(FetchContent)
    set(HWY_ENABLE_TESTS OFF CACHE BOOL "" FORCE)
    set(HWY_ENABLE_EXAMPLES OFF CACHE BOOL "" FORCE)
    set(HWY_ENABLE_CONTRIB OFF CACHE BOOL "" FORCE)
    set(HWY_ENABLE_INSTALL OFF CACHE BOOL "" FORCE)
    FetchContent_Declare(highway
        GIT_REPOSITORY https://github.com/google/highway.git
        GIT_TAG 1.2.0
        GIT_SHALLOW TRUE)
    FetchContent_MakeAvailable(highway)
    if(NOT TARGET hwy::hwy)
        add_library(hwy::hwy ALIAS hwy)
    endif()
endif()
