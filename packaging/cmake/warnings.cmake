# Warnings are errors. The Qt-free folders are held to -Wconversion too; moc's output and Qt's own
# headers are not clean under it, so app and ui are not.
function(onebit_set_warnings target)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /WX)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Werror)
    endif()
endfunction()

function(onebit_set_strict_warnings target)
    onebit_set_warnings(${target})
    if(NOT MSVC)
        target_compile_options(${target} PRIVATE -Wconversion)
    endif()
endfunction()
