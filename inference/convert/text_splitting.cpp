#include "inference/convert/text_splitting.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "inference/base/text.h"
#include "inference/convert/json_fields.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

/// What is told apart. `pattern` is what text is cut by before its bytes are taken.
struct TextSplitting {
    std::string pattern;
    bool composes = false;          ///< to Unicode form C
    bool takesWholePieces = false;  ///< "ignore_merges"
};

struct KnownSplitting {
    std::string_view name;  ///< `tokenizer.ggml.pre`
    std::string_view pattern;
    bool composes;
    bool takesWholePieces;
};

// As published tokenizer.json files spell them. GPT-2's own is the ByteLevel pre-tokenizer's built-in
// pattern, which files do not spell out.
constexpr KnownSplitting kKnown[] = {
    {"llama-bpe",
     R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
     false, true},
    {"qwen2",
     R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
     true, false},
    {"gpt-2", R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)", false, false},
};
constexpr std::string_view kByteLevelPattern = kKnown[2].pattern;

tl::unexpected<Error> unsupported(const std::string& what) {
    return fail(ErrorCode::kUnsupportedTokenizer, what);
}

std::string_view typeOf(const Json& step) {
    const Json* type = JsonFields(step, "").find("type");
    return type != nullptr && type->is_string() ? std::string_view(*type->get_ptr<const std::string*>())
                                                : std::string_view();
}

/// One Split with a regular expression whose matches stand alone.
std::optional<std::string> isolatingPattern(const Json& step) {
    const JsonFields fields(step, "Split");
    const Json* pattern = fields.find("pattern");
    if (typeOf(step) != "Split" || pattern == nullptr) return std::nullopt;
    const Json* regex = JsonFields(*pattern, "pattern").find("Regex");
    const bool isolates = fields.string("behavior", "").value_or("") == "Isolated" &&
                          !fields.boolean("invert", false).value_or(true);
    if (regex == nullptr || !regex->is_string() || !isolates) return std::nullopt;
    return regex->get<std::string>();
}

/// ByteLevel without a space put before the text. `cuts`: by its own pattern.
bool isByteLevel(const Json& step, bool cuts) {
    const JsonFields fields(step, "ByteLevel");
    return typeOf(step) == "ByteLevel" && !fields.boolean("add_prefix_space", true).value_or(true) &&
           fields.boolean("use_regex", true).value_or(!cuts) == cuts;
}

std::optional<std::string> patternOf(const Json& preTokenizer) {
    if (isByteLevel(preTokenizer, true)) return std::string(kByteLevelPattern);
    if (typeOf(preTokenizer) != "Sequence") return std::nullopt;
    const Json* steps = JsonFields(preTokenizer, "").find("pretokenizers");
    if (steps == nullptr || !steps->is_array() || steps->size() != 2 || !isByteLevel((*steps)[1], false))
        return std::nullopt;
    return isolatingPattern((*steps)[0]);
}

/// What an error shows of a pre-tokenizer: enough to find out which one it is.
std::string shown(const Json& json) {
    constexpr std::size_t kMost = 400;
    std::string text = json.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kMost) text.replace(kMost, std::string::npos, "...");
    return text;
}

}  // namespace

Result<std::string_view> preTokenizerName(const Json& tokenizer) {
    const JsonFields fields(tokenizer, "tokenizer.json");
    TextSplitting splitting;
    if (const Json* normalizer = fields.find("normalizer")) {
        if (typeOf(*normalizer) != "NFC") return unsupported("normalizer " + shown(*normalizer));
        splitting.composes = true;
    }
    if (const Json* model = fields.find("model"))
        splitting.takesWholePieces =
            JsonFields(*model, "model").boolean("ignore_merges", false).value_or(false);
    const Json* preTokenizer = fields.find("pre_tokenizer");
    if (preTokenizer == nullptr) return unsupported("tokenizer.json has no pre_tokenizer");
    const std::optional<std::string> pattern = patternOf(*preTokenizer);
    if (!pattern) return unsupported("pre_tokenizer " + shown(*preTokenizer));
    bool patternIsKnown = false;
    for (const KnownSplitting& known : kKnown) {
        if (known.pattern != *pattern) continue;
        patternIsKnown = true;
        if (known.composes == splitting.composes && known.takesWholePieces == splitting.takesWholePieces)
            return known.name;
    }
    std::string what =
        patternIsKnown ? "a known pattern with another normalizer or ignore_merges" : "pattern";
    return unsupported(what + " " + shown(Json(*pattern)));
}

}  // namespace onebit
