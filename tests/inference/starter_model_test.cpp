// SPDX-License-Identifier: Apache-2.0
// The model that comes with Onebit: its file, evaluated by three implementations that share no code.
// golden.json is made by resources/starter-model/evaluate_gguf.py (numpy); the reference is tests/support;
// the third is the engine.
//
// With binary activations the smallest difference can turn a sign, and one turned sign moves every logit a
// little. golden.json holds prompts that stay away from the threshold; all three keep keys and values in half
// precision.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"
#include "tests/support/model_file_reader.h"

namespace onebit::test {
namespace {

const std::filesystem::path kFolder = ONEBIT_STARTER_MODEL_FOLDER;
const std::filesystem::path kModelFile = kFolder / "onebit-starter.gguf";

struct GoldenCase {
    std::vector<Token> ids;
    std::vector<std::size_t> logitIds;
    std::vector<double> logits;
    std::vector<Token> greedy;
};

std::vector<GoldenCase> readGolden() {
    std::ifstream stream(kFolder / "golden.json");
    const nlohmann::json json = nlohmann::json::parse(stream, nullptr, false);
    std::vector<GoldenCase> cases;
    if (json.is_discarded()) return cases;
    for (const nlohmann::json& entry : json.at("cases")) {
        GoldenCase golden;
        golden.ids = entry.at("ids").get<std::vector<Token>>();
        golden.greedy = entry.at("greedy_ids").get<std::vector<Token>>();
        for (const char* list : {"top", "fixed"}) {
            for (const std::size_t id : entry.at(std::string(list) + "_ids"))
                golden.logitIds.push_back(id);
            for (const double logit : entry.at(std::string(list) + "_logits"))
                golden.logits.push_back(logit);
        }
        cases.push_back(std::move(golden));
    }
    return cases;
}

std::vector<float> floatsOf(const Vector& values) {
    return {values.begin(), values.end()};
}

Vector chosen(const Vector& logits, const std::vector<std::size_t>& ids) {
    Vector result;
    for (const std::size_t id : ids)
        result.push_back(logits.at(id));
    return result;
}

class StarterModel : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(std::filesystem::exists(kModelFile))
            << "the starter model has not been made: " << kModelFile;
        ASSERT_FALSE(m_golden.empty()) << "golden.json is missing or unreadable in " << kFolder;
        const auto model = loadModel(kModelFile, {});
        ASSERT_TRUE(model.has_value()) << model.error().detail;
        m_model = *model;
    }

    std::vector<GoldenCase> m_golden = readGolden();
    std::shared_ptr<const Model> m_model;
};

TEST_F(StarterModel, TheReferenceAgreesWithNumpy) {
    const TinyModel file = readModelFile(kModelFile);
    FloatReference reference(file);
    for (const GoldenCase& golden : m_golden) {
        SCOPED_TRACE(testing::PrintToString(golden.ids));
        const Vector logits = chosen(reference.logits(golden.ids), golden.logitIds);
        expectAgreement(golden.logits, floatsOf(logits), 0.9999, 0.001);
    }
}

TEST_F(StarterModel, TheEngineAgreesWithTheReferenceOnEveryTarget) {
    const TinyModel file = readModelFile(kModelFile);
    FloatReference reference(file);
    for (const GoldenCase& golden : m_golden) {
        const Vector expected = reference.logits(golden.ids);
        for (const std::string& target : runnableTargets()) {
            const ForcedTarget forced(target);
            for (const std::uint32_t threads : {1U, 2U}) {
                SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
                const auto session = openSession(m_model, {.threads = threads});
                ASSERT_NE(session, nullptr);
                expectAgreement(expected, session->logits(golden.ids), 0.9999, 0.02);
            }
        }
    }
}

TEST_F(StarterModel, TheEngineAgreesWithNumpy) {
    const auto session = openSession(m_model, {.threads = 1});
    ASSERT_NE(session, nullptr);
    for (const GoldenCase& golden : m_golden) {
        SCOPED_TRACE(testing::PrintToString(golden.ids));
        const auto logits = session->logits(golden.ids);
        ASSERT_TRUE(logits.has_value());
        const Vector all(logits->begin(), logits->end());
        expectAgreement(golden.logits, floatsOf(chosen(all, golden.logitIds)), 0.9999, 0.02);
    }
}

