# SPDX-License-Identifier: Apache-2.0
# What makes a fault in the program harder to use by somebody else: code at random places (PIE), tables of the loader
# read-only before the program starts (RELRO, now), guarded stacks, checked buffers, guarded branches where the
# processor knows them. packaging/check_hardening.py looks whether it is so. Sanitizers look for themselves.
option(ONEBIT_HARDENING "Harden what is compiled" ON)
if(NOT ONEBIT_HARDENING OR ONEBIT_SANITIZE OR NOT UNIX)
    return()
endif()

include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

# onebit_harden(NAME FLAG): the flag for all that follows, if this compiler knows it for this processor.
function(onebit_harden name flag)
    check_cxx_compiler_flag(${flag} ONEBIT_HAS_${name})
    if(ONEBIT_HAS_${name})
        add_compile_options(${flag})
    endif()
endfunction()

onebit_harden(STACK_PROTECTOR -fstack-protector-strong)
onebit_harden(STACK_CLASH_PROTECTION -fstack-clash-protection)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    onebit_harden(CF_PROTECTION -fcf-protection)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64")
    onebit_harden(BRANCH_PROTECTION -mbranch-protection=standard)
endif()
# The checked functions need the optimiser.
add_compile_options($<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE>
    $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=2>)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
