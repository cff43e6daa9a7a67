// SPDX-License-Identifier: Apache-2.0
// `tokenizer.model` files, served by the SentencePiece library.
#include <sentencepiece_processor.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "inference/base/mapped_file.h"
#include "inference/tokenizer/sentencepiece_pieces.h"
#include "inference/tokenizer/vocabulary_tokenizer.h"

namespace onebit {
namespace {

using sentencepiece::SentencePieceProcessor;

/// The library does not tell user-defined pieces from normal ones; nobody but itself needs to know here.
TokenKind kindOf(const SentencePieceProcessor& processor, int id) {
    if (processor.IsControl(id)) return TokenKind::kControl;
    if (processor.IsUnknown(id)) return TokenKind::kUnknown;
    if (processor.IsUnused(id)) return TokenKind::kUnused;
    return processor.IsByte(id) ? TokenKind::kByte : TokenKind::kNormal;
}

Vocabulary vocabularyOf(const SentencePieceProcessor& processor) {
    Vocabulary vocabulary;
    for (int id = 0; id < processor.GetPieceSize(); ++id) {
        vocabulary.pieces.push_back(processor.IdToPiece(id));
        vocabulary.kinds.push_back(kindOf(processor, id));
    }
    const auto known = [](int id) { return id >= 0 ? std::optional<Token>(id) : std::nullopt; };
    vocabulary.bos = known(processor.bos_id());
    vocabulary.eos = known(processor.eos_id());
    vocabulary.unknown = known(processor.unk_id());
    indexPieces(vocabulary);
    return vocabulary;
}

/// True if the model puts a space before every text.
bool addsSpacePrefix(const SentencePieceProcessor& processor) {
    std::string text;
    const auto status = processor.Decode(std::vector<std::string>{std::string(kSpaceMark) + "a"}, &text);
    return status.ok() && text == "a";
}

class SentencePieceModel final : public VocabularyTokenizer {
  public:
    SentencePieceModel(std::unique_ptr<SentencePieceProcessor> processor, Vocabulary vocabulary,
                       PieceMatcher control)
        : VocabularyTokenizer(std::move(vocabulary), true),
          m_processor(std::move(processor)),
          m_control(std::move(control)),
          m_addsSpacePrefix(addsSpacePrefix(*m_processor)) {}

    std::string tokenBytes(Token id) const override { return sentencePieceBytes(vocabulary(), id); }
    /// Not the library's, which writes U+FFFD for a character that the tokens hold half of.
    std::string decode(std::span<const Token> tokens) const override {
        return decodeSentencePieces(vocabulary(), tokens, m_addsSpacePrefix);
    }
    std::string_view modelName() const override { return "llama"; }
    std::string_view preTokenizerName() const override { return {}; }

    static Result<PieceMatcher> controlMatcher(const Vocabulary& vocabulary) {
        constexpr TokenKind kSpecial[] = {TokenKind::kControl, TokenKind::kUnknown};
        return matcherFor(vocabulary, kSpecial);
    }

  private:
    Result<void> encodeText(std::string_view text, bool parseSpecial,
                            std::vector<Token>& ids) const override {
        if (!parseSpecial) return append(text, ids);
        for (const PieceMatcher::Part& part : m_control.split(text)) {
            if (part.id)
                ids.push_back(*part.id);
            else if (auto appended = append(part.text, ids); !appended)
                return appended;
        }
        return {};
    }

    Result<void> append(std::string_view text, std::vector<Token>& ids) const {
        std::vector<int> found;
        const auto status = m_processor->Encode({text.data(), text.size()}, &found);
        if (!status.ok()) return fail(ErrorCode::kInternal, status.ToString());
        ids.insert(ids.end(), found.begin(), found.end());
        return {};
    }

    std::unique_ptr<SentencePieceProcessor> m_processor;
    PieceMatcher m_control;
    bool m_addsSpacePrefix;
};

}  // namespace

Result<std::shared_ptr<const Tokenizer>> loadSentencePieceModel(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    if (!file) return tl::unexpected(file.error());
    const std::span<const std::byte> bytes = file->bytes();
    auto processor = std::make_unique<SentencePieceProcessor>();
    const auto status =
        processor->LoadFromSerializedProto({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (!status.ok()) return fail(ErrorCode::kMalformed, "SentencePiece model: " + status.ToString());
    Vocabulary vocabulary = vocabularyOf(*processor);
    auto control = SentencePieceModel::controlMatcher(vocabulary);
    if (!control) return tl::unexpected(std::move(control.error()));
    return std::make_shared<const SentencePieceModel>(std::move(processor), std::move(vocabulary),
                                                      std::move(*control));
}

}  // namespace onebit
