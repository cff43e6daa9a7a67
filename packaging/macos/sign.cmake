# SPDX-License-Identifier: Apache-2.0
# CPack runs this on the staged tree before it makes the disk image. Deploying rewrites the libraries, which breaks
# their signatures, and Apple's own processors run nothing unsigned: so everything is signed anew, from the inside out.
# ONEBIT_SIGNING_IDENTITY in the environment names a "Developer ID Application" certificate in the keychain; without
# it the signatures are ad hoc, good for the machine that made them.
set(identity $ENV{ONEBIT_SIGNING_IDENTITY})
set(options --force)
if(identity)
    list(APPEND options --timestamp --options runtime)
else()
    message(STATUS "ONEBIT_SIGNING_IDENTITY is not set: signing ad hoc")
    set(identity -)
endif()

function(sign)
    execute_process(COMMAND codesign ${options} --sign ${identity} ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB_RECURSE bundles LIST_DIRECTORIES ON ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app)
list(FILTER bundles INCLUDE REGEX "\\.app$")
foreach(bundle IN LISTS bundles)
    file(GLOB_RECURSE libraries ${bundle}/Contents/*.dylib ${bundle}/Contents/*.so)
    file(GLOB frameworks ${bundle}/Contents/Frameworks/*.framework)
    foreach(part IN LISTS libraries frameworks)
        sign(${part})
    endforeach()
    sign(--entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist ${bundle}/Contents/MacOS/onebit-cli)
    sign(--entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist ${bundle})
    execute_process(COMMAND codesign --verify --deep --strict ${bundle} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
