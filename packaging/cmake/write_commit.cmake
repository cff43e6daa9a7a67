# SPDX-License-Identifier: Apache-2.0
# Writes a header with the commit that is being built, and touches it only when that is another one.
#   cmake -DSOURCE=<folder> -DHEADER=<file> -DCOMMIT=<given commit or empty> -P write_commit.cmake
if(NOT COMMIT)
    execute_process(
        COMMAND git describe --always --dirty --abbrev=12 --exclude=*
        WORKING_DIRECTORY ${SOURCE}
        OUTPUT_VARIABLE COMMIT
        OUTPUT_STRIP_TRAILING_WHITESPACE
        RESULT_VARIABLE failed
        ERROR_QUIET)
    if(failed)
        set(COMMIT unknown)
    endif()
endif()
file(CONFIGURE OUTPUT ${HEADER} CONTENT "#define ONEBIT_COMMIT \"${COMMIT}\"\n" @ONLY)
