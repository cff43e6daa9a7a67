# SPDX-License-Identifier: Apache-2.0
# DEB, RPM and TGZ. What the window loads while it runs is seen by no tool that looks at programs, so it is named:
# the group "run" of packaging/debian-packages.txt, in which fonts and desktops' plugins are good to have only.
file(STRINGS ${PROJECT_SOURCE_DIR}/packaging/debian-packages.txt lines REGEX "^[^#]")
set(group "")
set(needed "")
set(recommended "")
foreach(line IN LISTS lines)
    if(line MATCHES "^\\[(.*)\\]$")
        set(group ${CMAKE_MATCH_1})
    elseif(group STREQUAL "run" AND line MATCHES "^(qml6-module-|libqt6|qt6-qpa-)")
        list(APPEND needed ${line})
    elseif(group STREQUAL "run")
        list(APPEND recommended ${line})
    endif()
endforeach()
list(JOIN needed ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN recommended ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
if(ONEBIT_PRIVATE_HIGHWAY)
    get_target_property(library hwy::hwy LOCATION)
    get_filename_component(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${library} DIRECTORY)
endif()
if(CMAKE_CROSSCOMPILING AND CMAKE_SYSTEM_PROCESSOR STREQUAL "aarch64")
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
    # Where the other machine's libraries lie. packaging/build.sh says which packages they are of.
    list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS
        ${CMAKE_SYSROOT}/lib/${CMAKE_LIBRARY_ARCHITECTURE} ${CMAKE_SYSROOT}/usr/lib/${CMAKE_LIBRARY_ARCHITECTURE})
endif()

# The RPM carries Qt (packaging/linux/bundle.py), because every distribution names and numbers it differently.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "Apache-2.0 AND LGPL-3.0-only")
# What is carried is neither offered to other packages nor asked of them.
set(CPACK_RPM_PACKAGE_AUTOREQPROV OFF)
set(CPACK_RPM_SPEC_MORE_DEFINE
"%global _binary_payload w19.zstdio
%global _buildhost localhost
%global __brp_strip %{nil}
%global __brp_check_rpaths %{nil}
%global _build_id_links none
%global source_date_epoch_from_changelog 0
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /opt /usr/share/applications /usr/share/icons /usr/share/icons/hicolor /usr/share/metainfo /usr/share/mime
    /usr/share/mime/packages)

set(CPACK_ONEBIT_LINUX ${PROJECT_SOURCE_DIR}/packaging/linux)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/linux/finish_stage.cmake)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/packaging/linux/cpack_project.cmake)
