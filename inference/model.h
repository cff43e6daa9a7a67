// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/cache_type.h"
#include "inference/chat_message.h"
#include "inference/kernel_choice.h"
#include "inference/sampling_options.h"

namespace onebit {

using Token = std::int32_t;

/// What a model file says of itself; all of it is known without reading the weights.
struct ModelInfo {
    std::string name;             ///< general.name, else the file's stem
    std::string architecture;     ///< general.architecture
    std::uint64_t fileBytes = 0;  ///< of all its parts
    std::uint64_t parameterCount = 0;
    std::uint32_t layerCount = 0, modelDim = 0, ffnDim = 0, headCount = 0, kvHeadCount = 0, headDim = 0;
    std::uint32_t contextLength = 0;  ///< the longest the model was made for
    std::uint32_t vocabularySize = 0;
    struct Format {
        std::string name;  ///< "Q1_0", "F32" ...
        std::uint64_t tensorCount;
        std::uint64_t bytes;
        std::uint64_t hiddenBytes = 0;  ///< of these, in the projections that every token passes
        std::uint64_t headBytes = 0;    ///< and in the matrix that makes the logits
    };
    std::vector<Format> formats;  ///< by bytes, largest first
    std::string mainFormat;       ///< the format of the hidden projections
    double bitsPerWeight = 0;     ///< of that format
    std::string tokenizer;        ///< "llama", "gpt2"
    std::string preTokenizer;     ///< "qwen2", "llama-bpe" ..., or empty
    std::string chatTemplate;     ///< name of the template that will be used: "own", or that of pinned code
    std::string chatTemplateSource;  ///< "the model's own", "pinned", "fallback because: ..."
    bool vocabularyOnly = false;     ///< a file without weights: tokenizes, does not generate
    bool supportsSystemPrompt = true;
    bool knowsThinking = false;     ///< the template writes chats otherwise where the model may think
    std::uint64_t memoryBytes = 0;  ///< needed to run at `contextForMemory`, with a cache of type f16
    std::uint32_t contextForMemory = 0;
    std::string license;  ///< general.license or empty
    RecommendedSampling recommendedSampling;
    std::string warning;  ///< of a loaded model: a sentence on what is odd about it, or empty
};

struct LoadOptions {
    std::uint32_t contextLength = 0;        ///< tokens; 0: min(model's, 4096)
    std::uint32_t threads = 0;              ///< 0: as many as this process may use
    bool checkMemory = true;                ///< refuse what would not fit into free memory
    CacheType cacheType = CacheType::kF16;  ///< of the sessions to come; their memory counts
    std::function<void(float)> progress;    ///< called with 0..1 from the loading thread
    const StopFlag* stop =
        nullptr;  ///< polled while loading; a stopped load is ErrorCode::kInternal "stopped"
    /// Asked on the loading thread at the first weights of a family, and not for families that the model has
    /// no weights of; empty: the default kernels. So is what a kernel that cannot serve the family becomes.
    ChooseKernel chooseKernel;
};

/// Ids, and only what the person typed or the template put there: `parseSpecial` false never yields a
/// control token, whatever the text looks like.
struct TokenizeOptions {
    bool parseSpecial = false;
    bool addBos = false;  ///< put the model's beginning-of-sequence token first, if the model wants one
};

/// A loaded model: weights, vocabulary, chat template. Immutable, may be shared by sessions and threads.
class Model {
  public:
    virtual ~Model() = default;
    Model() = default;
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    virtual const ModelInfo& info() const = 0;
    virtual Result<std::vector<Token>> tokenize(std::string_view text,
                                                const TokenizeOptions& options) const = 0;
    /// The text of tokens. Bytes that are not whole UTF-8 characters come out as they are.
    virtual std::string detokenize(std::span<const Token> tokens) const = 0;
    /// The prompt for a chat, ending where the assistant's reply begins.
    virtual Result<std::vector<Token>> chatPrompt(std::span<const ChatMessage> messages,
                                                  const ChatOptions& options = {}) const = 0;
    /// Memory-mapped or repacked bytes that the weights occupy.
    virtual std::uint64_t weightBytes() const = 0;
    /// Name of the kernel that carries the hidden projections, for people: "xnor-popcount", "int8 dot,
    /// ternary".
    virtual std::string kernelName() const = 0;
};

/// The files that a model is spread over, as `file`'s name says ("NAME-00002-of-00003.gguf"), the first one
/// first; `file` alone if it says nothing of the kind. Does not look whether they exist.
std::vector<std::filesystem::path> modelParts(const std::filesystem::path& file);

/// Maps the file (and, of a model spread over several, the others), checks everything it announces, makes the
/// weights ready to compute with. Blocks; thread-safe.
Result<std::shared_ptr<const Model>> loadModel(const std::filesystem::path& file, const LoadOptions& options);

/// Vocabulary and metadata alone, without weights; also for vocabulary-only files. Cheap.
Result<std::shared_ptr<const Model>> loadVocabulary(const std::filesystem::path& file);

/// What the file says of itself, from its header alone.
Result<ModelInfo> readModelInfo(const std::filesystem::path& file);

/// The first bytes of a file of `fileBytes`.
struct FilePrefix {
    std::span<const std::byte> bytes;
    std::uint64_t fileBytes;
};

/// What the first bytes of a model's files tell.
struct ModelPrefix {
    std::optional<ModelInfo> info;  ///< missing if a header is longer than its prefix
};

/// Judges a model before all of it is here, by the first bytes of its file of `fileBytes`: the error is why
/// it could not be run; `path` is only for its name. Of the first file of a model that is spread over
/// several, the others are not asked for; sizes and memory are then those of the first. Thread-safe.
Result<ModelPrefix> readModelInfoFromPrefix(std::span<const std::byte> prefix, std::uint64_t fileBytes,
                                            const std::filesystem::path& path);

/// The same by the first files of a model that is spread over several, in their order: sizes and memory are
/// those of the files that are given, and of the model if all are.
Result<ModelPrefix> readModelInfoFromPrefixes(std::span<const FilePrefix> parts,
                                              const std::filesystem::path& path);

}  // namespace onebit