TEST_F(StarterModel, GreedyIdsAreTheSameOnEveryTarget) {
    for (const GoldenCase& golden : m_golden) {
        for (const std::string& target : runnableTargets()) {
            const ForcedTarget forced(target);
            for (const std::uint32_t threads : {1U, 2U}) {
                SCOPED_TRACE(target + ", threads: " + std::to_string(threads));
                const auto session = openSession(m_model, {.threads = threads});
                ASSERT_NE(session, nullptr);
                const auto count = static_cast<std::int32_t>(golden.greedy.size());
                EXPECT_EQ(greedyTokens(*session, golden.ids, count), golden.greedy);
            }
        }
    }
}

/// Every sum on which a sign might depend has one order on all targets. What differs is the output head's,
/// whose logits nothing takes signs of.
TEST_F(StarterModel, LogitsOfALongTextAreTheSameOnEveryTarget) {
    constexpr std::size_t kTokens = 256;
    constexpr double kHeadRoundings = 1e-4;
    const auto vocabulary = static_cast<Token>(m_model->info().vocabularySize);
    std::vector<Token> text = m_golden.front().ids;
    while (text.size() < kTokens)
        text.push_back((text.back() * 31 + 7) % vocabulary);
    std::vector<float> first;
    for (const std::string& target : runnableTargets()) {
        SCOPED_TRACE(target);
        const ForcedTarget forced(target);
        const auto session = openSession(m_model, {.threads = 1});
        ASSERT_NE(session, nullptr);
        const auto logits = session->logits(text);
        ASSERT_TRUE(logits.has_value()) << logits.error().detail;
        if (first.empty()) first.assign(logits->begin(), logits->end());
        for (std::size_t i = 0; i < first.size(); ++i)
            ASSERT_NEAR((*logits)[i], first[i], kHeadRoundings) << "token " << i;
    }
}

TEST_F(StarterModel, SaysWhatItIs) {
    EXPECT_EQ(m_model->info().architecture, "onebit");
    EXPECT_EQ(m_model->info().mainFormat, "Q1_0");
    EXPECT_NE(m_model->kernelName().find("xnor"), std::string::npos) << m_model->kernelName();
    EXPECT_LE(m_model->info().fileBytes, 25U << 20U);
    EXPECT_FALSE(m_model->info().license.empty());
}

TEST_F(StarterModel, WritesTheChatAsItWasTrained) {
    const nlohmann::json json = nlohmann::json::parse(std::ifstream(kFolder / "golden.json"));
    for (const nlohmann::json& entry : json.at("cases")) {
        const std::vector<ChatMessage> chat{{Role::kUser, entry.at("prompt").get<std::string>()}};
        const auto ids = m_model->chatPrompt(chat);
        ASSERT_TRUE(ids.has_value()) << ids.error().detail;
        EXPECT_EQ(*ids, entry.at("ids").get<std::vector<Token>>());
        const auto reply = entry.at("greedy_ids").get<std::vector<Token>>();
        EXPECT_EQ(m_model->detokenize(reply), entry.at("greedy_text").get<std::string>());
    }
}

TEST_F(StarterModel, AnswersAChat) {
    const auto session = openSession(m_model, {});
    ASSERT_NE(session, nullptr);
    std::string reply;
    GenerationSink sink;
    sink.text = [&reply](std::string_view piece) { reply += piece; };
    const StopFlag stop;
    const std::vector<ChatMessage> chat{{Role::kUser, "Hello"}};
    const auto stats = session->generate(chat, greedyOptions(40), sink, stop);
    ASSERT_TRUE(stats.has_value()) << stats.error().detail;
    EXPECT_FALSE(reply.empty());
    EXPECT_EQ(reply.find('<'), std::string::npos) << "control tokens are not text: " << reply;
}

}  // namespace
}  // namespace onebit::test
