// SPDX-License-Identifier: Apache-2.0
// The small parts: UTF-8, composition, the alphabet of bytes, matching of pieces, merging.
#include <gtest/gtest.h>

#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/byte_alphabet.h"
#include "inference/tokenizer/composition.h"
#include "inference/tokenizer/piece_index.h"
#include "inference/tokenizer/piece_matcher.h"
#include "inference/tokenizer/tokenizer.h"
#include "inference/tokenizer/utf8.h"

namespace onebit::test {
namespace {

constexpr const char* kReplacement = "\xEF\xBF\xBD";

std::string assembled(std::initializer_list<std::string_view> pieces) {
    Utf8Assembler assembler;
    std::string text;
    for (const std::string_view piece : pieces)
        text += assembler.push(piece);
    return text + assembler.finish();
}

TEST(Utf8, TellsValidTextFromInvalid) {
    for (const std::string& text :
         {std::string(), std::string("a\0b", 3), std::string("\xC2\x80"), std::string("\xDF\xBF"),
          std::string("\xE0\xA0\x80"), std::string("\xED\x9F\xBF"), std::string("\xEE\x80\x80"),
          std::string("\xF0\x90\x80\x80"), std::string("\xF4\x8F\xBF\xBF")})
        EXPECT_TRUE(isUtf8(text));
    for (const char* text :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE4\xB8", "\xF0\x9F\xA6"})
        EXPECT_FALSE(isUtf8(text));
}

TEST(Utf8, EveryScalarValueRoundTrips) {
    for (std::uint32_t codePoint = 0; codePoint < 0x110000; ++codePoint) {
        if (codePoint == 0xD800) codePoint = 0xE000;
        std::string text;
        appendUtf8(codePoint, text);
        const Utf8Step step = nextUtf8(text);
        ASSERT_EQ(step.kind, Utf8Step::Kind::kCharacter);
        ASSERT_EQ(step.codePoint, codePoint);
        ASSERT_EQ(step.length, text.size());
        ASSERT_EQ(utf8Length(text.front()), text.size());
    }
}

TEST(Utf8Assembler, HoldsBackCharactersUntilTheyAreWhole) {
    Utf8Assembler assembler;
    EXPECT_EQ(assembler.push("a\xF0\x9F"), "a");
    EXPECT_EQ(assembler.push("\xA6"), "");
    EXPECT_EQ(assembler.push("\x99z"), "\xF0\x9F\xA6\x99z");
    EXPECT_EQ(assembler.finish(), "");
}

TEST(Utf8Assembler, ReplacesWhatCannotBecomeText) {
    EXPECT_EQ(assembled({"a\xFF", "b"}), std::string("a") + kReplacement + "b");
    EXPECT_EQ(assembled({"\xF0\x9F", "x"}), std::string(kReplacement) + "x");
    EXPECT_EQ(assembled({"\xE4\xB8"}), kReplacement);
    EXPECT_EQ(assembled({"\xED", "\xA0", "\x80"}), std::string(kReplacement) + kReplacement + kReplacement);
    EXPECT_EQ(assembled({}), "");
}

TEST(Utf8Assembler, SplittingATextAnywhereChangesNothing) {
    const std::string text = "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA6\x99z";
    for (std::size_t i = 0; i <= text.size(); ++i)
        for (std::size_t j = i; j <= text.size(); ++j)
            EXPECT_EQ(assembled({text.substr(0, i), text.substr(i, j - i), text.substr(j)}), text);
}

/// Every one of the 2^(n-1) ways to cut a text of n bytes, valid or not: the same text, and never a part of a
/// character on the way.
TEST(Utf8Assembler, EveryWayToCutBytesGivesTheSameWholeCharacters) {
    for (const std::string& bytes :
         {std::string("a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA6\x99z"), std::string("\xF0\x9F\xE4\xB8\xC3z\xF4\x8F"),
          std::string("\xED\xA0\x80\xC0\xAF\xF4\x90\x80\x80\xFF"),
          std::string("\xF0\x90\x80\x80\xF0\x90\x80\x80")}) {
        const std::string whole = assembled({bytes});
        ASSERT_TRUE(isUtf8(whole));
        for (unsigned cuts = 0; cuts < 1U << (bytes.size() - 1); ++cuts) {
            Utf8Assembler assembler;
            std::string text;
            std::size_t begin = 0;
            for (std::size_t end = 1; end <= bytes.size(); ++end) {
                const bool isCut = end == bytes.size() || ((cuts >> (end - 1)) & 1U) != 0;
                if (!isCut) continue;
                const std::string piece = assembler.push(bytes.substr(begin, end - begin));
                ASSERT_TRUE(isUtf8(piece)) << cuts;
                text += piece;
                begin = end;
            }
            ASSERT_EQ(text + assembler.finish(), whole) << cuts;
        }
    }
}

TEST(Utf8Assembler, CanBeUsedAgainAfterFinishing) {
    Utf8Assembler assembler;
    EXPECT_EQ(assembler.push("\xC3"), "");
    EXPECT_EQ(assembler.finish(), kReplacement);
    EXPECT_EQ(assembler.push("\xC3\xA9"), "\xC3\xA9");
}

TEST(Composition, FollowsTheStandardsExamples) {
    EXPECT_EQ(*composed("plain ASCII and \xC3\xA9"), "plain ASCII and \xC3\xA9");
    EXPECT_EQ(*composed("e\xCC\x81"), "\xC3\xA9");                                 // e + acute
    EXPECT_EQ(*composed("\xE2\x84\xAB"), "\xC3\x85");                              // angstrom sign
    EXPECT_EQ(*composed("s\xCC\x87\xCC\xA3"), "\xE1\xB9\xA9");                     // marks in either order
    EXPECT_EQ(*composed("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8"), "\xEA\xB0\x81");  // Hangul jamo
    EXPECT_EQ(*composed("\xE0\xA5\x98"), "\xE0\xA4\x95\xE0\xA4\xBC");  // excluded from composition
    EXPECT_EQ(*composed("\xEF\xAC\x81"), "\xEF\xAC\x81");              // a ligature stays
    EXPECT_EQ(*composed(std::string("a\0\xCC\x81", 4)), std::string("a\0\xCC\x81", 4));  // NUL is a character
}

TEST(ByteAlphabet, HasACharacterForEachByte) {
    EXPECT_EQ(bytesOfPiece("Hello!"), "Hello!");
    EXPECT_EQ(bytesOfPiece("\xC4\xA0the"), " the");  // U+0120
    EXPECT_EQ(bytesOfPiece("\xC4\x8A"), "\n");       // U+010A
    EXPECT_EQ(bytesOfPiece("\xC3\xA4\xC2\xB8\xC5\x83"), "\xE4\xB8\xAD");
    EXPECT_EQ(bytesOfPiece("a b"), std::nullopt);  // a space stands for nothing
    EXPECT_EQ(bytesOfPiece("\xE4\xB8\xAD"), std::nullopt);
    EXPECT_EQ(bytesOfPiece(""), "");
}

PieceMatcher matcher(std::vector<std::pair<std::string, Token>> pieces) {
    return *PieceMatcher::make(std::move(pieces));
}

TEST(ByteAlphabet, WritesAllBytesSoThatTheyCanBeRead) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    EXPECT_EQ(bytesOfPiece(pieceOfBytes(bytes)), bytes);
    EXPECT_EQ(pieceOfBytes(" a\n"),
              "\xC4\xA0"
              "a\xC4\x8A");
}

TEST(PieceMatcher, TakesTheLongestAtEachPlace) {
    const PieceMatcher m = matcher({{"ab", 1}, {"abc", 2}, {"abcd", 3}, {"b", 4}, {"xyz", 5}});
    EXPECT_EQ(m.longestAt("abce").id, 2);
    EXPECT_EQ(m.longestAt("abce").length, 3U);
    EXPECT_EQ(m.longestAt("a").length, 0U);
    EXPECT_EQ(m.longestAt("xyzxyz").length, 3U);
    EXPECT_EQ(m.longestAt("xy").length, 0U);
    EXPECT_EQ(m.longestAt("").length, 0U);
}

TEST(PieceMatcher, SplitsTextWithoutGaps) {
    const PieceMatcher m = matcher({{"<a>", 1}, {"<a><b>", 2}, {"\xFF", 3}});
    const auto parts = m.split("x<a>y<a><b><a>z\xFF<");
    std::vector<std::pair<std::string, Token>> found;
    for (const auto& part : parts)
        found.emplace_back(part.text, part.id.value_or(-1));
    const std::vector<std::pair<std::string, Token>> expected = {
        {"x", -1}, {"<a>", 1}, {"y", -1}, {"<a><b>", 2}, {"<a>", 1}, {"z", -1}, {"\xFF", 3}, {"<", -1}};
    EXPECT_EQ(found, expected);
    EXPECT_TRUE(m.split("").empty());
    EXPECT_EQ(matcher({}).split("text").size(), 1U);
}

TEST(PieceMatcher, OfEqualPiecesTheFirstIsFound) {
    EXPECT_EQ(matcher({{"same", 7}, {"same", 3}, {"sam", 1}}).longestAt("same").id, 7);
}

TEST(PieceIndex, FindsWhatWasInsertedAndNothingElse) {
    EXPECT_EQ(PieceIndex().find("a"), PieceIndex::kNone);
    constexpr Token kCount = 5000;
    std::vector<std::string> pieces;
    for (Token id = 0; id < kCount; ++id)
        pieces.push_back("piece " + std::to_string(id * 7));
    PieceIndex index;
    index.reset(pieces.size() + 1);
    for (Token id = 0; id < kCount; ++id)
        EXPECT_EQ(index.findOrInsert(pieces[static_cast<std::size_t>(id)], id), id);
    EXPECT_EQ(index.findOrInsert("", kCount), kCount) << "an empty piece is a piece";
    for (Token id = 0; id < kCount; ++id)
        EXPECT_EQ(index.find("piece " + std::to_string(id * 7)), id);
    EXPECT_EQ(index.find("piece 8"), PieceIndex::kNone);
    EXPECT_EQ(index.findOrInsert("piece 7", 9999), 1) << "of equal pieces the first";
    index.findOrInsert("piece 7", 9999) = 3;
    EXPECT_EQ(index.find("piece 7"), 3);
    index.reset(1);
    EXPECT_EQ(index.find("piece 7"), PieceIndex::kNone);
}

TEST(BpeMerger, PrefersTheLowestRankThenTheLeftmost) {
    // "aaa": both pairs rank equal, so the left one is merged.
    BpeMerger merger;
    for (int i = 0; i < 3; ++i)
        merger.add(1, 0);
    merger.merge([](const BpeSymbol& left, const BpeSymbol& right) {
        return left.id == 0 && right.id == 0 ? std::optional(BpeMerge{5, 1}) : std::nullopt;
    });
    std::vector<std::pair<std::uint32_t, Token>> symbols;
    merger.forEach([&](const BpeSymbol& s) { symbols.emplace_back(s.begin, s.id); });
    EXPECT_EQ(symbols, (std::vector<std::pair<std::uint32_t, Token>>{{0, 1}, {2, 0}}));

    merger.clear();
    merger.merge([](const BpeSymbol&, const BpeSymbol&) { return std::optional(BpeMerge{0, 0}); });
    merger.forEach([](const BpeSymbol&) { FAIL() << "nothing was added"; });
}

}  // namespace
}  // namespace onebit::test
