// SPDX-License-Identifier: Apache-2.0
// Files with bytes changed, at random but the same on every run: an error or a tokenizer that works, never a
// crash. Under the sanitizers also: no access outside of anything.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "inference/chat_template/chat_template.h"
#include "tests/inference/tokenizer/vocabularies.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace onebit::test {
namespace {

constexpr std::string_view kText =
    "Hello, water! <|im_end|>\n 123 \xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA6\x99 <think>";

void useEverything(const gguf::File& file) {
    const auto made = makeTokenizer(file);
    if (!made) return;
    const Tokenizer& tokenizer = **made;
    for (const bool parseSpecial : {false, true}) {
        const auto ids = tokenizer.encode(kText, {.parseSpecial = parseSpecial, .addBos = true});
        if (!ids) continue;
        for (const Token id : *ids) {
            ASSERT_GE(id, 0);
            ASSERT_LT(static_cast<std::size_t>(id), tokenizer.vocabularySize());
        }
        tokenizer.decode(*ids);
    }
    const std::vector<ChatMessage> messages = {{Role::kSystem, "s"}, {Role::kUser, std::string(kText)}};
    static_cast<void>(makeChatTemplate(file, *made)->render(messages));
}

/// Changes up to `most` bytes: to anything, or by one bit.
template <typename Bytes>
void damage(Bytes& bytes, std::uint64_t most, SeededRandom& random) {
    using Byte = typename Bytes::value_type;
    for (std::uint64_t changes = 1 + random.below(most); changes > 0; --changes) {
        auto& byte = bytes[random.below(bytes.size())];
        const auto value = static_cast<unsigned char>(byte);
        byte = static_cast<Byte>(random.below(2) == 0 ? random.below(256) : value ^ (1U << random.below(8)));
    }
}

TEST(DamagedFiles, VocabulariesInGgufNeverCrash) {
    SeededRandom random(3);
    std::size_t usable = 0;
    for (const GgufWriter& writer :
         {byteLevelWriter("llama-bpe"), byteLevelWriter("qwen2"), sentencePieceWriter("tiny_spm.json"),
          sentencePieceWriter("tiny_spm_prefix.json")}) {
        const std::vector<std::byte> good = writer.bytes();
        for (int i = 0; i < 300; ++i) {
            std::vector<std::byte> bytes = good;
            damage(bytes, 8, random);
            const auto file = gguf::File::parse(bytes);
            if (!file) continue;
            ++usable;
            useEverything(**file);
        }
    }
    EXPECT_GT(usable, 100U);
}

TEST(DamagedFiles, SentencePieceModelsNeverCrash) {
    std::ifstream stream(fixturePath("tiny_spm.model"), std::ios::binary);
    const std::string good{std::istreambuf_iterator<char>(stream), {}};
    ASSERT_GT(good.size(), 1000U);
    const TemporaryFolder folder;
    SeededRandom random(5);
    std::size_t usable = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bytes = good;
        if (random.below(4) == 0) bytes.resize(random.below(bytes.size()) + 1);
        damage(bytes, 2, random);
        const auto path = folder.path() / "damaged.model";
        std::ofstream(path, std::ios::binary) << bytes;
        const auto tokenizer = loadSentencePieceModel(path);
        if (!tokenizer) continue;
        ++usable;
        const auto ids = (*tokenizer)->encode(kText, {.parseSpecial = true, .addBos = true});
        if (ids) (*tokenizer)->decode(*ids);
    }
    EXPECT_GT(usable, 20U);
}

}  // namespace
}  // namespace onebit::test
