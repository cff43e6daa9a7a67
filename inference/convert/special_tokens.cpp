// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/special_tokens.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "inference/base/text.h"
#include "inference/convert/json_document.h"
#include "inference/convert/json_fields.h"
#include "inference/convert/rope_fields.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kTokenizerConfig = "tokenizer_config.json";
constexpr std::string_view kGenerationConfig = "generation_config.json";
constexpr JsonLimits kLimits{.bytes = std::size_t{16} << 20U, .values = std::size_t{1} << 20U, .depth = 32};

/// An empty document for a missing file.
Result<Json> parseFile(std::string_view text, std::string_view name) {
    if (text.empty()) return Json::object();
    return parseJson(text, name, kLimits);
}

/// A token's text is given as it is or as {"content": ...}.
std::string tokenText(const Json* value) {
    if (value == nullptr) return {};
    if (value->is_object()) value = JsonFields(*value, "").find("content");
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

/// A template is given as it is, or as one of several: [{"name": "default", "template": ...}, ...].
std::string templateText(const Json* value) {
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    if (!value->is_array()) return {};
    for (const Json& entry : *value) {
        const JsonFields named(entry, "");
        if (named.string("name", "").value_or("") == "default")
            return named.string("template", "").value_or("");
    }
    return {};
}

std::string chatTemplateOf(const SpecialTokenFiles& files, const JsonFields& tokenizerConfig) {
    if (!files.chatTemplate.empty()) return files.chatTemplate;
    if (const Result<Json> json = parseFile(files.templateJson, "chat_template.json")) {
        std::string text = templateText(JsonFields(*json, "").find("chat_template"));
        if (!text.empty()) return text;
    }
    return templateText(tokenizerConfig.find("chat_template"));
}

std::optional<bool> flag(const JsonFields& fields, std::string_view member) {
    const Json* value = fields.find(member);
    return value != nullptr && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

/// Ids by falling precedence; keeps what is there when no file says anything.
void choose(std::optional<std::uint32_t>& id, std::optional<std::uint32_t> named,
            const std::vector<std::uint32_t>& generation, std::optional<std::uint32_t> config) {
    if (named) {
        id = named;
    } else if (!generation.empty()) {
        id = generation.front();
    } else if (config) {
        id = config;
    }
}

Result<void> checkIds(const VocabularyFields& fields) {
    const std::pair<const char*, std::optional<std::uint32_t>> ids[] = {{"bos", fields.bos},
                                                                        {"eos", fields.eos},
                                                                        {"eot", fields.eot},
                                                                        {"unk", fields.unknown},
                                                                        {"pad", fields.padding}};
    for (const auto& [name, id] : ids) {
        if (id && *id >= fields.tokens.size()) {
            return fail(ErrorCode::kMalformed, std::string("the ") + name + " token " + std::to_string(*id) +
                                                   " of " + std::to_string(fields.tokens.size()));
        }
    }
    return {};
}

}  // namespace

Result<AddedTokens> readAddedTokensDecoder(std::string_view tokenizerConfig) {
    const Result<Json> json = parseFile(tokenizerConfig, kTokenizerConfig);
    if (!json) return tl::unexpected(json.error());
    AddedTokens added;
    const Json* decoder = JsonFields(*json, kTokenizerConfig).find("added_tokens_decoder");
    if (decoder == nullptr || !decoder->is_object()) return added;
    for (const auto& [key, value] : decoder->items()) {
        std::uint32_t id = 0;
        const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), id);
        std::string content = tokenText(&value);
        const bool isId = problem == std::errc() && end == key.data() + key.size() && id < kMostTokens;
        if (!isId || content.empty())
            return fail(ErrorCode::kMalformed, "tokenizer_config.json: the added token " + printable(key));
        added[id] = {std::move(content), flag(JsonFields(value, ""), "special").value_or(false)};
    }
    return added;
}

Result<AddedTokens> readAddedTokensFile(std::string_view text) {
    const Result<Json> json = parseFile(text, "added_tokens.json");
    if (!json) return tl::unexpected(json.error());
    if (!json->is_object()) return fail(ErrorCode::kMalformed, "added_tokens.json is no object");
    AddedTokens added;
    for (const auto& [content, id] : json->items()) {
        const bool isId = id.is_number_unsigned() && id.get<std::uint64_t>() < kMostTokens;
        if (!isId || content.empty())
            return fail(ErrorCode::kMalformed, "added_tokens.json: the token " + printable(content));
        added[id.get<std::uint32_t>()] = {content, true};
    }
    return added;
}

Result<TextFrame> readTextFrame(std::string_view text) {
    const Result<Json> json = parseJson(text, "tokenizer.json");
    if (!json) return tl::unexpected(json.error());
    TextFrame frame;
    const Json* processor = JsonFields(*json, "").find("post_processor");
    if (processor == nullptr) return frame;
    std::vector<const Json*> steps{processor};
    if (const Json* several = JsonFields(*processor, "").find("processors"); several && several->is_array()) {
        for (const Json& step : *several)
            steps.push_back(&step);
    }
    for (const Json* step : steps) {
        const JsonFields fields(*step, "");
        const Json* single = fields.find("single");
        if (fields.string("type", "").value_or("") != "TemplateProcessing" || single == nullptr) continue;
        if (!single->is_array() || single->empty()) continue;
        frame.addBos = JsonFields(single->front(), "").has("SpecialToken");
        frame.addEos = JsonFields(single->back(), "").has("SpecialToken");
    }
    return frame;
}

Result<void> readSpecialTokens(const SpecialTokenFiles& files, const CheckpointConfig& config,
                               VocabularyFields& fields) {
    const Result<Json> tokenizer = parseFile(files.tokenizerConfig, kTokenizerConfig);
    if (!tokenizer) return tl::unexpected(tokenizer.error());
    const Result<Json> generation = parseFile(files.generationConfig, kGenerationConfig);
    if (!generation) return tl::unexpected(generation.error());
    const JsonFields named(*tokenizer, kTokenizerConfig);
    const JsonFields generated(*generation, kGenerationConfig);
    const auto find = [&](const char* member) { return fields.find(tokenText(named.find(member))); };
    const auto ids = [&](const char* member) { return readTokenIdList(generated.find(member)); };

    const auto firstEos = config.eosIds.empty() ? std::nullopt : std::optional(config.eosIds.front());
    choose(fields.bos, find("bos_token"), ids("bos_token_id"), config.bosId);
    choose(fields.eos, find("eos_token"), ids("eos_token_id"), firstEos);
    choose(fields.padding, find("pad_token"), ids("pad_token_id"), config.padId);
    if (const auto unknown = find("unk_token")) fields.unknown = unknown;
    std::vector<std::uint32_t> ends = ids("eos_token_id");
    if (ends.empty()) ends = config.eosIds;
    for (const std::uint32_t end : ends) {
        if (end != fields.eos && !fields.eot) fields.eot = end;
    }
    if (const auto adds = flag(named, "add_bos_token")) fields.addBos = adds;
    if (const auto adds = flag(named, "add_eos_token")) fields.addEos = adds;
    fields.chatTemplate = chatTemplateOf(files, named);
    return checkIds(fields);
}

}  // namespace onebit
