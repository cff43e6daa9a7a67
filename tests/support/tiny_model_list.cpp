// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <utility>

#include "tests/support/tiny_model.h"

namespace onebit::test {
namespace {

using enum WeightFormat;

/// What published files of a format pair it with.
WeightFormat embeddingFor(WeightFormat hidden) {
    switch (hidden) {
        case kTq1_0:
        case kTq2_0:
        case kQ4_K:
            return kQ6_K;
        case kI2_S:
            return kF16;
        default:
            return hidden;
    }
}

VocabularyStyle vocabularyFor(const std::string& architecture) {
    if (architecture == "qwen3") return VocabularyStyle::kQwen2;
    if (architecture == "bitnet-b1.58" || architecture == "bitnet-25")
        return VocabularyStyle::kLlama3WithoutPre;
    return VocabularyStyle::kSentencePiece;
}

TinyModelSpec yarnSpec() {
    TinyModelSpec spec = tinySpec("qwen3", kQ1_0);
    spec.name = "qwen3-Q1_0-yarn";
    spec.scaling = RopeScaling::kYarn;
    spec.scalingFactor = 4;
    spec.originalContext = 24;
    return spec;
}

TinyModelSpec linearRopeSpec() {
    TinyModelSpec spec = tinySpec("llama", kF16);
    spec.name = "llama-F16-linear-rope";
    spec.scaling = RopeScaling::kLinear;
    spec.scalingFactor = 4;
    return spec;
}

TinyModelSpec ropeFactorsSpec() {
    TinyModelSpec spec = tinySpec("llama", kTq2_0);
    spec.name = "llama-TQ2_0-rope-factors";
    spec.scaling = RopeScaling::kFactors;
    spec.vocabulary = VocabularyStyle::kLlama3;
    spec.head.reset();
    return spec;
}

TinyModelSpec scaleTensorSpec() {
    TinyModelSpec spec = tinySpec("bitnet", kTq2_0);
    spec.name = "bitnet-TQ2_0-scale-tensors";
    spec.scaleTensors = true;
    return spec;
}

/// Scales of its own, and a context longer than the original one.
TinyModelSpec longRopeSpec() {
    TinyModelSpec spec = tinySpec("minicpm", kTq2_0);
    spec.name = "minicpm-TQ2_0-longrope";
    spec.scaling = RopeScaling::kLongRope;
    spec.originalContext = 12;
    spec.head.reset();
    spec.embeddingScale = 0.5;
    spec.residualScale = 0.9;
    spec.logitDivisor = 1.75;
    spec.scaleMetadata = true;
    return spec;
}

/// The same scaling under the name under which BitCPM's conversions go too.
TinyModelSpec llamaLongRopeSpec() {
    TinyModelSpec spec = tinySpec("llama", kF16);
    spec.name = "llama-F16-longrope";
    spec.scaling = RopeScaling::kLongRope;
    spec.originalContext = 12;
    return spec;
}

TinyModelSpec twoPlaneSpec() {
    TinyModelSpec spec = tinySpec("onebit", kQ1_0);
    spec.name = "onebit-Q1_0-two-planes";
    spec.planes = 2;
    return spec;
}

}  // namespace

TinyModelSpec tinySpec(const std::string& architecture, WeightFormat hidden) {
    TinyModelSpec spec;
    spec.architecture = architecture;
    spec.name = architecture + "-" + std::string(weightCodec(hidden).name);
    spec.hidden = hidden;
    spec.embedding = embeddingFor(hidden);
    spec.vocabulary = vocabularyFor(architecture);
    spec.seed = 7 + spec.name.size();
    if (weightCodec(hidden).blockWeights < 128 && weightCodec(hidden).rounding == Rounding::kNone) {
        spec.modelDim = 96;  // no multiple of a kernel's group, where the format does not ask for one
        spec.headDim = 24;
        spec.ffnDim = 160;
    }
    if (weightCodec(hidden).blockWeights == 256) {
        spec.modelDim = 256;
        spec.headDim = 64;
        spec.ffnDim = 512;
    }
    if (architecture == "qwen3" && hidden == kQ1_0) spec.headDim = 64;  // heads * headDim != modelDim
    if (spec.isLlamaLike()) spec.head = spec.embedding;
    if (architecture == "minicpm") {
        if (spec.modelDim < 128) {
            // Narrow models of this family have large logits.
            spec.modelDim = 192;
            spec.headDim = 48;
        }
        // What the family's files mean when they do not say it.
        spec.scaleMetadata = false;
        spec.embeddingScale = 12;
        spec.residualScale = 1.4 / std::sqrt(static_cast<double>(spec.layers));
        spec.logitDivisor = spec.modelDim / 256.0;
    }
    if (architecture == "onebit") {
        // The shortcuts add channel by channel, so keys and values are as wide as the model.
        spec.kvHeads = spec.heads;
        spec.embedding = kQ8_0;
        spec.embeddingScale = 0.5;
    }
    return spec;
}

std::vector<TinyModelSpec> allTinySpecs() {
    const std::pair<const char*, std::vector<WeightFormat>> kUsed[] = {
        {"qwen3",
         {kF32, kF16, kBf16, kQ4_0, kQ4_K, kQ8_0, kQ6_K, kQ1_0, kQ1_0Group32, kQ1_0Early, kQ2_0,
          kQ2_0Group128, kPq2_0, kPtq1_0, kTq2_0}},
        {"bitnet-b1.58", {kI2_S, kTq1_0, kTq2_0, kF32}},
        {"bitnet-25", {kI2_S}},
        {"bitnet", {kI2_S, kTq2_0, kQ8_0}},
        {"llama", {kI2_S, kTq1_0, kTq2_0, kQ1_0, kF16}},
        {"minicpm", {kTq2_0, kF16, kI2_S}},
        {"onebit", {kQ1_0}},
    };
    std::vector<TinyModelSpec> specs;
    for (const auto& [architecture, formats] : kUsed) {
        for (const WeightFormat format : formats)
            specs.push_back(tinySpec(architecture, format));
    }
    for (const auto& spec : {yarnSpec(), linearRopeSpec(), ropeFactorsSpec(), longRopeSpec(),
                             llamaLongRopeSpec(), scaleTensorSpec(), twoPlaneSpec()}) {
        specs.push_back(spec);
    }
    return specs;
}

}  // namespace onebit::test
