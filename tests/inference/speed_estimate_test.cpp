// SPDX-License-Identifier: Apache-2.0
// What is foretold of a model: by arithmetic on given figures of a machine; and that a machine can be
// measured.
#include "inference/speed_estimate.h"

#include <gtest/gtest.h>

#include "inference/weights/weight_format.h"
#include "tests/inference/engine_fixture.h"

namespace onebit::test {
namespace {

MachineSpeed machine() {
    MachineSpeed speed;
    speed.threads = 2;
    speed.kernels = {
        {"Q1_0", 1e9, 8e9, 1e-6}, {"Q1_0 by binary", 2e9, 16e9, 1e-6}, {"TQ2_0", 5e8, 4e9, 1e-6}};
    return speed;
}

/// A billion hidden weights and 1e8 in the head, in Q1_0: 18 bytes for 128.
ModelInfo model() {
    ModelInfo info;
    info.architecture = "qwen3";
    info.layerCount = 10;
    info.modelDim = 1024;
    info.ffnDim = 4096;
    info.headCount = 8;
    info.kvHeadCount = 2;
    info.headDim = 128;
    info.contextLength = 8192;
    info.mainFormat = "Q1_0";
    info.formats = {{"Q1_0", 1, 1100000000 / 128 * 18, 1000000000ULL / 128 * 18, 100000000ULL / 128 * 18}};
    return info;
}

TEST(SpeedEstimate, aTokenPassesTheLayersAndTheHead) {
    const auto estimate = estimateSpeed(machine(), model(), 0);
    ASSERT_TRUE(estimate);
    // 1.1 s of weights and 40 products of a microsecond.
    EXPECT_NEAR(estimate->generationTokensPerSecond, 1 / 1.10004, 1e-4);
    // A prompt's tokens do not pass the head.
    EXPECT_NEAR(estimate->promptTokensPerSecond, 8, 1e-3);
}

TEST(SpeedEstimate, choosingAmongManyTokensCostsTime) {
    MachineSpeed slow = machine();
    slow.choiceSeconds = 1e-6;
    ModelInfo large = model();
    large.vocabularySize = 150000;
    const auto estimate = estimateSpeed(slow, large, 0);
    ASSERT_TRUE(estimate);
    EXPECT_NEAR(estimate->generationTokensPerSecond, 1 / (1.10004 + 0.15), 1e-4);
    EXPECT_NEAR(estimate->promptTokensPerSecond, 8, 1e-3);
}

TEST(SpeedEstimate, aTokenReadsTheLayersAndTheHead) {
    const onebit::WeightFormat& binary = *formatNamed("Q1_0");
    EXPECT_NEAR(bytesReadPerToken(model()), 1.1e9 * binary.preparedBytes / binary.blockWeights, 1e3);
    EXPECT_EQ(bytesReadPerToken(ModelInfo()), 0);
}

TEST(SpeedEstimate, aLongContextCostsTime) {
    MachineSpeed slow = machine();
    slow.attentionSeconds = 1e-6;
    const auto near = estimateSpeed(slow, model(), 10);
    const auto far = estimateSpeed(slow, model(), 4000);
    ASSERT_TRUE(near && far);
    EXPECT_GT(near->generationTokensPerSecond, 2 * far->generationTokensPerSecond);
    EXPECT_GT(near->promptTokensPerSecond, far->promptTokensPerSecond);
}

TEST(SpeedEstimate, binaryActivationsHaveTheirOwnKernel) {
    ModelInfo onebit = model();
    onebit.architecture = "onebit";
    EXPECT_GT(estimateSpeed(machine(), onebit, 0)->generationTokensPerSecond,
              1.5 * estimateSpeed(machine(), model(), 0)->generationTokensPerSecond);
}

TEST(SpeedEstimate, formatsOfAKindDifferByTheirSize) {
    ModelInfo ternary = model();
    ternary.mainFormat = "Q2_0";
    ternary.formats = {{"Q2_0", 1, 1000000000ULL / 64 * 18, 1000000000ULL / 64 * 18, 0}};
    const auto estimate = estimateSpeed(machine(), ternary, 0);
    ASSERT_TRUE(estimate);
    // 2.5 bits in memory where 2.125 were measured.
    EXPECT_NEAR(estimate->generationTokensPerSecond, 0.5 * 2.125 / 2.5, 1e-3);
}

TEST(SpeedEstimate, aLargeHeadIsReadAsItsShortlist) {
    ModelInfo ternary = model();
    ternary.mainFormat = "TQ2_0";
    ternary.vocabularySize = 100000;
    const std::uint64_t headWeights = std::uint64_t{ternary.vocabularySize} * ternary.modelDim;
    ternary.formats = {{"TQ2_0", 1, 0, 1000000000ULL / 256 * 66, 0}, {"F16", 1, 0, 0, headWeights * 2}};
    const auto estimate = estimateSpeed(machine(), ternary, 0);
    ASSERT_TRUE(estimate);
    // Four bits where 2.125 were measured.
    const double weights = 1e9 + static_cast<double>(headWeights) * 4 / 2.125;
    EXPECT_NEAR(estimate->generationTokensPerSecond, 5e8 / weights, 1e-3);
}

TEST(SpeedEstimate, aHeaderThatSaysTooLittleIsNotGuessedAt) {
    ModelInfo unknown = model();
    unknown.layerCount = 0;
    EXPECT_FALSE(estimateSpeed(machine(), unknown, 0));
    unknown = model();
    unknown.formats = {{"type 99", 1, 100, 100, 0}};
    EXPECT_FALSE(estimateSpeed(machine(), unknown, 0));
    EXPECT_FALSE(estimateSpeed(MachineSpeed(), model(), 0));
}

TEST(SpeedEstimate, memoryFollowsContextAndCache) {
    const TinyModel tiny = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    const TemporaryFolder folder;
    const auto info = readModelInfo(folder.write("model.gguf", tiny.file()));
    ASSERT_TRUE(info);
    EXPECT_EQ(estimateMemory(*info, info->contextForMemory, CacheType::kF16), info->memoryBytes);
    EXPECT_LT(estimateMemory(*info, info->contextForMemory, CacheType::kQ4), info->memoryBytes);
    EXPECT_LT(estimateMemory(*info, 16, CacheType::kF16), info->memoryBytes);
    EXPECT_EQ(estimateMemory(*info, 1U << 20U, CacheType::kF16),
              estimateMemory(*info, info->contextLength, CacheType::kF16));
}

TEST(SpeedEstimate, formatsAreFoundByTheirNames) {
    for (const onebit::WeightFormat& format : weightFormats())
        EXPECT_EQ(formatNamed(format.name), &format);
    EXPECT_EQ(formatNamed("type 99"), nullptr);
}

TEST(SpeedEstimate, hiddenAndHeadBytesAreToldApart) {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.head = WeightFormat::kF16;
    const TinyModel tiny = buildTinyModel(spec);
    const TemporaryFolder folder;
    const auto info = readModelInfo(folder.write("model.gguf", tiny.file()));
    ASSERT_TRUE(info);
    std::uint64_t head = 0;
    std::uint64_t hidden = 0;
    for (const ModelInfo::Format& format : info->formats) {
        head += format.headBytes;
        hidden += format.hiddenBytes;
        if (format.name == "F16") {
            EXPECT_EQ(format.hiddenBytes, 0U);
        }
    }
    EXPECT_EQ(head, std::uint64_t{info->vocabularySize} * spec.modelDim * 2);
    EXPECT_GT(hidden, 0U);
}

TEST(SpeedEstimate, theMachineIsMeasured) {
    const auto measured = measureSpeed(0, {}, StopFlag());
    ASSERT_TRUE(measured);
    EXPECT_GT(measured->threads, 0U);
    EXPECT_FALSE(measured->target.empty());
    EXPECT_GT(measured->elementSeconds, 0);
    EXPECT_GT(measured->attentionSeconds, 0);
    EXPECT_GT(measured->choiceSeconds, 0);
    EXPECT_GT(measured->memoryBytesPerSecond, 0);
    // Whatever format a model has, something was measured for it.
    for (const onebit::WeightFormat& format : weightFormats()) {
        ModelInfo info = model();
        info.mainFormat = std::string(format.name);
        info.formats = {{info.mainFormat, 1, 1 << 20, 1 << 20, 0}};
        const auto estimate = estimateSpeed(*measured, info, 100);
        ASSERT_TRUE(estimate) << format.name;
        EXPECT_GT(estimate->generationTokensPerSecond, 0);
        EXPECT_GT(estimate->promptTokensPerSecond, 0);
    }
}

TEST(SpeedEstimate, aMeasurementCanBeStopped) {
    StopFlag stop;
    stop.request();
    EXPECT_FALSE(measureSpeed(1, {}, stop));
}

}  // namespace
}  // namespace onebit::test
