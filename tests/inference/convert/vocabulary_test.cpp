// SPDX-License-Identifier: Apache-2.0
// Vocabularies as checkpoints have them: the ids after conversion are those of the original tokenizers.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "inference/convert/gguf_header.h"
#include "inference/convert/metadata.h"
#include "inference/convert/piece_merges.h"
#include "inference/convert/sentencepiece_vocabulary.h"
#include "inference/convert/special_tokens.h"
#include "inference/convert/tokenizer_json.h"
#include "inference/convert/vocabulary_files.h"
#include "tests/inference/tokenizer/vocabularies.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_checkpoint.h"

namespace onebit::test {
namespace {

using nlohmann::json;

std::string readAll(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// The tokenizer that a file with these fields has.
std::shared_ptr<const Tokenizer> tokenizerOf(const VocabularyFields& fields) {
    GgufHeader header;
    addVocabularyMetadata(fields, header);
    const std::vector<std::byte> bytes = header.bytes();
    const auto file = gguf::File::parse(bytes);
    if (!file) throw std::runtime_error(file.error().detail);
    const auto tokenizer = makeTokenizer(**file);
    if (!tokenizer) throw std::runtime_error(tokenizer.error().detail);
    return *tokenizer;
}

class PublishedTokenizerJson : public testing::TestWithParam<const char*> {};

TEST_P(PublishedTokenizerJson, GivesTheReferencesIds) {
    const std::string name = GetParam();
    const auto path = sharedData("tokenizer-" + name + "/tokenizer.json");
    if (!path) GTEST_SKIP() << "shared/data/tokenizer-" << name << " is not beside the checkout";
    const auto vocabulary = readTokenizerJson(readAll(*path));
    ASSERT_TRUE(vocabulary.has_value()) << vocabulary.error().detail;
    EXPECT_EQ(vocabulary->fields.pre, name == "llama3" ? "llama-bpe" : "qwen2");
    const auto tokenizer = tokenizerOf(vocabulary->fields);
    const json expected = readFixture("expected_ids.json");
    for (std::size_t i = 0; i < expected.at("texts").size(); ++i) {
        const std::string text = expected.at("texts")[i];
        EXPECT_EQ(encodeTyped(*tokenizer, text), expected.at(name)[i].get<std::vector<Token>>()) << text;
    }
    for (std::size_t i = 0; i < expected.at("special_texts").size(); ++i) {
        const std::string text = expected.at("special_texts")[i];
        EXPECT_EQ(encodeSpecial(*tokenizer, text),
                  expected.at(name + "_special")[i].get<std::vector<Token>>())
            << text;
    }
}

INSTANTIATE_TEST_SUITE_P(Vocabularies, PublishedTokenizerJson, testing::Values("llama3", "qwen3"));

TEST(PublishedFolder, SpecialTokensAndTemplateAreFound) {
    const auto folder = sharedData("tokenizer-qwen3");
    if (!folder) GTEST_SKIP() << "shared/data/tokenizer-qwen3 is not beside the checkout";
    CheckpointConfig config;
    config.vocabularySize = 151936;
    const auto fields = readVocabularyFiles(*folder, config);
    ASSERT_TRUE(fields.has_value()) << fields.error().detail;
    EXPECT_EQ(fields->tokens.size(), 151936U);
    EXPECT_EQ(fields->tokens.back(), "[PAD151935]");
    EXPECT_EQ(fields->eos, 151645U);
    EXPECT_EQ(fields->padding, 151643U);
    EXPECT_EQ(fields->addBos, false);
    EXPECT_EQ(fields->chatTemplate, readAll(*folder / "chat_template.jinja"));
}

TEST(TokenizerJson, MergesMayBePairsOrLines) {
    const TinyVocabulary vocabulary = tinyQwenVocabulary();
    const auto pairs = readTokenizerJson(tokenizerJson(vocabulary, true));
    const auto lines = readTokenizerJson(tokenizerJson(vocabulary, false));
    ASSERT_TRUE(pairs.has_value()) << pairs.error().detail;
    ASSERT_TRUE(lines.has_value()) << lines.error().detail;
    EXPECT_EQ(pairs->fields.merges, vocabulary.merges);
    EXPECT_EQ(lines->fields.merges, vocabulary.merges);
    EXPECT_EQ(pairs->fields.tokens, vocabulary.tokens);
    EXPECT_EQ(pairs->fields.kinds, vocabulary.kinds);
}

TEST(TokenizerJson, TextCutInAnotherWayIsRefusedWithThePattern) {
    struct Change {
        const char* pointer;
        json value;
        const char* detail;
    };
    const Change changes[] = {
        {"/pre_tokenizer/pretokenizers/0/pattern/Regex", "\\p{N}+", "\"\\\\p{N}+\""},
        {"/pre_tokenizer/pretokenizers/0/behavior", "Removed", "pre_tokenizer"},
        {"/pre_tokenizer/pretokenizers/0/invert", true, "pre_tokenizer"},
        {"/pre_tokenizer/pretokenizers/1/add_prefix_space", true, "pre_tokenizer"},
        {"/pre_tokenizer/pretokenizers/1/use_regex", true, "pre_tokenizer"},
        {"/pre_tokenizer", {{"type", "Whitespace"}}, "Whitespace"},
        {"/pre_tokenizer", nullptr, "pre_tokenizer"},
        {"/normalizer", {{"type", "NFKC"}}, "NFKC"},
        {"/normalizer", nullptr, "with this normalizer or ignore_merges"},
        {"/model/ignore_merges", true, "with this normalizer or ignore_merges"},
        {"/model/type", "Unigram", "Unigram"},
        {"/model/end_of_word_suffix", "</w>", "end_of_word_suffix"},
    };
    for (const Change& change : changes) {
        json document = json::parse(tokenizerJson(tinyQwenVocabulary(), true));
        document[json::json_pointer(change.pointer)] = change.value;
        const auto read = readTokenizerJson(document.dump());
        ASSERT_FALSE(read.has_value()) << change.pointer;
        EXPECT_EQ(read.error().code, ErrorCode::kUnsupportedTokenizer) << change.pointer;
        EXPECT_NE(read.error().detail.find(change.detail), std::string::npos) << read.error().detail;
    }
}

TEST(TokenizerJson, PublishedWaysToCutTextGetTheNamesOfTheirVocabularies) {
    const json split{
        {"type", "Split"}, {"behavior", "Isolated"}, {"pattern", {{"Regex", "[0-9][0-9][0-9]"}}}};
    const json bytes{{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", true}};
    const json punctuation{{"type", "Punctuation"}, {"behavior", "Contiguous"}};
    const auto digits = [](bool single) { return json{{"type", "Digits"}, {"individual_digits", single}}; };
    const auto sequence = [](const json& steps) {
        return json{{"type", "Sequence"}, {"pretokenizers", steps}};
    };
    struct Published {
        const char* name;
        json preTokenizer;
        bool composes;
    };
    const Published published[] = {
        {"gpt-2", bytes, false},
        {"olmo", bytes, true},
        {"falcon", sequence(json::array({punctuation, bytes, digits(false), split})), false},
        {"falcon3", sequence(json::array({punctuation, bytes, digits(true)})), false},
        {"starcoder", sequence(json::array({digits(true), bytes})), false},
    };
    for (const Published& way : published) {
        json document = json::parse(tokenizerJson(tinyQwenVocabulary(), true));
        document["pre_tokenizer"] = way.preTokenizer;
        if (!way.composes) document["normalizer"] = nullptr;
        const auto read = readTokenizerJson(document.dump());
        ASSERT_TRUE(read.has_value()) << way.name << ": " << read.error().detail;
        EXPECT_EQ(read->fields.pre, way.name);
        EXPECT_EQ(tokenizerOf(read->fields)->preTokenizerName(), way.name);
    }
}

TEST(TokenizerJson, DamagedVocabulariesAreRefused) {
    const std::pair<const char*, json> changes[] = {
        {"/model/vocab/he", 99999999},   {"/model/vocab/he", 0},          {"/model/vocab/he", "x"},
        {"/model/merges/0", "nospace"},  {"/model/merges/0", {"a"}},      {"/model/merges", 5},
        {"/model/vocab", json::array()}, {"/added_tokens/0/id", 4000000}, {"/added_tokens/0/content", ""},
        {"/added_tokens", "x"},
    };
    for (const auto& [pointer, value] : changes) {
        json document = json::parse(tokenizerJson(tinyQwenVocabulary(), true));
        document[json::json_pointer(pointer)] = value;
        const auto read = readTokenizerJson(document.dump());
        ASSERT_FALSE(read.has_value()) << pointer;
        EXPECT_EQ(read.error().code, ErrorCode::kMalformed) << pointer << ": " << read.error().detail;
    }
}

/// A SentencePiece vocabulary as transformers writes it into a tokenizer.json: every way to cut a piece into
/// two others is a merge, in falling order of the piece's score.
json spaceMarkedJson(const json& fixture) {
    json vocab = json::object();
    json added = json::array();
    std::vector<std::pair<double, std::string>> byScore;
    const auto tokens = fixture.at("tokens").get<std::vector<std::string>>();
    for (std::size_t id = 0; id < tokens.size(); ++id) {
        const int kind = fixture.at("token_type")[id];
        vocab[tokens[id]] = id;
        if (kind == 3 || kind == 4)
            added.push_back({{"id", id}, {"content", tokens[id]}, {"special", kind == 3}});
        if (kind == 1) byScore.emplace_back(-fixture.at("scores")[id].get<double>(), tokens[id]);
    }
    std::stable_sort(byScore.begin(), byScore.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto isPiece = [&](const std::string& piece) {
        return std::any_of(byScore.begin(), byScore.end(),
                           [&](const auto& other) { return other.second == piece; });
    };
    json merges = json::array();
    for (const auto& [score, piece] : byScore) {
        for (std::size_t cut = 1; cut < piece.size(); ++cut) {
            if (isPiece(piece.substr(0, cut)) && isPiece(piece.substr(cut)))
                merges.push_back({piece.substr(0, cut), piece.substr(cut)});
        }
    }
    json normalizers =
        json::array({{{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", "\xE2\x96\x81"}}});
    if (fixture.at("add_space_prefix"))
        normalizers.insert(normalizers.begin(), json{{"type", "Prepend"}, {"prepend", "\xE2\x96\x81"}});
    return {{"added_tokens", added},
            {"normalizer", {{"type", "Sequence"}, {"normalizers", normalizers}}},
            {"pre_tokenizer", nullptr},
            {"model",
             {{"type", "BPE"},
              {"byte_fallback", true},
              {"unk_token", "<unk>"},
              {"vocab", vocab},
              {"merges", merges}}}};
}

class SpaceMarked : public testing::TestWithParam<const char*> {};

TEST_P(SpaceMarked, TokenizerJsonGivesTheIdsOfTheSentencePieceLibrary) {
    const json fixture = readFixture(std::string(GetParam()) + ".json");
    const auto vocabulary = readTokenizerJson(spaceMarkedJson(fixture).dump());
    ASSERT_TRUE(vocabulary.has_value()) << vocabulary.error().detail;
    const auto tokenizer = tokenizerOf(vocabulary->fields);
    for (std::size_t i = 0; i < fixture.at("texts").size(); ++i) {
        const std::string text = fixture.at("texts")[i];
        EXPECT_EQ(encodeTyped(*tokenizer, text), fixture.at("ids")[i].get<std::vector<Token>>()) << text;
    }
}

TEST_P(SpaceMarked, TokenizerModelGivesTheSameVocabulary) {
    const json fixture = readFixture(std::string(GetParam()) + ".json");
    const std::string model = readAll(fixturePath(std::string(GetParam()) + ".model"));
    const auto fields = readSentencePieceVocabulary(std::as_bytes(std::span(model)));
    ASSERT_TRUE(fields.has_value()) << fields.error().detail;
    EXPECT_EQ(fields->tokens, fixture.at("tokens").get<std::vector<std::string>>());
    EXPECT_EQ(fields->kinds, fixture.at("token_type").get<std::vector<std::int32_t>>());
    EXPECT_EQ(fields->scores, fixture.at("scores").get<std::vector<float>>());
    EXPECT_EQ(fields->addSpacePrefix, fixture.at("add_space_prefix").get<bool>());
    EXPECT_EQ(fields->bos, fixture.at("bos").get<std::uint32_t>());
    EXPECT_EQ(fields->unknown, fixture.at("unknown").get<std::uint32_t>());
}

INSTANTIATE_TEST_SUITE_P(Fixtures, SpaceMarked, testing::Values("tiny_spm", "tiny_spm_prefix"));

TEST(SentencePieceVocabulary, DamagedModelsAreRefused) {
    const std::string whole = readAll(fixturePath("tiny_spm.model"));
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        const std::string cut = whole.substr(0, size);
        EXPECT_FALSE(readSentencePieceVocabulary(std::as_bytes(std::span(cut))).has_value()) << size;
    }
}

TEST(PieceMerges, OrdersThatNoScoresFitAreRefused) {
    const std::vector<std::string> tokens{"a", "b", "c", "ab", "bc", "abc"};
    const std::vector<std::int32_t> kinds(tokens.size(), 1);
    const auto refused = [&](const std::vector<PieceMerge>& merges) {
        const auto scores = scoresFromMerges(tokens, kinds, merges);
        return !scores && scores.error().code == ErrorCode::kUnsupportedTokenizer;
    };
    EXPECT_FALSE(refused({{"a", "b"}, {"b", "c"}, {"ab", "c"}, {"a", "bc"}}));
    EXPECT_TRUE(refused({{"a", "b"}, {"b", "c"}, {"ab", "c"}}));               // one way is missing
    EXPECT_TRUE(refused({{"a", "b"}, {"ab", "c"}, {"b", "c"}, {"a", "bc"}}));  // apart
    EXPECT_TRUE(refused({{"a", "b"}, {"b", "x"}}));                            // not in the vocabulary
}

TEST(SpecialTokens, NamesComeBeforeIdsAndSeveralEndsAreKept) {
    VocabularyFields fields;
    fields.tokens = {"a", "<s>", "</s>", "<|eot_id|>", "<pad>"};
    fields.kinds.assign(5, 3);
    CheckpointConfig config;
    config.bosId = 0;
    config.padId = 4;
    SpecialTokenFiles files;
    files.tokenizerConfig = R"({"bos_token":"<s>","eos_token":{"content":"</s>"},"add_bos_token":true,
                                "chat_template":[{"name":"tool","template":"t"},{"name":"default","template":"d"}]})";
    files.generationConfig = R"({"eos_token_id":[2,3],"bos_token_id":0})";
    ASSERT_TRUE(readSpecialTokens(files, config, fields).has_value());
    EXPECT_EQ(fields.bos, 1U);
    EXPECT_EQ(fields.eos, 2U);
    EXPECT_EQ(fields.eot, 3U);
    EXPECT_EQ(fields.padding, 4U);
    EXPECT_EQ(fields.addBos, true);
    EXPECT_EQ(fields.chatTemplate, "d");
    files.chatTemplate = "own file";
    files.generationConfig = R"({"eos_token_id":77})";
    files.tokenizerConfig = "{}";
    EXPECT_FALSE(readSpecialTokens(files, config, fields).has_value());
    EXPECT_EQ(fields.chatTemplate, "own file");
}

TEST(SpecialTokens, ThePostProcessorSaysWhatFramesAText) {
    json document = {
        {"post_processor",
         {{"type", "Sequence"},
          {"processors",
           {{{"type", "ByteLevel"}},
            {{"type", "TemplateProcessing"},
             {"single", {{{"SpecialToken", {{"id", "<s>"}}}}, {{"Sequence", {{"id", "A"}}}}}}}}}}}};
    const auto frame = readTextFrame(document.dump());
    ASSERT_TRUE(frame.has_value());
    EXPECT_EQ(frame->addBos, true);
    EXPECT_EQ(frame->addEos, false);
    EXPECT_FALSE(readTextFrame("{}")->addBos.has_value());
}

TEST(Metadata, TheLicenceIsInTheHeadOfTheReadme) {
    EXPECT_EQ(licenseOf("---\nlicense: mit\n---\n# x"), "mit");
    EXPECT_EQ(licenseOf("---\nlanguage: en\nlicense: 'apache-2.0'\r\n---\n"), "apache-2.0");
    EXPECT_EQ(licenseOf("# license: mit"), "");
    EXPECT_EQ(licenseOf("---\nx: y\n---\nlicense: mit"), "");
    EXPECT_EQ(licenseOf(""), "");
}

}  // namespace
}  // namespace onebit::test
