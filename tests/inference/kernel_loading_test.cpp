// SPDX-License-Identifier: Apache-2.0
// The loader asks which kernel to make weights ready for, and does what it is told.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "inference/kernel_choice.h"
#include "tests/inference/agreement.h"
#include "tests/inference/engine_fixture.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

/// Models whose projections belong to a family, and what the kernels are called there.
struct FamilyModel {
    KernelFamily family;
    const char* architecture;
    WeightFormat format;
};

const std::vector<FamilyModel>& familyModels() {
    static const std::vector<FamilyModel> kModels{
        {KernelFamily::kBinary, "qwen3", WeightFormat::kQ1_0},
        {KernelFamily::kTernary, "llama", WeightFormat::kI2_S},
        {KernelFamily::kTernaryGroups, "minicpm", WeightFormat::kTq2_0},
    };
    return kModels;
}

std::string expectedName(KernelFamily family, WeightKernel kernel) {
    if (kernel == WeightKernel::kBitPlanes) return "bit-plane popcount";
    const std::string weights = family == KernelFamily::kBinary ? "binary" : "ternary";
    return (kernel == WeightKernel::kLanes ? "int8 dot in lanes, " : "int8 dot, ") + weights;
}

/// Logits after the prompt, read in chunks of so many tokens.
std::vector<float> logitsOf(const std::shared_ptr<const Model>& model, std::span<const Token> prompt,
                            std::uint32_t chunk, std::uint32_t threads) {
    SessionOptions options;
    options.threads = threads;
    options.prefillChunk = chunk;
    const auto session = openSession(model, options);
    if (session == nullptr) return {};
    const auto logits = session->logits(prompt);
    EXPECT_TRUE(logits.has_value());
    return logits ? std::vector<float>(logits->begin(), logits->end()) : std::vector<float>();
}

TEST(KernelLoading, ObeysForEveryKernelOfEveryFamilyOnEveryTarget) {
    for (const FamilyModel& row : familyModels()) {
        const TinyModel tiny = buildTinyModel(tinySpec(row.architecture, row.format));
        const std::vector<Token> prompt = tinyPrompt(tiny, 12, 21);
        const Vector expected = FloatReference(tiny).logits(prompt);
        for (const std::string& target : runnableTargets()) {
            const ForcedTarget forced(target);
            for (const WeightKernel kernel : kernelFamily(row.family).kernels) {
                SCOPED_TRACE(tiny.spec.name + " " + std::string(weightKernelName(kernel)) + " " + target);
                LoadOptions options;
                options.chooseKernel = [&](KernelFamily family) {
                    EXPECT_EQ(family, row.family);
                    return kernel;
                };
                const auto model = loadFromBytes(tiny.file(), options);
                ASSERT_NE(model, nullptr);
                EXPECT_EQ(model->kernelName(), expectedName(row.family, kernel));
                EXPECT_EQ(model->info().warning, loadFromBytes(tiny.file())->info().warning);
                const std::vector<float> logits = logitsOf(model, prompt, 64, 2);
                // Rounded activations may sit on an edge: see logits_test.cpp.
                expectAgreement(expected, Result<std::vector<float>>(logits), 0.999, 0.5);
                EXPECT_EQ(logits, logitsOf(model, prompt, 1, 1)) << "token by token";
                EXPECT_EQ(logits, logitsOf(model, prompt, 5, 3)) << "in chunks";
            }
        }
    }
}

TEST(KernelLoading, AsksOnceForAFamilyThatTheModelHasAndForNoOther) {
    for (const FamilyModel& row : familyModels()) {
        std::vector<KernelFamily> asked;
        LoadOptions options;
        options.chooseKernel = [&](KernelFamily family) {
            asked.push_back(family);
            return WeightKernel::kRows;
        };
        ASSERT_NE(loadFromBytes(buildTinyModel(tinySpec(row.architecture, row.format)).file(), options),
                  nullptr);
        EXPECT_EQ(asked, std::vector{row.family});
    }
}

TEST(KernelLoading, AsksNothingOfModelsThatHaveNothingToChoose) {
    for (const auto& spec :
         {tinySpec("onebit", WeightFormat::kQ1_0), tinySpec("llama", WeightFormat::kF16)}) {
        SCOPED_TRACE(spec.name);
        LoadOptions options;
        options.chooseKernel = [](KernelFamily) {
            ADD_FAILURE() << "asked";
            return WeightKernel::kRows;
        };
        EXPECT_NE(loadFromBytes(buildTinyModel(spec).file(), options), nullptr);
    }
}

TEST(KernelLoading, TakesTheDefaultWithoutAnAnswerOrWithOneThatCannotBe) {
    const TinyModel tiny = buildTinyModel(tinySpec("llama", WeightFormat::kI2_S));
    LoadOptions options;
    EXPECT_EQ(loadFromBytes(tiny.file(), options)->kernelName(), "int8 dot in lanes, ternary");
    options.chooseKernel = [](KernelFamily) { return WeightKernel::kBitPlanes; };
    EXPECT_EQ(loadFromBytes(tiny.file(), options)->kernelName(), "int8 dot in lanes, ternary");
}

TEST(KernelLoading, EndsWhenItIsStoppedWhileSomebodyMeasures) {
    const TemporaryFolder folder;
    const TinyModel tiny = buildTinyModel(tinySpec("llama", WeightFormat::kI2_S));
    StopFlag stop;
    LoadOptions options;
    options.stop = &stop;
    options.chooseKernel = [&](KernelFamily) {
        stop.request();
        return WeightKernel::kLanes;
    };
    const auto model = loadModel(folder.write("model.gguf", tiny.file()), options);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::kInternal);
    EXPECT_EQ(model.error().detail, "stopped");
}

}  // namespace
}  // namespace onebit::test
