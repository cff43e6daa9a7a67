// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/sentencepiece_vocabulary.h"

#include <sentencepiece_processor.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

using Bytes = std::span<const std::byte>;

// Field numbers: https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto
constexpr std::uint64_t kPiecesField = 1, kTrainerField = 2, kNormalizerField = 3;
constexpr std::uint64_t kPieceKindField = 3;
constexpr std::uint64_t kModelTypeField = 3;
constexpr std::uint64_t kNormalizerNameField = 1, kAddPrefixField = 3, kTrimSpacesField = 4, kEscapeField = 5;
constexpr std::uint64_t kByteFallbackField = 35;
constexpr std::uint64_t kBytePairModel = 2;

/// One field of a message in protocol buffers' wire format
/// (https://protobuf.dev/programming-guides/encoding/).
struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0;  ///< of a varint
    Bytes bytes;              ///< of anything with a length
};

Result<std::uint64_t> takeVarint(Bytes& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = std::to_integer<std::uint64_t>(bytes.front());
        bytes = bytes.subspan(1);
        value |= (byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    return fail(ErrorCode::kMalformed, "tokenizer.model: a number does not end");
}

Result<Field> takeField(Bytes& bytes) {
    enum WireType : std::uint64_t { kVarint = 0, kFixed64 = 1, kLength = 2, kFixed32 = 5 };
    const auto tag = takeVarint(bytes);
    if (!tag) return tl::unexpected(tag.error());
    Field field;
    field.number = *tag >> 3U;
    std::uint64_t size = 0;
    switch (*tag & 7U) {
        case kVarint: {
            const auto value = takeVarint(bytes);
            if (!value) return tl::unexpected(value.error());
            field.value = *value;
            return field;
        }
        case kFixed64:
            size = sizeof(std::uint64_t);
            break;
        case kFixed32:
            size = sizeof(std::uint32_t);
            break;
        case kLength: {
            const auto length = takeVarint(bytes);
            if (!length) return tl::unexpected(length.error());
            size = *length;
            break;
        }
        default:
            return fail(ErrorCode::kMalformed, "tokenizer.model: an unknown kind of field");
    }
    if (size > bytes.size()) return fail(ErrorCode::kMalformed, "tokenizer.model: a field is cut off");
    field.bytes = bytes.first(static_cast<std::size_t>(size));
    bytes = bytes.subspan(static_cast<std::size_t>(size));
    return field;
}

Result<void> forEachField(Bytes message, const std::function<Result<void>(const Field&)>& visit) {
    while (!message.empty()) {
        const auto field = takeField(message);
        if (!field) return tl::unexpected(field.error());
        if (auto visited = visit(*field); !visited) return visited;
    }
    return {};
}

/// What the library does not tell. The initial values are the format's defaults.
struct ModelFacts {
    std::vector<std::int32_t> kinds;
    std::uint64_t modelType = 1;
    std::string normalizer;
    bool addsPrefix = true;
    bool trimsSpaces = true;
    bool escapesSpaces = true;
    bool byteFallback = false;
};

Result<void> readPiece(Bytes piece, ModelFacts& facts) {
    std::int32_t kind = static_cast<std::int32_t>(TokenKind::kNormal);
    auto read = forEachField(piece, [&](const Field& field) -> Result<void> {
        if (field.number != kPieceKindField) return {};
        if (field.value < 1 || field.value > static_cast<std::uint64_t>(TokenKind::kByte))
            return fail(ErrorCode::kMalformed, "tokenizer.model: an unknown kind of piece");
        kind = static_cast<std::int32_t>(field.value);  // numbered as in GGUF
        return {};
    });
    facts.kinds.push_back(kind);
    return read;
}

Result<void> readTrainer(Bytes trainer, ModelFacts& facts) {
    return forEachField(trainer, [&](const Field& field) -> Result<void> {
        if (field.number == kModelTypeField) facts.modelType = field.value;
        if (field.number == kByteFallbackField) facts.byteFallback = field.value != 0;
        return {};
    });
}

Result<void> readNormalizer(Bytes normalizer, ModelFacts& facts) {
    return forEachField(normalizer, [&](const Field& field) -> Result<void> {
        if (field.number == kNormalizerNameField)
            facts.normalizer.assign(reinterpret_cast<const char*>(field.bytes.data()), field.bytes.size());
        if (field.number == kAddPrefixField) facts.addsPrefix = field.value != 0;
        if (field.number == kTrimSpacesField) facts.trimsSpaces = field.value != 0;
        if (field.number == kEscapeField) facts.escapesSpaces = field.value != 0;
        return {};
    });
}

Result<ModelFacts> readFacts(Bytes bytes) {
    ModelFacts facts;
    const auto read = forEachField(bytes, [&](const Field& field) -> Result<void> {
        if (field.number == kPiecesField) return readPiece(field.bytes, facts);
        if (field.number == kTrainerField) return readTrainer(field.bytes, facts);
        if (field.number == kNormalizerField) return readNormalizer(field.bytes, facts);
        return {};
    });
    if (!read) return tl::unexpected(read.error());
    return facts;
}

Result<void> refuseUnsupported(const ModelFacts& facts) {
    const auto unsupported = [](const char* what) { return fail(ErrorCode::kUnsupportedTokenizer, what); };
    if (facts.modelType != kBytePairModel)
        return unsupported("a SentencePiece model that is not of type BPE");
    if (facts.normalizer != "identity") return unsupported("a SentencePiece model that normalizes text");
    if (facts.trimsSpaces) return unsupported("a SentencePiece model that removes extra spaces");
    if (!facts.escapesSpaces) return unsupported("a SentencePiece model that keeps spaces as they are");
    return {};
}

}  // namespace

Result<VocabularyFields> readSentencePieceVocabulary(Bytes bytes) {
    constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
    if (bytes.size() > kMostBytes) return fail(ErrorCode::kMalformed, "tokenizer.model is too large");
    // The file's own fields first: a file that is not even a message does not reach the library.
    const auto facts = readFacts(bytes);
    if (!facts) return tl::unexpected(facts.error());
    if (auto supported = refuseUnsupported(*facts); !supported)
        return tl::unexpected(std::move(supported.error()));
    sentencepiece::SentencePieceProcessor processor;
    const auto status =
        processor.LoadFromSerializedProto({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (!status.ok()) return fail(ErrorCode::kMalformed, "tokenizer.model: " + status.ToString());
    const auto count = static_cast<std::size_t>(processor.GetPieceSize());
    if (count != facts->kinds.size() || count > kMostTokens)
        return fail(ErrorCode::kMalformed, "tokenizer.model: " + std::to_string(count) + " pieces");

    VocabularyFields fields;
    fields.model = "llama";
    fields.kinds = facts->kinds;
    fields.addSpacePrefix = facts->addsPrefix;
    for (int id = 0; id < processor.GetPieceSize(); ++id) {
        fields.tokens.push_back(processor.IdToPiece(id));
        const float score = processor.GetScore(id);
        if (!std::isfinite(score))
            return fail(ErrorCode::kMalformed, "tokenizer.model: a score is not finite");
        fields.scores.push_back(score);
    }
    const auto known = [](int id) {
        return id >= 0 ? std::optional(static_cast<std::uint32_t>(id)) : std::nullopt;
    };
    fields.bos = known(processor.bos_id());
    fields.eos = known(processor.eos_id());
    fields.unknown = known(processor.unk_id());
    fields.padding = known(processor.pad_id());
    return fields;
}

}  // namespace onebit
