# SPDX-License-Identifier: Apache-2.0
# Sanitizers and coverage instrument everything that follows, tests included.
if(ONEBIT_SANITIZE)
    add_compile_options(-fsanitize=${ONEBIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${ONEBIT_SANITIZE})
    # GCC's instrumentation hides from its own analysis what has been initialised: false alarms only.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
endif()
if(ONEBIT_COVERAGE)
    # Threads count the same lines: without atomic updates gcovr finds counts below zero.
    add_compile_options(--coverage -fprofile-update=atomic -O0 -g)
    add_link_options(--coverage)
endif()
