# Included by inference/CMakeLists.txt.
target_sources(onebit_inference PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/chat_template.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prompt_builder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rendering.cpp
    ${CMAKE_CURRENT_LIST_DIR}/template_table.cpp)
