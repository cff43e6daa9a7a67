// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/self_test.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "inference/runtime/forward_pass.h"
#include "inference/weights/i2_s_order.h"
#include "inference/weights/product_check.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

// Enough to judge by, few enough for a large model to read them in a fraction of a second. Text is foretold
// only where a verdict hangs on it.
constexpr std::size_t kTokens = 9;
constexpr std::size_t kTokensOfText = 17;
constexpr std::size_t kTokensJudged = 5;        // argmaxes that are compared
constexpr std::size_t kTokensWithoutGuess = 4;  // the text's beginning could be that of any text
constexpr std::size_t kTokensRepeated = 8;

// Shares of ln(vocabulary), which is what guessing costs. Trained models need a third or less for plain
// English; weights in the wrong order need all of it or more.
constexpr double kForetold = 0.5;

struct Reading {
    std::vector<Token> likeliest;  ///< after each of the last tokens
    double meanNll = 0;            ///< of the text
    std::string disagreement;      ///< of the kernels with their twins, or empty
};

/// Tokens of the text, or the first one repeated where the vocabulary has no letters.
std::vector<Token> promptFor(const LoadedModel& model, std::size_t count) {
    count = std::min<std::size_t>(count, model.config().contextLength);
    auto tokens = model.tokenizer().encode(selfTestText(), {.parseSpecial = false, .addBos = true});
    std::vector<Token> prompt = tokens ? std::move(*tokens) : std::vector<Token>();
    prompt.resize(std::max<std::size_t>(1, std::min(prompt.size(), count)));
    if (prompt.size() < count) prompt.resize(count, model.tokenizer().bos().value_or(0));
    return prompt;
}

Result<std::unique_ptr<ForwardPass>> passFor(const std::shared_ptr<LoadedModel>& model, std::size_t count,
                                             std::uint32_t threads) {
    const auto context = std::min<std::size_t>(count, model->config().contextLength);
    return ForwardPass::create(model, static_cast<std::uint32_t>(context), threads, context);
}

/// Reads all but the last token at once and the last one alone: both forms of every kernel.
Result<Reading> readPrompt(const std::shared_ptr<LoadedModel>& model, std::span<const Token> prompt,
                           std::uint32_t threads) {
    auto pass = passFor(model, prompt.size(), threads);
    if (!pass) return tl::unexpected(pass.error());
    ProductCheck check;
    (*pass)->setCheck(&check);
    Reading reading;
    if (const std::size_t before = prompt.size() - 1; before > 0) {
        (*pass)->read(prompt.first(before), 0);
        const std::size_t first = before > kTokensWithoutGuess + 1 ? kTokensWithoutGuess : 0;
        std::vector<double> nll(before - first);
        reading.likeliest.resize(before - first);
        const auto visited =
            (*pass)->visitLogits(first, nll.size(), [&](std::size_t row, std::span<float> l) {
                const auto next = static_cast<std::size_t>(prompt[first + row + 1]);
                const std::size_t best = simd::argMax(l.data(), l.size());
                reading.likeliest[row] = static_cast<Token>(best);
                double sum = 0;
                for (const float logit : l)
                    sum += std::exp(static_cast<double>(logit) - static_cast<double>(l[best]));
                nll[row] = static_cast<double>(l[best]) - static_cast<double>(l[next]) + std::log(sum);
            });
        if (!visited) return fail(ErrorCode::kMalformed, visited.error().detail);
        for (const double value : nll)
            reading.meanNll += value / static_cast<double>(nll.size());
    }
    (*pass)->read(prompt.last(1), prompt.size() - 1);
    const Result<std::span<float>> logits = (*pass)->logits();
    if (!logits) return fail(ErrorCode::kMalformed, logits.error().detail);
    const auto [least, most] = std::minmax_element(logits->begin(), logits->end());
    if (logits->size() > 1 && *least == *most) return fail(ErrorCode::kMalformed, "all logits are the same");
    reading.likeliest.push_back(static_cast<Token>(most - logits->begin()));
    reading.disagreement = check.disagreement();
    return reading;
}

