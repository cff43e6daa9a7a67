# SPDX-License-Identifier: Apache-2.0
# What the programs are on Windows and macOS beside their code: icon, manifest, bundle, and Qt carried along by its
# own deploy scripts. Elsewhere packages name the Qt that they need, and nothing here happens.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

if(APPLE)
    # Everything goes into one bundle; where files lie in it is what app/platform/paths.cpp expects.
    set(CMAKE_INSTALL_BINDIR onebit.app/Contents/MacOS)
    set(CMAKE_INSTALL_DATADIR onebit.app/Contents/Resources)
endif()

# onebit_make_icon(FILE SIZE...): the program's icon at configure time, of those sizes.
function(onebit_make_icon file)
    list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/resources/app-icon/onebit-)
    list(TRANSFORM ARGN APPEND .png)
    execute_process(
        COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/packaging/make_icon.py ${file} ${ARGN}
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# onebit_dress_program(TARGET DESCRIPTION): what Windows shows of a program, and its manifest.
function(onebit_dress_program target description)
    if(NOT WIN32)
        return()
    endif()
    set(ONEBIT_WINDOWS_ICON ${CMAKE_BINARY_DIR}/packaging/onebit.ico)
    set(ONEBIT_WINDOWS_DESCRIPTION ${description})
    if(NOT EXISTS ${ONEBIT_WINDOWS_ICON})
        onebit_make_icon(${ONEBIT_WINDOWS_ICON} 16 24 32 48 64 128 256)
    endif()
    enable_language(RC)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/onebit.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
endfunction()

# onebit_deploy_window(TARGET): the window's bundle, and what Qt it takes along when it is installed. TARGET was
# made by qt_add_executable, which has its QML imports looked through.
function(onebit_deploy_window target)
    onebit_dress_program(${target} Onebit)
    set_target_properties(${target} PROPERTIES WIN32_EXECUTABLE ON)
    if(APPLE)
        set(icon ${CMAKE_BINARY_DIR}/packaging/onebit.icns)
        set(starter_model ${PROJECT_SOURCE_DIR}/resources/starter-model/onebit-starter.gguf)
        onebit_make_icon(${icon} 16 32 64 128 256 512)
        target_sources(${target} PRIVATE ${icon} ${starter_model})
        set_source_files_properties(${icon} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
        set_source_files_properties(${starter_model} PROPERTIES MACOSX_PACKAGE_LOCATION Resources/onebit)
        set_target_properties(${target} PROPERTIES
            MACOSX_BUNDLE ON
            MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in
            MACOSX_BUNDLE_GUI_IDENTIFIER org.onebit.Onebit
            MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
            MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
        install(TARGETS ${target} BUNDLE DESTINATION .)
    else()
        install(TARGETS ${target} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
    qt_generate_deploy_qml_app_script(TARGET ${target} FILENAME_VARIABLE script)
    install(SCRIPT ${script})
endfunction()
