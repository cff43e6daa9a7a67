// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/draft_model.h"

#include <algorithm>
#include <string>
#include <utility>

#include "simd/float_ops.h"

namespace onebit {
namespace {

constexpr std::size_t kDraftChunk = 64;

/// A vocabulary may have unused entries at its end, which a model of another size leaves out.
Result<void> checkSameTokens(const Tokenizer& draft, const Tokenizer& checked) {
    const std::size_t shared = std::min(draft.vocabularySize(), checked.vocabularySize());
    for (std::size_t id = 0; id < shared; ++id) {
        const auto token = static_cast<Token>(id);
        if (draft.tokenBytes(token) != checked.tokenBytes(token) ||
            draft.endsTurn(token) != checked.endsTurn(token)) {
            return fail(ErrorCode::kInvalidArgument,
                        "the draft model means something else by token " + std::to_string(id));
        }
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<DraftModel>> DraftModel::create(std::shared_ptr<const LoadedModel> model,
                                                       const LoadedModel& checkedBy,
                                                       std::uint32_t contextLength, std::uint32_t threads,
                                                       CacheType cacheType) {
    const Tokenizer& tokenizer = model->tokenizer();
    if (auto same = checkSameTokens(tokenizer, checkedBy.tokenizer()); !same)
        return tl::unexpected(same.error());
    const std::size_t vocabulary =
        std::min({tokenizer.vocabularySize(), checkedBy.tokenizer().vocabularySize(),
                  static_cast<std::size_t>(model->config().vocabularySize)});
    const std::uint32_t context = std::min(contextLength, model->config().contextLength);
    auto pass = ForwardPass::create(std::move(model), context, threads,
                                    std::min<std::size_t>(kDraftChunk, context), cacheType);
    if (!pass) return tl::unexpected(pass.error());
    return std::unique_ptr<DraftModel>(new DraftModel(vocabulary, std::move(*pass)));
}

void DraftModel::catchUp(std::span<const Token> history) {
    const auto [cached, wanted] =
        std::mismatch(m_tokens.begin(), m_tokens.end(), history.begin(), history.end());
    // The last token is always read: its logits are what is wanted.
    m_tokens.resize(std::min(static_cast<std::size_t>(cached - m_tokens.begin()), history.size() - 1));
    while (m_tokens.size() < history.size()) {
        const std::size_t begin = m_tokens.size();
        const auto part = history.subspan(begin, std::min(m_pass->chunk(), history.size() - begin));
        m_pass->read(part, begin);
        m_tokens.insert(m_tokens.end(), part.begin(), part.end());
    }
}

std::vector<Token> DraftModel::foretell(std::span<const Token> history, std::size_t most) {
    std::vector<Token> draft;
    const auto known = [this](Token token) { return std::cmp_less(token, m_vocabulary); };
    if (history.empty() || !std::ranges::all_of(history, known)) return draft;
    while (draft.size() < most && history.size() + draft.size() <= m_pass->contextLength()) {
        if (draft.empty()) {
            catchUp(history);
        } else {
            m_pass->read({&draft.back(), 1}, m_tokens.size());
            m_tokens.push_back(draft.back());
        }
        const Result<ForwardPass::LikelyLogits> likely =
            m_pass->likelyLogits(1, WantedLogits{}, m_vocabulary);
        // A draft is a suggestion: a model that has none leaves the reply to the other one.
        if (!likely) return {};
        draft.push_back(static_cast<Token>(simd::argMax(likely->logits.data(), m_vocabulary)));
    }
    return draft;
}

}  // namespace onebit
