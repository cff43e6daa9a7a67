// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/vocabulary_files.h"

#include <string>
#include <utility>

#include "inference/convert/checkpoint.h"
#include "inference/convert/sentencepiece_vocabulary.h"
#include "inference/convert/special_tokens.h"
#include "inference/convert/tokenizer_json.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

constexpr std::size_t kMostTextBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostTemplateBytes = std::size_t{1} << 20U;

/// Reads the texts of one folder; the first failure is kept, so that reading goes on without a check each.
class FolderTexts {
  public:
    explicit FolderTexts(const std::filesystem::path& folder) : m_folder(folder) {}

    std::string read(const char* name, std::size_t mostBytes = kMostTextBytes) {
        auto text = readFolderText(m_folder / name, mostBytes);
        if (text) return std::move(*text);
        if (m_read) m_read = tl::unexpected(std::move(text.error()));
        return {};
    }
    const Result<void>& result() const { return m_read; }

  private:
    const std::filesystem::path& m_folder;
    Result<void> m_read;
};

struct TokenizerFiles {
    std::string json, model, addedTokens;
};

/// The tokens of a SentencePiece model, and those that were added to it.
Result<VocabularyFields> fromModel(const TokenizerFiles& files, const AddedTokens& fromJson,
                                   const std::string& tokenizerConfig) {
    auto fields = readSentencePieceVocabulary(std::as_bytes(std::span(files.model)));
    if (!fields) return fields;
    const auto fromFile = readAddedTokensFile(files.addedTokens);
    if (!fromFile) return tl::unexpected(fromFile.error());
    const auto fromConfig = readAddedTokensDecoder(tokenizerConfig);
    if (!fromConfig) return tl::unexpected(fromConfig.error());
    // What says most of a token comes last.
    for (const AddedTokens* added : {&*fromFile, &*fromConfig, &fromJson}) {
        if (auto done = addTokens(*added, *fields); !done) return tl::unexpected(std::move(done.error()));
    }
    return fields;
}

Result<VocabularyFields> readTokens(const TokenizerFiles& files, const std::string& tokenizerConfig) {
    if (files.json.empty() && files.model.empty())
        return fail(ErrorCode::kMissingMetadata, "tokenizer.json or tokenizer.model");
    if (files.json.empty()) return fromModel(files, {}, tokenizerConfig);
    auto fromJson = readTokenizerJson(files.json);
    const bool byteLevel = fromJson && fromJson->fields.model == "gpt2";
    if (!byteLevel && !files.model.empty()) {
        auto fields = fromModel(files, fromJson ? fromJson->added : AddedTokens{}, tokenizerConfig);
        // A file of that name may be no SentencePiece model at all.
        if (fields || !fromJson) return fields;
    }
    if (!fromJson) return tl::unexpected(std::move(fromJson.error()));
    const auto frame = readTextFrame(files.json);
    if (!frame) return tl::unexpected(frame.error());
    fromJson->fields.addBos = frame->addBos;
    fromJson->fields.addEos = frame->addEos;
    return std::move(fromJson->fields);
}

/// More rows than tokens is padding; fewer could not embed all of them.
Result<void> pad(VocabularyFields& fields, std::uint32_t rows) {
    if (fields.tokens.size() > rows) {
        return fail(ErrorCode::kWrongShape, "model.embed_tokens.weight has " + std::to_string(rows) +
                                                " rows for " + std::to_string(fields.tokens.size()) +
                                                " tokens");
    }
    for (std::size_t id = 0; id < rows; ++id) {
        const bool isFiller = id >= fields.tokens.size() || fields.tokens[id].empty();
        if (id >= fields.tokens.size()) {
            fields.tokens.emplace_back();
            fields.kinds.push_back(static_cast<std::int32_t>(TokenKind::kUnused));
            if (fields.model == "llama") fields.scores.push_back(0.0F);
        }
        if (isFiller) fields.tokens[id] = "[PAD" + std::to_string(id) + "]";
    }
    return {};
}

}  // namespace

Result<VocabularyFields> readVocabularyFiles(const std::filesystem::path& folder,
                                             const CheckpointConfig& config) {
    FolderTexts texts(folder);
    TokenizerFiles files;
    files.json = texts.read("tokenizer.json");
    files.model = texts.read("tokenizer.model");
    files.addedTokens = texts.read("added_tokens.json");
    SpecialTokenFiles special;
    special.tokenizerConfig = texts.read("tokenizer_config.json");
    special.generationConfig = texts.read("generation_config.json");
    special.chatTemplate = texts.read("chat_template.jinja", kMostTemplateBytes);
    special.templateJson = texts.read("chat_template.json", kMostTemplateBytes * 2);
    if (!texts.result()) return tl::unexpected(texts.result().error());

    auto fields = readTokens(files, special.tokenizerConfig);
    if (!fields) return fields;
    if (auto read = readSpecialTokens(special, config, *fields); !read)
        return tl::unexpected(std::move(read.error()));
    if (fields->chatTemplate.size() > kMostTemplateBytes)
        return fail(ErrorCode::kMalformed, "the chat template is longer than a megabyte");
    if (auto padded = pad(*fields, config.vocabularySize); !padded)
        return tl::unexpected(std::move(padded.error()));
    return fields;
}

}  // namespace onebit
