// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/thinking_splitter.h"

#include <gtest/gtest.h>

namespace onebit::test {
namespace {

struct Heard {
    std::string thinking;
    std::string answer;

    void add(const ThinkingSplitter::Parts& parts) {
        thinking += parts.thinking;
        answer += parts.answer;
    }
};

/// The reply in pieces of `size` bytes.
Heard hear(const std::string& reply, std::size_t size, bool beginsInside = false) {
    ThinkingSplitter splitter(beginsInside);
    Heard heard;
    for (std::size_t at = 0; at < reply.size(); at += size)
        heard.add(splitter.push(reply.substr(at, size)));
    heard.add(splitter.finish());
    return heard;
}

TEST(ThinkingSplitter, SplitsHoweverTheReplyIsCut) {
    struct Case {
        const char* reply;
        bool beginsInside;
        const char* thinking;
        const char* answer;
    };
    const Case kCases[] = {
        {"Hello", false, "", "Hello"},
        {"  Hello <think>no</think>", false, "", "  Hello <think>no</think>"},
        {"<think>\nHm, so.\n</think>\n\nHello\n", false, "Hm, so.", "Hello\n"},
        {" \n<think>a</think>b", false, "a", "b"},
        {"<think>\n\n</think>\n\nHello", false, "", "Hello"},
        {"<think></think>Hello", false, "", "Hello"},
        {"Hm.\n</think>\n\nHello", true, "Hm.", "Hello"},
        {"\n\nHm. </ thin </thin \n\n x</think>Hello", true, "Hm. </ thin </thin \n\n x", "Hello"},
        {"</think>\n\nHello", false, "", "Hello"},
        {"</think>Hello", true, "", "Hello"},
        {"<think>never ends \n", false, "never ends", ""},
        {"<think>ends in </thi", false, "ends in </thi", ""},
        {"<thi", false, "", "<thi"},
        {"<thinking>", false, "", "<thinking>"},
        {"<think>a<think>b</think>c</think>d", false, "a<think>b", "c</think>d"},
        {"", false, "", ""},
        {" \n", false, "", ""},
    };
    for (const Case& c : kCases) {
        for (std::size_t size = 1; size <= 12; ++size) {
            const Heard heard = hear(c.reply, size, c.beginsInside);
            EXPECT_EQ(heard.thinking, c.thinking) << c.reply << " in pieces of " << size;
            EXPECT_EQ(heard.answer, c.answer) << c.reply << " in pieces of " << size;
        }
    }
}

TEST(ThinkingSplitter, ShowsThinkingAsItComes) {
    ThinkingSplitter splitter(false);
    EXPECT_EQ(splitter.push("<think>\n").thinking, "");
    EXPECT_EQ(splitter.push("The first").thinking, "The first");
    EXPECT_EQ(splitter.push(" word \n").thinking, " word");
    EXPECT_EQ(splitter.push("<").thinking, "");
    EXPECT_EQ(splitter.push("b").thinking, " \n<b");
    EXPECT_EQ(splitter.push("</think>\n").answer, "");
    EXPECT_EQ(splitter.push("Yes").answer, "Yes");
    EXPECT_EQ(splitter.push(" and no").answer, " and no");
}

TEST(ThinkingSplitter, MarkersThatAreTokensCountAnywhere) {
    ThinkingSplitter splitter(false);
    EXPECT_EQ(splitter.push("Well").answer, "Well");
    EXPECT_EQ(splitter.open().answer, "");
    EXPECT_EQ(splitter.push("\nhm").thinking, "hm");
    EXPECT_EQ(splitter.close().thinking, "");
    EXPECT_EQ(splitter.push("\n\nyes").answer, "yes");
    EXPECT_EQ(splitter.close().answer, "");
    EXPECT_EQ(splitter.push(" sir").answer, " sir");
}

}  // namespace
}  // namespace onebit::test
