// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_model.h"

#include <cmath>
#include <stdexcept>

namespace onebit::test {
namespace {

TinyVocabulary vocabularyOf(VocabularyStyle style) {
    switch (style) {
        case VocabularyStyle::kSentencePiece:
            return tinySentencePieceVocabulary();
        case VocabularyStyle::kQwen2:
            return tinyQwenVocabulary();
        case VocabularyStyle::kLlama3:
            return tinyLlama3Vocabulary("llama-bpe");
        case VocabularyStyle::kLlama3WithoutPre:
            return tinyLlama3Vocabulary("");
    }
    throw std::logic_error("no such vocabulary");
}

/// A multiplier for each ternary projection, near 1.
void addScale(TinyTensorSource& source, const TinyModelSpec& spec, const std::string& projection) {
    if (spec.scaleTensors) source.addVector(projection + ".scale", 1, 1.2, 0.1);
}

void addProjection(TinyTensorSource& source, const TinyModelSpec& spec, const std::string& name,
                   std::size_t rows, std::size_t cols, double gain) {
    source.addProjection(name + ".weight", rows, cols, gain, spec.hidden);
    addScale(source, spec, name);
}

/// A norm's gain around 1 and, where the architecture has one, its shift around 0.
void addNorm(TinyTensorSource& source, const TinyModelSpec& spec, const std::string& name, std::size_t length,
             double mean = 1) {
    source.addVector(name + ".weight", length, mean, 0.2);
    if (spec.architecture == "onebit") source.addVector(name + ".bias", length, 0, 0.2);
}

/// The float tensors around the binary products of "onebit".
void addShortcuts(TinyTensorSource& source, const TinyModelSpec& spec, const std::string& block) {
    source.addVector(block + "smear.weight", spec.modelDim, 0, 0.3);
    source.addVector(block + "attn_v_skip.weight", spec.kvDim(), 0, 0.5);
    source.addVector(block + "attn_output_skip.weight", spec.modelDim, 0, 0.5);
    source.addVector(block + "ffn_gate_skip.weight", spec.ffnDim, 0, 0.5);
    source.addVector(block + "ffn_up_skip.weight", spec.ffnDim, 0, 0.5);
    source.addVector(block + "ffn_down_skip.weight", spec.ffnDim, 0, 0.5);
    source.addVector(block + "attn_scale.weight", spec.modelDim, 1, 0.2);
    source.addVector(block + "ffn_scale.weight", spec.modelDim, 1, 0.2);
}

/// Gains are chosen so that attention is picky and the blocks outweigh the embedding: then the next token
/// depends on the whole prompt, and the logits are spread.
void addBlock(TinyTensorSource& source, const TinyModelSpec& spec, const std::string& block) {
    const double outputGain = spec.hasSubNorms() ? 1.5 : 2.5;
    addNorm(source, spec, block + "attn_norm", spec.modelDim);
    addProjection(source, spec, block + "attn_q", spec.attentionDim(), spec.modelDim, 1.6);
    addProjection(source, spec, block + "attn_k", spec.kvDim(), spec.modelDim, 1.6);
    addProjection(source, spec, block + "attn_v", spec.kvDim(), spec.modelDim, 1.2);
    addProjection(source, spec, block + "attn_output", spec.modelDim, spec.attentionDim(), outputGain);
    if (spec.architecture == "qwen3") {
        addNorm(source, spec, block + "attn_q_norm", spec.headDim, 1.5);
        addNorm(source, spec, block + "attn_k_norm", spec.headDim, 1.5);
    }
    if (spec.hasSubNorms()) addNorm(source, spec, block + "attn_sub_norm", spec.attentionDim());
    addNorm(source, spec, block + "ffn_norm", spec.modelDim);
    addProjection(source, spec, block + "ffn_gate", spec.ffnDim, spec.modelDim, 1.5);
    addProjection(source, spec, block + "ffn_up", spec.ffnDim, spec.modelDim, 1.2);
    addProjection(source, spec, block + "ffn_down", spec.modelDim, spec.ffnDim, outputGain);
    if (spec.hasSubNorms()) addNorm(source, spec, block + "ffn_sub_norm", spec.ffnDim);
    if (spec.architecture == "onebit") addShortcuts(source, spec, block);
}

void addRopeMetadata(GgufWriter& writer, const TinyModelSpec& spec) {
    const std::string prefix = spec.architecture + ".rope.";
    writer.addFloat(prefix + "freq_base", static_cast<float>(spec.ropeBase));
    writer.addUint32(prefix + "dimension_count", spec.rotary());
    if (spec.originalContext != 0)
        writer.addUint32(prefix + "scaling.original_context_length", spec.originalContext);
    if (spec.scaling == RopeScaling::kLongRope) writer.addString(prefix + "scaling.type", "longrope");
    if (spec.scaling != RopeScaling::kLinear && spec.scaling != RopeScaling::kYarn) return;
    writer.addString(prefix + "scaling.type", spec.scaling == RopeScaling::kYarn ? "yarn" : "linear");
    writer.addFloat(prefix + "scaling.factor", static_cast<float>(spec.scalingFactor));
}

}  // namespace

TinyModel buildTinyModel(const TinyModelSpec& spec) {
    TinyModel model{.spec = spec, .vocabulary = vocabularyOf(spec.vocabulary), .tensors = {}};
    TinyTensorSource source(model.tensors, spec.seed);
    model.vocabulary.addFillers(spec.fillers);
    const std::size_t vocabularySize = model.vocabulary.tokens.size();
    // A hidden state of deviation 1 gives logits of this deviation.
    constexpr double kLogitDeviation = 3.5;
    // Scaled up, an embedding would drown the blocks; but a head that is tied to it needs its full size.
    const double shrunk = spec.architecture == "minicpm" && spec.head ? spec.embeddingScale : 1;
    source.addProjection("token_embd.weight", vocabularySize, spec.modelDim, kLogitDeviation / shrunk,
                         spec.embedding);
    for (std::uint32_t layer = 0; layer < spec.layers; ++layer) {
        addBlock(source, spec, "blk." + std::to_string(layer) + ".");
    }
    addNorm(source, spec, "output_norm", spec.modelDim);
    if (spec.head)
        source.addProjection("output.weight", vocabularySize, spec.modelDim, kLogitDeviation, *spec.head);
    if (spec.scaling == RopeScaling::kFactors)
        source.addVector("rope_freqs.weight", spec.rotary() / 2, 4, 0.8);
    if (spec.scaling == RopeScaling::kLongRope) {
        source.addVector("rope_factors_long.weight", spec.rotary() / 2, 6, 1);
        source.addVector("rope_factors_short.weight", spec.rotary() / 2, 1.5, 0.2);
    }
    return model;
}

GgufWriter TinyModel::writer() const {
    GgufWriter writer;
    const std::string prefix = spec.architecture + ".";
    writer.addString("general.architecture", spec.architecture);
    writer.addString("general.name", spec.name);
    writer.addUint32(prefix + "vocab_size", static_cast<std::uint32_t>(vocabulary.tokens.size()));
    writer.addUint32(prefix + "context_length", spec.contextLength);
    writer.addUint32(prefix + "embedding_length", spec.modelDim);
    writer.addUint32(prefix + "block_count", spec.layers);
    writer.addUint32(prefix + "feed_forward_length", spec.ffnDim);
    writer.addUint32(prefix + "attention.head_count", spec.heads);
    writer.addUint32(prefix + "attention.head_count_kv", spec.kvHeads);
    writer.addUint32(prefix + "attention.key_length", spec.headDim);
    writer.addUint32(prefix + "attention.value_length", spec.headDim);
    writer.addFloat(prefix + "attention.layer_norm_rms_epsilon", static_cast<float>(spec.epsilon));
    addRopeMetadata(writer, spec);
    if (spec.architecture == "onebit") {
        writer.addUint32("onebit.activation_planes", spec.planes);
        writer.addFloat("onebit.embedding_scale", static_cast<float>(spec.embeddingScale));
    }
    if (spec.architecture == "minicpm" && spec.scaleMetadata) {
        writer.addFloat("minicpm.embedding_scale", static_cast<float>(spec.embeddingScale));
        writer.addFloat("minicpm.residual_scale", static_cast<float>(spec.residualScale));
        writer.addFloat("minicpm.logit_scale", static_cast<float>(spec.logitDivisor));
    }
    vocabulary.writeTo(writer);
    for (const auto& [name, tensor] : tensors) {
        writer.addTensor({name, tensor.dims, weightCodec(tensor.format).ggufType, tensor.bytes, {}});
    }
    return writer;
}

std::vector<std::int32_t> tinyPrompt(const TinyModel& model, std::size_t length, std::uint64_t seed) {
    constexpr std::int32_t kControl = 3;
    SeededRandom random(seed);
    std::vector<std::int32_t> tokens;
    while (tokens.size() < length) {
        const std::size_t token = random.below(model.vocabulary.tokens.size());
        if (model.vocabulary.kinds[token] != kControl) tokens.push_back(static_cast<std::int32_t>(token));
    }
    return tokens;
}

}  // namespace onebit::test
