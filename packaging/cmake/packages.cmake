# SPDX-License-Identifier: Apache-2.0
# What CPack needs to know; packaging/build.sh calls it. Settings of one kind of package stand in
# packaging/linux/cpack_project.cmake, which CPack reads when it knows the kind.
set(ONEBIT_MAINTAINER "Onebit maintainers <maintainers@onebit.example>" CACHE STRING
    "Who answers for the packages: name <address>")

set(CPACK_PACKAGE_NAME onebit)
set(CPACK_PACKAGE_VENDOR Onebit)
set(CPACK_PACKAGE_CONTACT ${ONEBIT_MAINTAINER})
set(CPACK_PACKAGE_HOMEPAGE_URL ${ONEBIT_WEB})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "private, offline chat with 1-bit and ternary language models")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${PROJECT_SOURCE_DIR}/packaging/linux/description.txt)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(WIN32)
    include(windows_packages)
elseif(APPLE)
    include(macos_packages)
else()
    include(linux_packages)
endif()
include(CPack)
