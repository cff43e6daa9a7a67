// SPDX-License-Identifier: Apache-2.0
// LongRoPE has two sets of factors; which one counts depends on the context in use, not on the position.
#include <gtest/gtest.h>

#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

constexpr std::uint32_t kOriginalContext = 40;

TinyModelSpec longRopeSpec() {
    TinyModelSpec spec = tinySpec("minicpm", WeightFormat::kF16);
    spec.scaling = RopeScaling::kLongRope;
    spec.originalContext = kOriginalContext;
    return spec;
}

std::vector<float> engineLogits(const TinyModel& model, std::uint32_t contextLength,
                                std::span<const Token> prompt) {
    const auto session = openSession(loadFromBytes(model.file()), {.contextLength = contextLength});
    if (session == nullptr) return {};
    const auto logits = session->logits(prompt);
    EXPECT_TRUE(logits.has_value());
    return logits.value_or(std::vector<float>());
}

TEST(LongRope, TheContextInUseChoosesTheFactors) {
    const TinyModel model = buildTinyModel(longRopeSpec());
    const std::vector<Token> prompt = tinyPrompt(model, 30, 3);
    for (const std::uint32_t context : {32U, kOriginalContext, kOriginalContext + 1, 96U}) {
        SCOPED_TRACE("context: " + std::to_string(context));
        FloatReference reference(model, {.contextLength = context});
        expectAgreement(reference.logits(prompt), engineLogits(model, context, prompt), 0.9999, 0.02);
    }
    const std::vector<float> atOriginal = engineLogits(model, kOriginalContext, prompt);
    EXPECT_EQ(atOriginal, engineLogits(model, 32, prompt));
    EXPECT_NE(atOriginal, engineLogits(model, kOriginalContext + 1, prompt));
}

/// Conversions of BitCPM leave the type out; the tensors say it.
TEST(LongRope, TheTensorsAloneSayIt) {
    const TinyModel model = buildTinyModel(longRopeSpec());
    GgufWriter writer = model.writer();
    writer.removeMetadata("minicpm.rope.scaling.type");
    const std::vector<Token> prompt = tinyPrompt(model, 30, 3);
    const auto session = openSession(loadFromBytes(writer.bytes()), {});
    ASSERT_NE(session, nullptr);
    expectAgreement(FloatReference(model).logits(prompt), session->logits(prompt), 0.9999, 0.02);
}

TEST(LongRope, AFactorOfTheFileIsTaken) {
    const TinyModel model = buildTinyModel(longRopeSpec());
    GgufWriter writer = model.writer();
    writer.addFloat("minicpm.rope.scaling.attn_factor", 1.0F);
    // A longer context of no more than the original one: the formula gives 1 too.
    TinyModelSpec plain = longRopeSpec();
    plain.contextLength = kOriginalContext;
    const TinyModel unscaled = buildTinyModel(plain);
    const std::vector<Token> prompt = tinyPrompt(model, 20, 4);
    const auto withFactor = openSession(loadFromBytes(writer.bytes()), {.contextLength = kOriginalContext});
    const auto without = openSession(loadFromBytes(unscaled.file()), {.contextLength = kOriginalContext});
    ASSERT_TRUE(withFactor != nullptr && without != nullptr);
    EXPECT_EQ(withFactor->logits(prompt).value(), without->logits(prompt).value());
}

TEST(LinearRope, AFactorWithoutATypeIsLinear) {
    TinyModelSpec spec = tinySpec("llama", WeightFormat::kF16);
    spec.scaling = RopeScaling::kLinear;
    spec.scalingFactor = 4;
    const TinyModel model = buildTinyModel(spec);
    const std::vector<Token> prompt = tinyPrompt(model, 20, 5);
    const Vector expected = FloatReference(model).logits(prompt);
    for (const char* key : {"llama.rope.scaling.factor", "llama.rope.scale_linear"}) {
        GgufWriter writer = model.writer();
        writer.removeMetadata("llama.rope.scaling.type");
        writer.removeMetadata("llama.rope.scaling.factor");
        writer.addFloat(key, 4.0F);
        const auto session = openSession(loadFromBytes(writer.bytes()), {});
        ASSERT_NE(session, nullptr);
        expectAgreement(expected, session->logits(prompt), 0.9999, 0.02);
    }
}

}  // namespace
}  // namespace onebit::test
