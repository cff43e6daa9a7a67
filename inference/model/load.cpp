// SPDX-License-Identifier: Apache-2.0
#include <future>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "inference/base/system_resources.h"
#include "inference/base/text.h"
#include "inference/convert.h"
#include "inference/gguf/part_name.h"
#include "inference/model/architecture.h"
#include "inference/model/loaded_model.h"
#include "inference/model/model_info.h"
#include "inference/model/weight_loader.h"
#include "inference/runtime/self_test.h"

namespace onebit {
namespace {

using FilePointer = std::shared_ptr<const gguf::File>;

/// A folder of original files is answered with the command that converts it.
Result<FilePointer> openModel(const std::filesystem::path& path) {
    if (std::optional<Error> folder = refusalOfFolder(path)) return tl::unexpected(std::move(*folder));
    return gguf::File::openModel(path);
}

bool knowsThinking(const ChatTemplate& chatTemplate) {
    const std::vector<ChatMessage> chat{{Role::kUser, "?"}};
    const auto silent = chatTemplate.render(chat, {.thinking = false});
    const auto thinking = chatTemplate.render(chat, {.thinking = true});
    return silent && thinking && *silent != *thinking;
}

Result<FileVocabulary> makeVocabulary(const FilePointer& file, const std::filesystem::path& path,
                                      const std::optional<ModelConfig>& config) {
    auto tokenizer = makeTokenizer(*file);
    if (!tokenizer) return tl::unexpected(tokenizer.error());
    FileVocabulary vocabulary{file, describeModel(*file, path, config), *tokenizer,
                              makeChatTemplate(*file, *tokenizer)};
    vocabulary.info.chatTemplate = vocabulary.chatTemplate->name();
    vocabulary.info.chatTemplateSource = vocabulary.chatTemplate->source();
    vocabulary.info.supportsSystemPrompt = vocabulary.chatTemplate->supportsSystemPrompt();
    vocabulary.info.knowsThinking = knowsThinking(*vocabulary.chatTemplate);
    return vocabulary;
}

Result<void> checkMemory(const gguf::File& file, const ModelConfig& config, const LoadOptions& options) {
    const std::uint32_t context = usableContextLength(options.contextLength, config.contextLength);
    const std::uint64_t needed = memoryToRun(file, config, context, options.cacheType);
    const std::optional<std::uint64_t> free = freeMemoryBytes();
    if (!free || needed <= *free) return {};
    return fail(ErrorCode::kOutOfMemory, byteCount(needed) + " needed, " + byteCount(*free) + " free");
}

/// Ids of the tokenizer must have a row in the embedding; more rows than ids is padding.
Result<void> checkVocabularySize(const gguf::File& file, const ModelConfig& config) {
    const auto* tokens = file.strings("tokenizer.ggml.tokens");
    if (tokens == nullptr || tokens->size() <= config.vocabularySize) return {};
    return fail(ErrorCode::kWrongShape, "token_embd.weight has " + std::to_string(config.vocabularySize) +
                                            " rows for " + std::to_string(tokens->size()) + " tokens");
}

Result<std::shared_ptr<const Model>> load(const std::filesystem::path& path, const LoadOptions& options) {
    const Result<FilePointer> file = openModel(path);
    if (!file) return tl::unexpected(file.error());
    if (isVocabularyOnly(**file)) return fail(ErrorCode::kMissingTensor, "the file holds a vocabulary alone");
    const Result<ModelConfig> config = readModelConfig(**file);
    if (!config) return tl::unexpected(config.error());
    if (const auto checked = checkTensors(**file, *config); !checked) return tl::unexpected(checked.error());
    if (const auto sized = checkVocabularySize(**file, *config); !sized) return tl::unexpected(sized.error());
    if (options.checkMemory) {
        const Result<void> fits = checkMemory(**file, *config, options);
        if (!fits) return tl::unexpected(fits.error());
    }
    // A large vocabulary takes a twentieth of a second and one thread; the weights need not wait for it.
    // Where there is no thread to have, it is made when it is asked for.
    auto reading = std::async([&] { return makeVocabulary(*file, path, *config); });
    ThreadPool pool(options.threads);
    Result<ModelWeights> weights =
        loadWeights(**file, *config, {pool, options.progress, options.stop, options.chooseKernel});
    Result<FileVocabulary> vocabulary = reading.get();
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    if (!weights) return tl::unexpected(weights.error());
    const auto model = std::make_shared<LoadedModel>(std::move(*vocabulary), *config, std::move(*weights));
    if (const auto tested = testModel(model, options.threads); !tested) return tl::unexpected(tested.error());
    return model;
}

}  // namespace

Result<std::shared_ptr<const Model>> loadModel(const std::filesystem::path& file,
                                               const LoadOptions& options) {
    try {
        return load(file, options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while loading the model");
    }
}

Result<std::shared_ptr<const Model>> loadVocabulary(const std::filesystem::path& file) {
    try {
        const Result<FilePointer> opened = openModel(file);
        if (!opened) return tl::unexpected(opened.error());
        Result<FileVocabulary> vocabulary = makeVocabulary(*opened, file, std::nullopt);
        if (!vocabulary) return tl::unexpected(vocabulary.error());
        return std::make_shared<const VocabularyModel>(std::move(*vocabulary));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while reading the vocabulary");
    }
}

Result<ModelPrefix> readModelInfoFromPrefix(std::span<const std::byte> prefix, std::uint64_t fileBytes,
                                            const std::filesystem::path& path) {
    const FilePrefix alone{prefix, fileBytes};
    return readModelInfoFromPrefixes({&alone, 1}, path);
}

Result<ModelPrefix> readModelInfoFromPrefixes(std::span<const FilePrefix> parts,
                                              const std::filesystem::path& path) {
    try {
        std::vector<gguf::Prefix> prefixes;
        for (const FilePrefix& part : parts)
            prefixes.push_back({part.bytes, part.fileBytes});
        const Result<FilePointer> file = gguf::File::parsePrefixes(prefixes);
        if (!file) return tl::unexpected(file.error());
        if (*file == nullptr) return ModelPrefix{};
        if (isVocabularyOnly(**file))
            return fail(ErrorCode::kMissingTensor, "the file holds a vocabulary alone");
        const Result<ModelConfig> config = readModelConfig(**file);
        if (!config) return tl::unexpected(config.error());
        // Tensors that are in none of these files are in another.
        if ((*file)->unsignedInteger("split.count").value_or(1) <= parts.size()) {
            if (const auto checked = checkTensors(**file, *config); !checked)
                return tl::unexpected(checked.error());
        }
        const Result<FileVocabulary> vocabulary = makeVocabulary(*file, path, *config);
        if (!vocabulary) return tl::unexpected(vocabulary.error());
        return ModelPrefix{vocabulary->info};
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while reading the file's header");
    }
}

Result<ModelInfo> readModelInfo(const std::filesystem::path& file) {
    try {
        const Result<FilePointer> opened = openModel(file);
        if (!opened) return tl::unexpected(opened.error());
        std::optional<ModelConfig> config;
        if (!isVocabularyOnly(**opened)) {
            const Result<ModelConfig> read = readModelConfig(**opened);
            if (!read) return tl::unexpected(read.error());
            config = *read;
        }
        const Result<FileVocabulary> vocabulary = makeVocabulary(*opened, file, config);
        if (!vocabulary) return tl::unexpected(vocabulary.error());
        return vocabulary->info;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while reading the file's header");
    }
}

std::vector<std::filesystem::path> modelParts(const std::filesystem::path& file) {
    const auto name = gguf::PartName::of(file);
    if (!name) return {file};
    std::vector<std::filesystem::path> parts;
    for (std::uint32_t number = 1; number <= name->count(); ++number)
        parts.push_back(name->path(number));
    return parts;
}

}  // namespace onebit
