// SPDX-License-Identifier: Apache-2.0
// tokenizer.json as arbitrary text: it is refused, or it gives a vocabulary whose parts fit each other. What
// stands beside it in a folder is read from the same bytes.
#include <cstdint>
#include <span>
#include <string_view>

#include "inference/convert/sentencepiece_vocabulary.h"
#include "inference/convert/special_tokens.h"
#include "inference/convert/tokenizer_json.h"
#include "tests/fuzz/fuzz_check.h"

namespace {

void checkFields(const onebit::VocabularyFields& fields) {
    ONEBIT_FUZZ_CHECK(fields.kinds.size() == fields.tokens.size());
    ONEBIT_FUZZ_CHECK(fields.model == "gpt2" || fields.model == "llama");
    ONEBIT_FUZZ_CHECK(fields.model == "gpt2" || fields.scores.size() == fields.tokens.size());
    for (const std::int32_t kind : fields.kinds)
        ONEBIT_FUZZ_CHECK(kind >= 1 && kind <= 6);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (auto read = onebit::readTokenizerJson(text)) {
        checkFields(read->fields);
        const onebit::SpecialTokenFiles files{std::string(text), std::string(text), {}, std::string(text)};
        onebit::readSpecialTokens(files, {}, read->fields);
        onebit::readTextFrame(text);
    }
    onebit::readAddedTokensDecoder(text);
    onebit::readAddedTokensFile(text);
    if (const auto fields = onebit::readSentencePieceVocabulary(std::as_bytes(std::span(text))))
        checkFields(*fields);
    return 0;
}
