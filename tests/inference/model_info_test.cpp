// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>

#include "inference/model.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {
namespace {

RecommendedSampling recommendedBy(const GgufWriter& writer) {
    const TemporaryFolder folder;
    const auto info = readModelInfo(folder.write("tiny.gguf", writer.bytes()));
    EXPECT_TRUE(info.has_value());
    return info ? info->recommendedSampling : RecommendedSampling();
}

TEST(ModelInfo, SaysWhatSamplingTheFileRecommends) {
    GgufWriter writer = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).writer();
    EXPECT_FALSE(recommendedBy(writer).temperature);
    writer.addFloat("general.sampling.temp", 0.5F);
    writer.addUint32("general.sampling.top_k", 20);
    writer.addFloat("general.sampling.penalty_repeat", 1.0F);
    const RecommendedSampling recommended = recommendedBy(writer);
    EXPECT_EQ(recommended.temperature, 0.5);
    EXPECT_EQ(recommended.topK, 20);
    EXPECT_EQ(recommended.repeatPenalty, 1.0);
    EXPECT_FALSE(recommended.topP);
    EXPECT_FALSE(recommended.minP);
    EXPECT_FALSE(recommended.penaltyWindow);
}

TEST(ModelInfo, PassesOverRecommendationsThatAreNoNumbers) {
    GgufWriter writer = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).writer();
    writer.addString("general.sampling.temp", "warm");
    writer.addFloat("general.sampling.top_p", std::numeric_limits<float>::quiet_NaN());
    const RecommendedSampling recommended = recommendedBy(writer);
    EXPECT_FALSE(recommended.temperature);
    EXPECT_FALSE(recommended.topP);
}

}  // namespace
}  // namespace onebit::test
