# SPDX-License-Identifier: Apache-2.0
# The disk image (DragNDrop). Read by packages.cmake.
set(CPACK_GENERATOR DragNDrop)
list(JOIN CMAKE_OSX_ARCHITECTURES "-" architectures)
if(NOT architectures)
    set(architectures ${CMAKE_SYSTEM_PROCESSOR})
elseif(architectures MATCHES "-")
    set(architectures universal)
endif()
set(CPACK_PACKAGE_FILE_NAME ${CPACK_PACKAGE_NAME}-${PROJECT_VERSION}-macos-${architectures})
set(CPACK_DMG_VOLUME_NAME Onebit)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/macos/sign.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/macos/notarise.cmake)
