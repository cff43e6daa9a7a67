# SPDX-License-Identifier: Apache-2.0
# Included by inference/CMakeLists.txt.
find_package(nlohmann_json 3.11 REQUIRED)

target_sources(onebit_inference PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/checkpoint.cpp
    ${CMAKE_CURRENT_LIST_DIR}/checkpoint_config.cpp
    ${CMAKE_CURRENT_LIST_DIR}/checkpoint_folder.cpp
    ${CMAKE_CURRENT_LIST_DIR}/convert.cpp
    ${CMAKE_CURRENT_LIST_DIR}/encode.cpp
    ${CMAKE_CURRENT_LIST_DIR}/encode_float.cpp
    ${CMAKE_CURRENT_LIST_DIR}/encode_ternary.cpp
    ${CMAKE_CURRENT_LIST_DIR}/family.cpp
    ${CMAKE_CURRENT_LIST_DIR}/gguf_header.cpp
    ${CMAKE_CURRENT_LIST_DIR}/json_document.cpp
    ${CMAKE_CURRENT_LIST_DIR}/json_fields.cpp
    ${CMAKE_CURRENT_LIST_DIR}/metadata.cpp
    ${CMAKE_CURRENT_LIST_DIR}/piece_merges.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rope_fields.cpp
    ${CMAKE_CURRENT_LIST_DIR}/safetensors.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sentencepiece_vocabulary.cpp
    ${CMAKE_CURRENT_LIST_DIR}/special_tokens.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tensor_plan.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ternary_blocks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/text_splitting.cpp
    ${CMAKE_CURRENT_LIST_DIR}/tokenizer_json.cpp
    ${CMAKE_CURRENT_LIST_DIR}/vocabulary_files.cpp
    ${CMAKE_CURRENT_LIST_DIR}/weight_rows.cpp)
target_link_libraries(onebit_inference PRIVATE nlohmann_json::nlohmann_json)
