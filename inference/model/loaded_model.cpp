// SPDX-License-Identifier: Apache-2.0
#include "inference/model/loaded_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "inference/weights/i2_s_order.h"

namespace onebit {
namespace {

constexpr std::uint32_t kDefaultContext = 4096;

}  // namespace

std::uint32_t usableContextLength(std::uint32_t wanted, std::uint32_t modelContextLength) {
    return std::min(wanted == 0 ? kDefaultContext : wanted, modelContextLength);
}

Result<std::vector<Token>> VocabularyModel::tokenize(std::string_view text,
                                                     const TokenizeOptions& options) const {
    return tokenizer().encode(text, options);
}

std::string VocabularyModel::detokenize(std::span<const Token> tokens) const {
    std::vector<Token> known;
    for (const Token token : tokens) {
        if (token >= 0 && static_cast<std::size_t>(token) < tokenizer().vocabularySize())
            known.push_back(token);
    }
    return tokenizer().decode(known);
}

Result<std::vector<Token>> VocabularyModel::chatPrompt(std::span<const ChatMessage> messages,
                                                       const ChatOptions& options) const {
    if (!options.continues || messages.empty() || messages.back().role != Role::kAssistant) {
        return chatTemplate().render(messages, options);
    }
    // What was thought before is not known any more: the template closes its thinking where it opens one.
    auto prompt = chatTemplate().render(messages.first(messages.size() - 1), {});
    if (!prompt) return prompt;
    const auto begun = tokenizer().encode(messages.back().text, {});
    if (!begun) return tl::unexpected(begun.error());
    prompt->insert(prompt->end(), begun->begin(), begun->end());
    return prompt;
}

namespace {

std::array<WeightMatrix*, 7> projectionsOf(LayerWeights& layer) {
    return {&layer.query, &layer.key, &layer.value, &layer.attentionOutput,
            &layer.gate,  &layer.up,  &layer.down};
}

}  // namespace

LoadedModel::LoadedModel(FileVocabulary vocabulary, const ModelConfig& config, ModelWeights weights)
    : VocabularyModel(std::move(vocabulary)), m_config(config), m_weights(std::move(weights)) {
    m_weightBytes = m_weights.embedding.bytes() + m_weights.output.bytes();
    for (LayerWeights& layer : m_weights.layers) {
        for (const WeightMatrix* matrix : projectionsOf(layer))
            m_weightBytes += matrix->bytes();
    }
}

void LoadedModel::computeByTwins(std::string warning) {
    m_byTwins = true;
    setWarning(std::move(warning));
}

void LoadedModel::setHalfBlocks(bool halfBlocks) {
    for (LayerWeights& layer : m_weights.layers) {
        for (WeightMatrix* matrix : projectionsOf(layer)) {
            if (isI2S(*matrix))
                matrix->setForm(halfBlocks ? ActivationForm::kInt8HalfBlocks : ActivationForm::kInt8PerToken);
        }
    }
}

Rope LoadedModel::rope(std::uint32_t contextLength) const {
    const RopeConfig& rope = m_config.rope;
    if (rope.scaling != RopeConfig::Scaling::kLongRope) return {rope, m_weights.ropeFactors};
    const bool isLong = contextLength > rope.originalContext;
    return {rope, isLong ? m_weights.longRopeFactors : m_weights.shortRopeFactors};
}

std::string LoadedModel::kernelName() const {
    if (m_byTwins) return "scalar twins";
    return onebit::kernelName(m_weights.layers.front().gate);
}

}  // namespace onebit
