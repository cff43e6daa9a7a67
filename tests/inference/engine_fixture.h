// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "inference/model.h"
#include "inference/session.h"
#include "simd/target.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {

/// Greedy choice without penalties.
inline SamplingOptions greedyOptions(std::int32_t maxTokens) {
    SamplingOptions options;
    options.temperature = 0;
    options.repeatPenalty = 1;
    options.maxTokens = maxTokens;
    return options;
}

/// Loads what `file` holds, through a file on disk. Fails the test, and returns null, if that fails.
inline std::shared_ptr<const Model> loadFromBytes(std::span<const std::byte> file,
                                                  const LoadOptions& options = {}) {
    const TemporaryFolder folder;
    const auto model = loadModel(folder.write("model.gguf", file), options);
    if (model) return *model;
    ADD_FAILURE() << "loading failed with code " << static_cast<int>(model.error().code) << ": "
                  << model.error().detail;
    return nullptr;
}

inline std::unique_ptr<Session> openSession(const std::shared_ptr<const Model>& model,
                                            const SessionOptions& options) {
    if (model == nullptr) return nullptr;
    auto session = createSession(model, options);
    if (session) return std::move(*session);
    ADD_FAILURE() << "no session: " << session.error().detail;
    return nullptr;
}

/// The ids that follow `prompt`, past end-of-turn tokens.
inline std::vector<Token> greedyTokens(Session& session, std::span<const Token> prompt, std::int32_t count,
                                       GenerationStats* stats = nullptr) {
    std::vector<Token> tokens;
    GenerationSink sink;
    sink.token = [&tokens](Token token) { tokens.push_back(token); };
    const StopFlag stop;
    const auto result = session.generateFromTokens(prompt, greedyOptions(count), sink, stop, true);
    if (!result) {
        ADD_FAILURE() << "generation failed: " << result.error().detail;
    } else if (stats != nullptr) {
        *stats = *result;
    }
    return tokens;
}

/// Every target that this machine can run, best first.
inline std::vector<std::string> runnableTargets() {
    std::vector<std::string> names;
    for (const simd::Target& target : simd::compiledTargets()) {
        if (target.supported) names.emplace_back(target.name);
    }
    return names;
}

/// Runs kernels on one target while it lives, then on the best one again.
class ForcedTarget {
  public:
    explicit ForcedTarget(const std::string& name) { EXPECT_TRUE(simd::forceTarget(name)) << name; }
    ~ForcedTarget() { simd::forceTarget(""); }
    ForcedTarget(const ForcedTarget&) = delete;
    ForcedTarget& operator=(const ForcedTarget&) = delete;
};

/// Names parameterised tests after the model.
inline std::string testNameOf(const std::string& name) {
    std::string result;
    for (const char c : name)
        result += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return result;
}

}  // namespace onebit::test
