// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "inference/chat_template/chat_template.h"
#include "inference/gguf/gguf_file.h"
#include "inference/layers/rope.h"
#include "inference/model.h"
#include "inference/model/config.h"
#include "inference/model/model_weights.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {

/// What is known of a model without its weights.
struct FileVocabulary {
    std::shared_ptr<const gguf::File> file;  ///< tokenizer and weights may point into it
    ModelInfo info;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const ChatTemplate> chatTemplate;
};

/// The part of a model that works without weights.
class VocabularyModel : public Model {
  public:
    explicit VocabularyModel(FileVocabulary vocabulary) : m_vocabulary(std::move(vocabulary)) {}

    const ModelInfo& info() const override { return m_vocabulary.info; }
    Result<std::vector<Token>> tokenize(std::string_view text, const TokenizeOptions& options) const override;
    std::string detokenize(std::span<const Token> tokens) const override;
    Result<std::vector<Token>> chatPrompt(std::span<const ChatMessage> messages,
                                          const ChatOptions& options) const override;
    std::uint64_t weightBytes() const override { return 0; }
    std::string kernelName() const override { return "none"; }

    const Tokenizer& tokenizer() const { return *m_vocabulary.tokenizer; }
    const ChatTemplate& chatTemplate() const { return *m_vocabulary.chatTemplate; }

  protected:
    void setWarning(std::string warning) { m_vocabulary.info.warning = std::move(warning); }

  private:
    FileVocabulary m_vocabulary;
};

/// A model that can compute.
class LoadedModel final : public VocabularyModel {
  public:
    LoadedModel(FileVocabulary vocabulary, const ModelConfig& config, ModelWeights weights);

    std::uint64_t weightBytes() const override { return m_weightBytes; }
    std::string kernelName() const override;

    const ModelConfig& config() const { return m_config; }
    const ModelWeights& weights() const { return m_weights; }
    /// The rotations for a context of so many tokens: LongRoPE's depend on it.
    Rope rope(std::uint32_t contextLength) const;
    bool computesByTwins() const { return m_byTwins; }

    // While the model is made ready; nobody else has it then.
    /// From now on compute with the scalar twins, and say why.
    void computeByTwins(std::string warning);
    /// The hidden I2_S matrices are in blocks of 64 weights.
    void setHalfBlocks(bool halfBlocks);
    using VocabularyModel::setWarning;

  private:
    ModelConfig m_config;
    ModelWeights m_weights;
    bool m_byTwins = false;
    std::uint64_t m_weightBytes = 0;
};

/// The context that a session gets when it asks for `wanted` tokens; 0 asks for the default.
std::uint32_t usableContextLength(std::uint32_t wanted, std::uint32_t modelContextLength);

}  // namespace onebit
