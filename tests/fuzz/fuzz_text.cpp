// SPDX-License-Identifier: Apache-2.0
// Bytes that arrive in pieces become the same text however they are cut, and that text is UTF-8.
#include <cstdint>
#include <string>
#include <string_view>

#include "inference/tokenizer/tokenizer.h"
#include "tests/fuzz/fuzz_check.h"
#include "tests/fuzz/fuzz_vocabularies.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace onebit;
    if (size == 0) return 0;
    const std::size_t step = 1 + data[0] % 7;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    // A tokenizer refuses what is not UTF-8, so it can tell.
    const Tokenizer& judge = *test::fuzzVocabularies().front().tokenizer;

    Utf8Assembler whole;
    std::string expected = whole.push(bytes);
    expected += whole.finish();
    ONEBIT_FUZZ_CHECK(judge.encode(expected, {}).has_value());
    if (judge.encode(bytes, {}).has_value()) ONEBIT_FUZZ_CHECK(expected == bytes);

    Utf8Assembler pieces;
    std::string text;
    for (std::size_t begin = 0; begin < bytes.size(); begin += step) {
        const std::string piece = pieces.push(bytes.substr(begin, step));
        ONEBIT_FUZZ_CHECK(judge.encode(piece, {}).has_value());
        text += piece;
    }
    ONEBIT_FUZZ_CHECK(text + pieces.finish() == expected);
    return 0;
}
