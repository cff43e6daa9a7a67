# SPDX-License-Identifier: Apache-2.0
# Run by CPack when the files lie in their places and before they are packed.
set(stage ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
if(CPACK_GENERATOR STREQUAL "RPM")
    return() # bundle.py has done it
endif()
execute_process(
    COMMAND python3 ${CPACK_ONEBIT_LINUX}/finish_stage.py ${stage}${CPACK_PACKAGING_INSTALL_PREFIX}
        --version ${CPACK_PACKAGE_VERSION} --maintainer ${CPACK_PACKAGE_CONTACT} --clock ${stage}
    COMMAND_ERROR_IS_FATAL ANY)
