# SPDX-License-Identifier: Apache-2.0
# CPack runs this on the finished disk image. ONEBIT_NOTARY_PROFILE in the environment names what
# "xcrun notarytool store-credentials" stored in the keychain; without it nothing is sent to Apple.
set(profile $ENV{ONEBIT_NOTARY_PROFILE})
if(NOT profile)
    message(STATUS "ONEBIT_NOTARY_PROFILE is not set: the disk image is not notarised")
    return()
endif()
foreach(image IN LISTS CPACK_PACKAGE_FILES)
    execute_process(COMMAND codesign --sign $ENV{ONEBIT_SIGNING_IDENTITY} --timestamp ${image}
        COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND xcrun notarytool submit ${image} --keychain-profile ${profile} --wait
        COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND xcrun stapler staple ${image} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
