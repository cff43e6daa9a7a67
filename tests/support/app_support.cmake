# SPDX-License-Identifier: Apache-2.0
# The gated fake engine, for the tests of app and ui.
if(ONEBIT_BUILD_APP)
    add_library(onebit_app_test_support STATIC
        ${CMAKE_CURRENT_LIST_DIR}/fake_engine.cpp
        ${CMAKE_CURRENT_LIST_DIR}/fake_engine.h)
    target_link_libraries(onebit_app_test_support PUBLIC onebit_app)
    onebit_set_warnings(onebit_app_test_support)
endif()
