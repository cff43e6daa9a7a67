# SPDX-License-Identifier: Apache-2.0
# Included by inference/CMakeLists.txt.
target_sources(onebit_inference PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/chat_template.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/access.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/arithmetic.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/attribute_path.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/callable.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/compare.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/container_methods.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/date_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/expression_parser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/expressions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/globals.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/higher_filters.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/letter_case.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/lexer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/number_filters.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/parser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/postfix_parser.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/printf_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/sequence_filters.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/statements.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/template.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/text_filters.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/text_methods.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/text_operations.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/to_json.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/value.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/value_tests.cpp
    ${CMAKE_CURRENT_LIST_DIR}/jinja/value_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/marked_text.cpp
    ${CMAKE_CURRENT_LIST_DIR}/own_template.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pinned_template.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prompt_builder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rendering.cpp
    ${CMAKE_CURRENT_LIST_DIR}/template_table.cpp
    ${CMAKE_CURRENT_LIST_DIR}/white_space.cpp)