bool allTheSame(std::span<const Token> tokens) {
    return std::all_of(tokens.begin(), tokens.end(), [&](Token token) { return token == tokens.front(); });
}

/// One token for ever: the same after every token of a text of different ones, and then after itself.
Result<bool> repeatsItself(const std::shared_ptr<LoadedModel>& model, std::span<const Token> prompt,
                           const Reading& reading, std::uint32_t threads) {
    if (reading.likeliest.size() < kTokensJudged || !allTheSame(reading.likeliest) || allTheSame(prompt))
        return false;
    const std::vector<Token> repeated(std::min<std::size_t>(kTokensRepeated, model->config().contextLength),
                                      reading.likeliest.front());
    const auto again = readPrompt(model, repeated, threads);
    if (!again) return tl::unexpected(again.error());
    return allTheSame(again->likeliest) && again->likeliest.front() == reading.likeliest.front();
}

/// The first I2_S matrix of a layer's larger ones, or null.
const WeightMatrix* i2sMatrix(const LoadedModel& model) {
    const LayerWeights& layer = model.weights().layers.front();
    for (const WeightMatrix* matrix : {&layer.gate, &layer.up, &layer.down, &layer.query}) {
        if (isI2S(*matrix)) return matrix;
    }
    return nullptr;
}

Result<void> findOrder(const std::shared_ptr<LoadedModel>& model, const WeightMatrix& sample,
                       std::span<const Token> prompt, std::uint32_t threads) {
    const double guessing = std::log(static_cast<double>(model->config().vocabularySize));
    model->setHalfBlocks(true);
    const auto inHalves = readPrompt(model, prompt, threads);
    if (inHalves && inHalves->meanNll < kForetold * guessing) {
        model->setWarning(
            "The weights of this file are packed in blocks of 64, not of 128 as I2_S files should be. Onebit "
            "reads them as they are.");
        return {};
    }
    model->setHalfBlocks(false);
    if (rowSpread(sample).looksLikeFours()) {
        return fail(ErrorCode::kMalformed,
                    "its weights seem to be packed four rows at a time, not as I2_S files should be");
    }
    model->setWarning(
        "This model cannot foretell plain English. If its replies make no sense, its weights may be packed "
        "in "
        "an order that the file does not tell: choose another file.");
    return {};
}

}  // namespace

std::string_view selfTestText() {
    return "Once upon a time there was a little girl who lived in a small house near the woods with her "
           "mother "
           "and her father.";
}

Result<void> testModel(const std::shared_ptr<LoadedModel>& model, std::uint32_t threads) {
    const WeightMatrix* i2s = i2sMatrix(*model);
    const std::vector<Token> prompt = promptFor(*model, i2s != nullptr ? kTokensOfText : kTokens);
    auto reading = readPrompt(model, prompt, threads);
    if (!reading) return tl::unexpected(reading.error());
    if (!reading->disagreement.empty()) {
        model->computeByTwins("The fast kernels compute wrongly on this machine (" + reading->disagreement +
                              "). Onebit computes with slow and exact ones.");
        reading = readPrompt(model, prompt, threads);
        if (!reading) return tl::unexpected(reading.error());
    }
    const double guessing = std::log(static_cast<double>(model->config().vocabularySize));
    if (i2s != nullptr && prompt.size() == kTokensOfText && reading->meanNll > kForetold * guessing) {
        if (auto found = findOrder(model, *i2s, prompt, threads); !found) return found;
    }
    const auto repeats = repeatsItself(model, prompt, *reading, threads);
    if (!repeats) return tl::unexpected(repeats.error());
    if (*repeats) return fail(ErrorCode::kMalformed, "it answers everything with the same token for ever");
    return {};
}

}  // namespace onebit
