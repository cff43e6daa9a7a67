// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/json_document.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace onebit::test {
namespace {

std::string problemOf(const std::string& text, const JsonLimits& limits = {}) {
    const auto json = parseJson(text, "the file", limits);
    if (json) return "";
    EXPECT_EQ(json.error().code, ErrorCode::kMalformed);
    return json.error().detail;
}

TEST(JsonDocument, ReadsWhatNlohmannsOwnParserReads) {
    const std::string text =
        R"({"a":[1,-2,3.5,"x",null,true,{"b":{}}],"c":"\u00e9","d":18446744073709551615})";
    const auto json = parseJson(text, "the file");
    ASSERT_TRUE(json.has_value()) << json.error().detail;
    EXPECT_EQ(*json, nlohmann::json::parse(text));
}

TEST(JsonDocument, RefusesAMemberThatIsThereTwice) {
    EXPECT_EQ(problemOf(R"({"a":{"b":1,"b":2}})"), "the file: \"b\" is there twice");
    EXPECT_EQ(problemOf(R"([{"b":1},{"b":2}])"), "");
}

TEST(JsonDocument, RefusesWhatIsNoJson) {
    for (const char* text : {"", "{", "{]", "nul", "[1,]", "{\"a\":1} x", "\"\xFF\"", "[1e999]"})
        EXPECT_NE(problemOf(text), "") << text;
}

TEST(JsonDocument, NestingIsBounded) {
    EXPECT_NE(problemOf(std::string(1000000, '[')), "");
    EXPECT_EQ(problemOf("[[[]]]", {.depth = 3}), "");
    EXPECT_EQ(problemOf("[[[[]]]]", {.depth = 3}), "the file: nested too deeply");
}

TEST(JsonDocument, SizeAndNumberOfValuesAreBounded) {
    EXPECT_EQ(problemOf("[1,2,3]", {.values = 4}), "");
    EXPECT_EQ(problemOf("[1,2,3,4]", {.values = 4}), "the file: too many values");
    EXPECT_EQ(problemOf("[1,2,3,4]", {.bytes = 8}), "the file is 9 bytes long");
}

}  // namespace
}  // namespace onebit::test
