# SPDX-License-Identifier: Apache-2.0
# ccache makes a clean checkout build in seconds the second time; it is used where it is found.
find_program(ONEBIT_CCACHE ccache)
if(ONEBIT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Sources and outputs are named relative to the checkout, so that several build folders share objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${ONEBIT_CCACHE})
endif()
