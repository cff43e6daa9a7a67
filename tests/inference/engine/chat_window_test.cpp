// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/chat_window.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

class ChatWindows : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_NE(m_model, nullptr);
        m_chat.push_back({Role::kSystem, "be brief"});
        for (int turn = 0; turn < 6; ++turn) {
            m_chat.push_back({Role::kUser, "question " + std::to_string(turn)});
            m_chat.push_back({Role::kAssistant, "answer " + std::to_string(turn)});
        }
        m_chat.push_back({Role::kUser, "and now?"});
    }

    std::vector<Token> promptWithout(std::size_t turns) const {
        std::vector<ChatMessage> kept{m_chat.front()};
        kept.insert(kept.end(), m_chat.begin() + 1 + 2 * static_cast<std::ptrdiff_t>(turns), m_chat.end());
        return *m_model->chatPrompt(kept);
    }

    std::shared_ptr<const Model> m_model =
        loadFromBytes(buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).file());
    std::vector<ChatMessage> m_chat;
};

TEST_F(ChatWindows, HoldTheWholeChatWhileItFits) {
    auto window = ChatWindow::create(*m_model, m_chat);
    ASSERT_TRUE(window);
    const std::vector<Token> whole = promptWithout(0);
    EXPECT_EQ(window->prompt(), whole);
    EXPECT_FALSE(*window->shrink(whole.size(), 8));
    EXPECT_EQ(window->droppedMessages(), 0U);
    EXPECT_EQ(window->droppedTokens(), 0U);
}

TEST_F(ChatWindows, EndInTheMiddleOfAReplyThatGoesOn) {
    std::vector<Token> expected = promptWithout(0);
    const std::string begun = "It began to";
    const auto tokens = m_model->tokenize(begun, {});
    ASSERT_TRUE(tokens);
    expected.insert(expected.end(), tokens->begin(), tokens->end());
    m_chat.push_back({Role::kAssistant, begun});
    const auto window = ChatWindow::create(*m_model, m_chat, {.continues = true});
    ASSERT_TRUE(window);
    EXPECT_EQ(window->prompt(), expected);
    EXPECT_NE(*m_model->chatPrompt(m_chat), expected);
}

TEST_F(ChatWindows, DropTheFewestOfTheOldestTurnsAndKeepTheSystemPrompt) {
    const std::size_t whole = promptWithout(0).size();
    for (std::size_t turns = 1; turns <= 6; ++turns) {
        const std::vector<Token> expected = promptWithout(turns);
        auto window = ChatWindow::create(*m_model, m_chat);
        ASSERT_TRUE(window);
        EXPECT_TRUE(*window->shrink(expected.size(), 1));
        EXPECT_EQ(window->prompt(), expected);
        EXPECT_EQ(window->droppedMessages(), 2 * turns);
        EXPECT_EQ(window->droppedTokens(), whole - expected.size());
    }
}

TEST_F(ChatWindows, KeepTheLastTurnHoweverLittleRoomThereIs) {
    auto window = ChatWindow::create(*m_model, m_chat);
    ASSERT_TRUE(window);
    EXPECT_TRUE(*window->shrink(1, 4));
    EXPECT_EQ(window->prompt(), promptWithout(6));
    EXPECT_FALSE(*window->shrink(1, 4)) << "there is nothing left to drop";
    auto single = ChatWindow::create(*m_model, std::span(m_chat).last(1));
    ASSERT_TRUE(single);
    EXPECT_FALSE(*single->shrink(1, 4));
}

TEST_F(ChatWindows, DropMoreWhenAskedAgain) {
    auto window = ChatWindow::create(*m_model, m_chat);
    ASSERT_TRUE(window);
    EXPECT_TRUE(*window->shrink(promptWithout(2).size(), 1));
    EXPECT_TRUE(*window->shrink(promptWithout(4).size(), 1));
    EXPECT_EQ(window->prompt(), promptWithout(4));
    EXPECT_EQ(window->droppedMessages(), 8U);
}

/// What slides in the middle of a reply must go on as a fresh session does with the shortened chat. Some
/// models end their reply before that; those that do not make the test.
TEST_F(ChatWindows, AReplyThatSlidesGoesOnAsIfTheChatHadBegunLater) {
    constexpr std::uint32_t kContext = 96;
    SessionOptions options{.contextLength = kContext, .threads = 1};
    options.overflow = OverflowPolicy::kDropOldest;
    std::uint32_t slid = 0;
    for (const TinyModelSpec& spec : allTinySpecs()) {
        SCOPED_TRACE(spec.name);
        m_model = loadFromBytes(buildTinyModel(spec).file());
        const std::vector<ChatMessage> chat(m_chat.end() - 5, m_chat.end());
        const auto session = openSession(m_model, options);
        ASSERT_NE(session, nullptr);
        std::vector<Token> reply;
        GenerationSink sink;
        sink.token = [&reply](Token token) { reply.push_back(token); };
        const auto stats = session->generate(chat, greedyOptions(60), sink, StopFlag());
        ASSERT_TRUE(stats.has_value()) << stats.error().detail;
        EXPECT_LE(stats->contextUsed, kContext);
        if (stats->contextSlides == 0) continue;
        slid++;
        ASSERT_GT(stats->droppedMessages, 0U);
        const std::vector<ChatMessage> kept(chat.begin() + stats->droppedMessages, chat.end());
        std::vector<Token> history = *m_model->chatPrompt(kept);
        EXPECT_EQ(stats->droppedTokens, m_model->chatPrompt(chat)->size() - history.size());
        // The last token comes from the prompt that was left and the reply before it.
        history.insert(history.end(), reply.begin(), reply.end() - 1);
        const auto fresh = openSession(m_model, {.contextLength = kContext, .threads = 1});
        EXPECT_EQ(greedyTokens(*fresh, history, 1), (std::vector<Token>{reply.back()}));
    }
    EXPECT_GT(slid, 0U);
}

TEST_F(ChatWindows, SessionsRefuseUnlessToldOtherwise) {
    const auto session = openSession(m_model, {.contextLength = 32, .threads = 1});
    ASSERT_NE(session, nullptr);
    const auto stats = session->generate(m_chat, greedyOptions(4), {}, StopFlag());
    ASSERT_FALSE(stats.has_value());
    EXPECT_EQ(stats.error().code, ErrorCode::kPromptTooLong);
}

TEST_F(ChatWindows, TheNextTurnFindsItsPrefixInTheCache) {
    SessionOptions options{.contextLength = 96, .threads = 1};
    options.overflow = OverflowPolicy::kDropOldest;
    const auto session = openSession(m_model, options);
    ASSERT_NE(session, nullptr);
    const auto first = session->generate(m_chat, greedyOptions(2), {}, StopFlag());
    ASSERT_TRUE(first.has_value());
    const auto again = session->generate(m_chat, greedyOptions(2), {}, StopFlag());
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->droppedMessages, first->droppedMessages);
    EXPECT_EQ(again->reusedTokens, again->promptTokens - 1);
}

}  // namespace
}  // namespace onebit::test
