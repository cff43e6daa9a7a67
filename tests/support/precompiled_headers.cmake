# SPDX-License-Identifier: Apache-2.0
# The headers that nearly every test begins with are read once for all tests of a kind. What is compiled ahead holds
# for targets that are compiled alike, and tests are executables: so the owners of these headers are executables too,
# which do nothing.

# onebit_own_headers(NAME LIBRARIES HEADER...)
function(onebit_own_headers name libraries)
    add_executable(${name} ${PROJECT_SOURCE_DIR}/tests/support/precompiled_headers.cpp)
    target_link_libraries(${name} PRIVATE ${libraries})
    target_precompile_headers(${name} PRIVATE ${ARGN})
    onebit_set_warnings(${name})
endfunction()

onebit_own_headers(onebit_gtest_headers GTest::gtest
    <gtest/gtest.h> <algorithm> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <utility> <vector>)
function(onebit_precompile_gtest target)
    target_precompile_headers(${target} REUSE_FROM onebit_gtest_headers)
    # GCC 12 then inlines the library differently and sees strings moved out of their bounds (compare warnings.cmake).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow
            -Wno-stringop-overread)
    endif()
endfunction()
