# SPDX-License-Identifier: Apache-2.0
# The installer (NSIS) and the portable folder (ZIP). Read by packages.cmake.
set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_PACKAGE_FILE_NAME ${CPACK_PACKAGE_NAME}-${PROJECT_VERSION}-windows-x86_64)
# Where CPack looks for NSIS.template.in before its own.
list(APPEND CMAKE_MODULE_PATH ${PROJECT_SOURCE_DIR}/packaging/windows)
set(ONEBIT_WINDOWS_ICON ${CMAKE_BINARY_DIR}/packaging/onebit.ico)
# CPack hands on only what begins with its own prefix; the template names the icon without it.
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_BINARY_DIR}/packaging/windows_cpack.cmake)
file(CONFIGURE OUTPUT ${CPACK_PROJECT_CONFIG_FILE} CONTENT [[
set(ONEBIT_WINDOWS_ICON "@ONEBIT_WINDOWS_ICON@")
]] @ONLY)
