// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/pre_tokenizer.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace onebit {
namespace {

struct MatchContextDeleter {
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};
struct MatchDataDeleter {
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
struct JitStackDeleter {
    void operator()(pcre2_jit_stack* stack) const { pcre2_jit_stack_free(stack); }
};

constexpr std::size_t kFirstJitStackBytes = std::size_t{32} << 10U;
constexpr std::size_t kMostJitStackBytes = std::size_t{1} << 20U;

/// PCRE2's `\s` contains U+180E, which has not been white space since Unicode 6.3 and is none to the models'
/// tokenizers; the Unicode property is the same set as theirs.
std::string withUnicodeSpaces(std::string_view pattern) {
    std::string changed;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '\\' || i + 1 == pattern.size()) {
            changed += pattern[i];
            continue;
        }
        ++i;
        if (pattern[i] == 's')
            changed += R"(\p{White_Space})";
        else if (pattern[i] == 'S')
            changed += R"(\P{White_Space})";
        else
            changed.append({'\\', pattern[i]});
    }
    return changed;
}

std::string errorText(int code) {
    PCRE2_UCHAR message[128] = {};
    pcre2_get_error_message(code, message, sizeof message);
    return reinterpret_cast<const char*>(message);
}

/// One pattern and what one thread needs to match with. A stretch backs up over its own length at most, so a
/// limit that grows with the text is never met, and nothing can take more than linear time.
class Matcher {
  public:
    /// `longest` bounds the texts in bytes.
    Matcher(const pcre2_code* code, std::size_t longest)
        : m_code(code),
          m_data(pcre2_match_data_create(1, nullptr)),
          m_context(pcre2_match_context_create(nullptr)),
          m_stack(pcre2_jit_stack_create(kFirstJitStackBytes, kMostJitStackBytes, nullptr)) {
        constexpr std::size_t kSpare = 10000;
        constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max() / 4;
        const auto steps = static_cast<std::uint32_t>(4 * std::min(longest + kSpare, kMost));
        if (!ready()) return;
        pcre2_set_match_limit(m_context.get(), steps);
        pcre2_jit_stack_assign(m_context.get(), nullptr, m_stack.get());
    }

    bool ready() const { return m_data && m_context && m_stack; }

    /// Appends the stretches of `text`, all of it.
    Result<void> split(std::string_view text, std::vector<std::string_view>& stretches) {
        std::size_t at = 0;
        while (at < text.size()) {
            const int rc = matchFrom(text, at);
            if (rc == PCRE2_ERROR_NOMATCH) break;
            if (rc < 0) return fail(ErrorCode::kInternal, "text pattern: " + errorText(rc));
            if (end() <= at) return fail(ErrorCode::kInternal, "text pattern matches nothing");
            if (begin() > at) stretches.push_back(text.substr(at, begin() - at));
            stretches.push_back(text.substr(begin(), end() - begin()));
            at = end();
        }
        if (at < text.size()) stretches.push_back(text.substr(at));
        return {};
    }

  private:
    /// PCRE2's code: positive, PCRE2_ERROR_NOMATCH or another error.
    int matchFrom(std::string_view text, std::size_t offset) {
        // The text has been checked; checking it again at every match would take quadratic time.
        const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        int rc = pcre2_match(m_code, subject, text.size(), offset, PCRE2_NO_UTF_CHECK, m_data.get(),
                             m_context.get());
        if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
            rc = pcre2_match(m_code, subject, text.size(), offset, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT,
                             m_data.get(), m_context.get());
        return rc;
    }
    std::size_t begin() const { return pcre2_get_ovector_pointer(m_data.get())[0]; }
    std::size_t end() const { return pcre2_get_ovector_pointer(m_data.get())[1]; }

    const pcre2_code* m_code;
    std::unique_ptr<pcre2_match_data, MatchDataDeleter> m_data;
    std::unique_ptr<pcre2_match_context, MatchContextDeleter> m_context;
    std::unique_ptr<pcre2_jit_stack, JitStackDeleter> m_stack;
};

/// `ruleName` is for the error.
Result<std::shared_ptr<const void>> compilePattern(std::string_view text, std::string_view ruleName) {
    const std::string pattern = withUnicodeSpaces(text);
    int error = 0;
    PCRE2_SIZE errorOffset = 0;
    pcre2_code* code =
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &errorOffset, nullptr);
    if (code == nullptr)
        return fail(ErrorCode::kInternal, std::string(ruleName) + " pattern at " +
                                              std::to_string(errorOffset) + ": " + errorText(error));
    std::shared_ptr<const void> owner(code, [](const void* c) {
        pcre2_code_free(const_cast<pcre2_code*>(static_cast<const pcre2_code*>(c)));
    });
    // Where there is no JIT compiler for the machine, matching is interpreted: slower, the same result.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return owner;
}

}  // namespace

Result<PreTokenizer> PreTokenizer::compile(const PreTokenizerRule& rule) {
    PreTokenizer preTokenizer;
    for (const std::string_view pattern : rule.patterns) {
        auto code = compilePattern(pattern, rule.name);
        if (!code) return tl::unexpected(std::move(code.error()));
        preTokenizer.m_codes.push_back(std::move(*code));
    }
    return preTokenizer;
}

Result<std::vector<std::string_view>> PreTokenizer::split(std::string_view text) const {
    std::vector<std::string_view> stretches;
    if (text.empty()) return stretches;
    stretches.push_back(text);
    for (const std::shared_ptr<const void>& code : m_codes) {
        Matcher matcher(static_cast<const pcre2_code*>(code.get()), text.size());
        if (!matcher.ready()) return fail(ErrorCode::kOutOfMemory, "text patterns");
        std::vector<std::string_view> finer;
        for (const std::string_view stretch : stretches)
            if (auto split = matcher.split(stretch, finer); !split) return tl::unexpected(split.error());
        stretches = std::move(finer);
    }
    return stretches;
}

}  // namespace onebit
