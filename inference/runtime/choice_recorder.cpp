// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/choice_recorder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onebit {
namespace {

/// The longest penalty window that is worth reacting to afterwards.
constexpr std::size_t kHistory = 1024;
/// Enough for the end of a sentence.
constexpr std::size_t kTokensBefore = 24;
/// Words that are spelled out. Penalties only make words less likely, so that the likeliest under any
/// settings are among these.
constexpr std::size_t kWords = 256;

std::vector<Token> likeliest(const std::vector<float>& logits) {
    std::vector<Token> ids(logits.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::erase_if(ids, [&](Token id) { return std::isnan(logits[static_cast<std::size_t>(id)]); });
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(kWords, ids.size()));
    std::partial_sort(ids.begin(), end, ids.end(), [&](Token a, Token b) {
        const float first = logits[static_cast<std::size_t>(a)];
        const float second = logits[static_cast<std::size_t>(b)];
        return first > second || (first == second && a < b);
    });
    ids.erase(end, ids.end());
    return ids;
}

std::string readable(const std::string& bytes) {
    Utf8Assembler assembler;
    std::string text = assembler.push(bytes);
    return text + assembler.finish();
}

std::vector<Token> lastOf(std::span<const Token> tokens, std::size_t most) {
    const auto last = tokens.last(std::min(most, tokens.size()));
    return {last.begin(), last.end()};
}

}  // namespace

void ChoiceRecorder::remember(std::span<const float> logits, std::span<const Token> history,
                              std::size_t penaltyWindow) {
    m_untouched.clear();
    for (const Token token : history.last(std::min(history.size(), penaltyWindow))) {
        const auto index = static_cast<std::size_t>(token);
        if (token >= 0 && index < logits.size()) m_untouched.emplace_back(index, logits[index]);
    }
}

void ChoiceRecorder::consider(std::span<const float> logits, std::span<const Token> history,
                              std::size_t promptTokens, double certainty) {
    if (!wants(certainty)) return;
    m_certainty = certainty;
    m_logits.assign(logits.begin(), logits.end());
    for (const auto& [index, logit] : m_untouched)
        m_logits[index] = logit;
    m_history = lastOf(history, kHistory);
    m_before = lastOf(history.subspan(std::min(promptTokens, history.size())), kTokensBefore);
}

std::shared_ptr<const ChoicePoint> ChoiceRecorder::finish(const Tokenizer& tokenizer,
                                                          const std::function<bool(Token)>& endsReply) const {
    if (m_logits.empty()) return nullptr;
    auto point = std::make_shared<ChoicePoint>();
    point->logits = m_logits;
    point->history = m_history;
    point->before = readable(tokenizer.decode(m_before));
    for (const Token token : likeliest(m_logits)) {
        point->words.push_back({token, readable(tokenizer.tokenBytes(token)), endsReply(token)});
    }
    return point;
}

}  // namespace onebit
