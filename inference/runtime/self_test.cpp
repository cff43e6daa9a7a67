#include "inference/runtime/self_test.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "inference/runtime/forward_pass.h"

namespace onebit {

Result<void> testModel(std::shared_ptr<const LoadedModel> model, std::uint32_t threads) {
    // Two, since some weights (rotations, "onebit"'s smear) do nothing at the first position.
    constexpr std::uint32_t kMostTokens = 2;
    const std::uint32_t count = std::min(kMostTokens, model->config().contextLength);
    const std::vector<Token> tokens(count, model->tokenizer().bos().value_or(0));
    auto pass = ForwardPass::create(std::move(model), count, threads, count);
    if (!pass) return tl::unexpected(pass.error());
    (*pass)->read(tokens, 0);
    const Result<std::span<float>> logits = (*pass)->logits();
    if (!logits) return fail(ErrorCode::kMalformed, logits.error().detail);
    const auto [least, most] = std::minmax_element(logits->begin(), logits->end());
    if (logits->size() > 1 && *least == *most) return fail(ErrorCode::kMalformed, "all logits are the same");
    return {};
}

}  // namespace onebit
