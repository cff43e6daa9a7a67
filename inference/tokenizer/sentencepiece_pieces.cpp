// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/sentencepiece_pieces.h"

namespace onebit {
namespace {

constexpr std::string_view kUnknownText = " \xE2\x81\x87 ";  // U+2047, as SentencePiece writes it

std::string unescapeSpaces(std::string_view piece) {
    std::string text;
    while (!piece.empty()) {
        const bool isSpace = piece.starts_with(kSpaceMark);
        text += isSpace ? ' ' : piece.front();
        piece.remove_prefix(isSpace ? kSpaceMark.size() : 1);
    }
    return text;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

}  // namespace

std::string escapeSpaces(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + text.size() / 2);
    for (const char c : text) {
        if (c == ' ')
            escaped += kSpaceMark;
        else
            escaped += c;
    }
    return escaped;
}

std::optional<unsigned char> byteOfPiece(std::string_view piece) {
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>') return std::nullopt;
    const int high = hexDigit(piece[3]);
    const int low = hexDigit(piece[4]);
    if (high < 0 || low < 0) return std::nullopt;
    return static_cast<unsigned char>(high * 16 + low);
}

std::string sentencePieceBytes(const Vocabulary& vocabulary, Token id) {
    if (!vocabulary.contains(id)) return {};
    const std::string& piece = vocabulary.piece(id);
    switch (vocabulary.kind(id)) {
        case TokenKind::kNormal:
        case TokenKind::kUserDefined:
            return unescapeSpaces(piece);
        case TokenKind::kUnknown:
            return std::string(kUnknownText);
        case TokenKind::kByte: {
            const auto byte = byteOfPiece(piece);
            return byte ? std::string(1, static_cast<char>(*byte)) : piece;
        }
        case TokenKind::kControl:
        case TokenKind::kUnused:
            break;
    }
    return {};
}

std::string decodeSentencePieces(const Vocabulary& vocabulary, std::span<const Token> tokens,
                                 bool hasSpacePrefix) {
    std::string text;
    bool atStart = hasSpacePrefix;
    for (const Token id : tokens) {
        std::string bytes = sentencePieceBytes(vocabulary, id);
        if (atStart && !bytes.empty()) {
            atStart = false;
            if (vocabulary.kind(id) == TokenKind::kNormal && bytes.front() == ' ') bytes.erase(0, 1);
        }
        text += bytes;
    }
    return text;
}

}  // namespace onebit
