# SPDX-License-Identifier: Apache-2.0
# Warnings are errors. The Qt-free folders are held to -Wconversion too; moc's output and Qt's own
# headers are not clean under it, so app and ui are not.
function(onebit_set_warnings target)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /WX)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Werror)
    endif()
    # GCC 12 sees overlapping copies in `"text" + std::string()` (its bug 105651, mended in 13).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
endfunction()

function(onebit_set_strict_warnings target)
    onebit_set_warnings(${target})
    if(NOT MSVC)
        target_compile_options(${target} PRIVATE -Wconversion)
    endif()
endfunction()
