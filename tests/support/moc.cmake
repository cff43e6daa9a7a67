# SPDX-License-Identifier: Apache-2.0
# onebit_moc_test(TARGET SOURCE): runs moc on the one file of a test, which includes SOURCE's name with .moc. Half a
# hundred tests with CMake's own automation cost three processor minutes a build: each has a scanner, a file of
# nothing and a target of its own.
function(onebit_moc_test target source)
    get_filename_component(name ${source} NAME_WE)
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    qt6_generate_moc(${source} ${moc} TARGET ${target})
    set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${moc})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
