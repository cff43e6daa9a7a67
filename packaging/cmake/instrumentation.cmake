# SPDX-License-Identifier: Apache-2.0
# Sanitizers instrument everything that follows, tests included; coverage what is in the folders named.
if(ONEBIT_SANITIZE)
    add_compile_options(-fsanitize=${ONEBIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${ONEBIT_SANITIZE})
    # The address sanitizer stops at null pointers too: asking before each access costs a fifth of the compile time, and
    # Qt 6.4 compares empty lists by memcmp of no bytes at null.
    if(ONEBIT_SANITIZE MATCHES "address" AND ONEBIT_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize=null,nonnull-attribute)
    endif()
    # GCC's instrumentation hides from its own analysis what has been initialised: false alarms only.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
endif()
if(ONEBIT_COVERAGE)
    add_link_options(--coverage)
endif()

# onebit_count_lines(FOLDER): counts the lines of what is compiled in the directory of the caller, if ONEBIT_COVERAGE
# names that folder.
macro(onebit_count_lines folder)
    if("${folder}" IN_LIST ONEBIT_COVERAGE)
        # Threads count the same lines: without atomic updates gcovr finds counts below zero.
        add_compile_options(--coverage -fprofile-update=atomic)
    endif()
endmacro()
