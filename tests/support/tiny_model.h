// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/gguf_writer.h"
#include "tests/support/tiny_tensors.h"
#include "tests/support/tiny_vocabulary.h"

namespace onebit::test {

enum class VocabularyStyle { kSentencePiece, kQwen2, kLlama3, kLlama3WithoutPre };
enum class RopeScaling { kNone, kLinear, kYarn, kFactors, kLongRope };

/// Everything that decides a tiny model; the same spec makes the same file on every machine.
struct TinyModelSpec {
    std::string name;
    std::string architecture;
    WeightFormat hidden = WeightFormat::kF32;     ///< of the projections inside the blocks
    WeightFormat embedding = WeightFormat::kF32;  ///< and of the tied head
    std::optional<WeightFormat> head;             ///< an untied head
    std::uint32_t layers = 2;
    std::uint32_t modelDim = 128;
    std::uint32_t ffnDim = 256;
    std::uint32_t heads = 4;
    std::uint32_t kvHeads = 2;
    std::uint32_t headDim = 32;
    std::uint32_t rotaryDim = 0;  ///< 0: headDim
    std::uint32_t contextLength = 96;
    double ropeBase = 10000;
    double epsilon = 1e-5;
    RopeScaling scaling = RopeScaling::kNone;
    double scalingFactor = 1;
    std::uint32_t originalContext = 0;
    bool scaleTensors = false;  ///< a `.scale` beside each ternary projection
    std::uint32_t planes = 1;   ///< of the activations of "onebit"
    double embeddingScale = 1;  ///< of "onebit" and "minicpm"
    double residualScale = 1;   ///< of "minicpm": of what each branch adds
    double logitDivisor = 1;    ///< of "minicpm"
    bool scaleMetadata = true;  ///< false: a "minicpm" file that leaves its three scales out
    VocabularyStyle vocabulary = VocabularyStyle::kSentencePiece;
    std::uint32_t fillers = 0;  ///< tokens besides, for a head of many rows
    std::uint64_t seed = 1;

    std::uint32_t rotary() const { return rotaryDim == 0 ? headDim : rotaryDim; }
    std::uint32_t attentionDim() const { return heads * headDim; }
    std::uint32_t kvDim() const { return kvHeads * headDim; }
    bool isLlamaLike() const { return architecture == "llama" || architecture == "minicpm"; }
    bool hasSubNorms() const { return architecture != "qwen3" && !isLlamaLike(); }
};

struct TinyModel {
    TinyModelSpec spec;
    TinyVocabulary vocabulary;
    TinyTensors tensors;

    const TinyTensor& tensor(const std::string& name) const { return tensors.at(name); }
    /// Before it is turned into bytes, so that a test can damage it.
    GgufWriter writer() const;
    std::vector<std::byte> file() const { return writer().bytes(); }
};

TinyModel buildTinyModel(const TinyModelSpec& spec);

/// Token ids for prompts of tests: deterministic, spread over the vocabulary, none of them a control token.
std::vector<std::int32_t> tinyPrompt(const TinyModel& model, std::size_t length, std::uint64_t seed);

/// One spec for an architecture and a format of the hidden projections, in the smallest dimensions that the
/// format allows.
TinyModelSpec tinySpec(const std::string& architecture, WeightFormat hidden);

/// Every architecture in every format it is used with, tied and untied heads, all rope variants.
std::vector<TinyModelSpec> allTinySpecs();

}  // namespace onebit::test
