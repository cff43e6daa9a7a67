# SPDX-License-Identifier: Apache-2.0
# Included by inference/CMakeLists.txt.
find_package(PkgConfig REQUIRED)
pkg_check_modules(sentencepiece REQUIRED IMPORTED_TARGET sentencepiece>=0.1.96)
# 10.40 brought the binary property White_Space, which the patterns use.
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8>=10.40)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc>=2.5)

target_sources(onebit_inference PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/byte_alphabet.cpp
    ${CMAKE_CURRENT_LIST_DIR}/byte_level_bpe.cpp
    ${CMAKE_CURRENT_LIST_DIR}/composition.cpp
    ${CMAKE_CURRENT_LIST_DIR}/make_tokenizer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/merge_table.cpp
    ${CMAKE_CURRENT_LIST_DIR}/piece_index.cpp
    ${CMAKE_CURRENT_LIST_DIR}/piece_matcher.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pre_tokenizer.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pre_tokenizer_table.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sentencepiece_bpe.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sentencepiece_model.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sentencepiece_pieces.cpp
    ${CMAKE_CURRENT_LIST_DIR}/utf8.cpp
    ${CMAKE_CURRENT_LIST_DIR}/utf8_assembler.cpp
    ${CMAKE_CURRENT_LIST_DIR}/vocabulary.cpp
    ${CMAKE_CURRENT_LIST_DIR}/vocabulary_tokenizer.cpp)
target_link_libraries(onebit_inference PRIVATE
    PkgConfig::sentencepiece PkgConfig::pcre2 PkgConfig::utf8proc)
