// SPDX-License-Identifier: Apache-2.0
#include "tests/support/float_reference.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tests/support/float_formats.h"

namespace onebit::test {
namespace {

Rounding hiddenRounding(const TinyModelSpec& spec, WeightFormat format) {
    if (spec.architecture == "onebit") return spec.planes == 2 ? Rounding::kTwoPlanes : Rounding::kOnePlane;
    return weightCodec(format).rounding;
}

void addScaled(Vector& y, const Vector& weight, const Vector& x) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] += weight.at(i) * x.at(i);
}

/// y += factor * x
void addTimes(Vector& y, double factor, const Vector& x) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] += factor * x.at(i);
}

/// y += skip * x, where x is repeated until it is as long as y.
void addTiled(Vector& y, const Vector& skip, const Vector& x) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] += skip.at(i) * x[i % x.size()];
}

/// y += the sum of the chunks of skip * x that are as long as y.
void addChunks(Vector& y, const Vector& skip, const Vector& x) {
    for (std::size_t i = 0; i < x.size(); ++i)
        y[i % y.size()] += skip.at(i) * x[i];
}

Vector headsNormalized(const Vector& heads, const Vector& weight, double epsilon) {
    Vector result;
    for (std::size_t begin = 0; begin < heads.size(); begin += weight.size()) {
        const auto first = heads.begin() + static_cast<std::ptrdiff_t>(begin);
        const Vector head(first, first + static_cast<std::ptrdiff_t>(weight.size()));
        const Vector scaled = rmsNorm(head, weight, {}, epsilon);
        result.insert(result.end(), scaled.begin(), scaled.end());
    }
    return result;
}

Vector asHalves(Vector x) {
    for (double& value : x)
        value = roundedToHalf(value);
    return x;
}

}  // namespace

/// One transformer block; a vector that its architecture lacks is empty.
struct FloatReference::Block {
    Vector attnNorm, attnNormBias, qNorm, kNorm, attnSubNorm, attnSubNormBias;
    Vector ffnNorm, ffnNormBias, ffnSubNorm, ffnSubNormBias;
    ReferenceProjection q, k, v, output, gate, up, down;
    Vector smear, vSkip, outputSkip, gateSkip, upSkip, downSkip, attnScale, ffnScale;
    ReferenceCache cache;
    Vector previousInput;
};

FloatReference::FloatReference(const TinyModel& model, const ReferenceOptions& options)
    : m_model(model),
      m_spec(model.spec),
      m_options(options),
      m_rope(model.spec, ropeFactors()),
      m_embedding(model.tensor("token_embd.weight"), Rounding::kNone),
      m_head(projection(m_spec.head ? "output" : "token_embd", false)),
      m_outputNorm(vectorOf("output_norm.weight")),
      m_outputNormBias(vectorOf("output_norm.bias")),
      m_noise(options.noiseSeed) {
    for (std::uint32_t layer = 0; layer < m_spec.layers; ++layer) {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        const auto vector = [&](const char* name) { return vectorOf(prefix + name); };
        const auto matrix = [&](const char* name) { return projection(prefix + name, true); };
        auto b = std::make_unique<Block>();
        b->attnNorm = vector("attn_norm.weight");
        b->attnNormBias = vector("attn_norm.bias");
        b->qNorm = vector("attn_q_norm.weight");
        b->kNorm = vector("attn_k_norm.weight");
        b->attnSubNorm = vector("attn_sub_norm.weight");
        b->attnSubNormBias = vector("attn_sub_norm.bias");
        b->ffnNorm = vector("ffn_norm.weight");
        b->ffnNormBias = vector("ffn_norm.bias");
        b->ffnSubNorm = vector("ffn_sub_norm.weight");
        b->ffnSubNormBias = vector("ffn_sub_norm.bias");
        b->q = matrix("attn_q");
        b->k = matrix("attn_k");
        b->v = matrix("attn_v");
        b->output = matrix("attn_output");
        b->gate = matrix("ffn_gate");
        b->up = matrix("ffn_up");
        b->down = matrix("ffn_down");
        b->smear = vector("smear.weight");
        b->vSkip = vector("attn_v_skip.weight");
        b->outputSkip = vector("attn_output_skip.weight");
        b->gateSkip = vector("ffn_gate_skip.weight");
        b->upSkip = vector("ffn_up_skip.weight");
        b->downSkip = vector("ffn_down_skip.weight");
        b->attnScale = vector("attn_scale.weight");
        b->ffnScale = vector("ffn_scale.weight");
        m_blocks.push_back(std::move(b));
    }
}

FloatReference::~FloatReference() = default;

Vector FloatReference::vectorOf(const std::string& name) const {
    const auto found = m_model.tensors.find(name);
    return found == m_model.tensors.end() ? Vector{} : found->second.decoded();
}

Vector FloatReference::ropeFactors() const {
    if (m_spec.scaling != RopeScaling::kLongRope) return vectorOf("rope_freqs.weight");
    const std::uint32_t used = m_options.contextLength == 0 ? m_spec.contextLength : m_options.contextLength;
    return vectorOf(used > m_spec.originalContext ? "rope_factors_long.weight" : "rope_factors_short.weight");
}

ReferenceProjection FloatReference::projection(const std::string& name, bool hidden) const {
    const TinyTensor& tensor = m_model.tensor(name + ".weight");
    // The head of "onebit" is an ordinary product: only its hidden projections take signs.
    TinyModelSpec spec = m_spec;
    if (!hidden && spec.architecture == "onebit") spec.architecture.clear();
    const Rounding rounding =
        m_options.roundActivations ? hiddenRounding(spec, tensor.format) : Rounding::kNone;
    const Vector scale = vectorOf(name + ".scale");
    return {tensor, rounding, scale.empty() ? 1 : scale.front()};
}

void FloatReference::clear() {
    m_position = 0;
    for (const auto& block : m_blocks) {
        block->cache = {};
        block->previousInput.clear();
    }
}

Vector FloatReference::disturbed(Vector x) {
    if (m_options.noise != 0) {
        for (double& value : x)
            value *= 1 + m_options.noise * (2 * m_noise.uniform() - 1);
    }
    return x;
}

Vector FloatReference::cached(const Vector& heads, int bits) const {
    if (bits != 16) return inGroups(heads, m_spec.headDim, bits);
    return m_options.halfCache ? asHalves(heads) : heads;
}

void FloatReference::attention(Block& b, Vector& hidden) {
    if (!b.smear.empty()) {
        const Vector input = hidden;
        if (!b.previousInput.empty()) addScaled(hidden, b.smear, b.previousInput);
        b.previousInput = input;
    }
    const Vector x = disturbed(rmsNorm(hidden, b.attnNorm, b.attnNormBias, m_spec.epsilon));
    Vector q = b.q(x);
    Vector k = b.k(x);
    Vector v = b.v(x);
    if (!b.vSkip.empty()) addTiled(v, b.vSkip, normalized(hidden, m_spec.epsilon));
    if (!b.qNorm.empty()) q = headsNormalized(q, b.qNorm, m_spec.epsilon);
    if (!b.kNorm.empty()) k = headsNormalized(k, b.kNorm, m_spec.epsilon);
    m_rope.apply(q, m_position);
    m_rope.apply(k, m_position);
    k = disturbed(std::move(k));
    v = disturbed(std::move(v));
    b.cache.keys.push_back(cached(k, m_options.keyBits));
    b.cache.values.push_back(cached(v, m_options.valueBits));
    const Vector attended = attend(m_spec, q, b.cache);
    const bool subNorm = !b.attnSubNorm.empty();
    Vector y =
        b.output(subNorm ? rmsNorm(attended, b.attnSubNorm, b.attnSubNormBias, m_spec.epsilon) : attended);
    if (!b.outputSkip.empty()) addChunks(y, b.outputSkip, attended);
    if (b.attnScale.empty()) {
        addTimes(hidden, m_spec.residualScale, y);
    } else {
        addScaled(hidden, b.attnScale, y);
    }
}

void FloatReference::feedForward(const Block& b, Vector& hidden) {
    const Vector x = disturbed(rmsNorm(hidden, b.ffnNorm, b.ffnNormBias, m_spec.epsilon));
    Vector gate = b.gate(x);
    Vector up = b.up(x);
    if (!b.gateSkip.empty()) {
        const Vector plain = normalized(hidden, m_spec.epsilon);
        addTiled(gate, b.gateSkip, plain);
        addTiled(up, b.upSkip, plain);
    }
    const bool squared = m_spec.architecture == "bitnet-b1.58" || m_spec.architecture == "bitnet-25";
    for (std::size_t i = 0; i < gate.size(); ++i)
        gate[i] = (squared ? squaredRelu(gate[i]) : silu(gate[i])) * up[i];
    const bool subNorm = !b.ffnSubNorm.empty();
    const Vector input =
        disturbed(subNorm ? rmsNorm(gate, b.ffnSubNorm, b.ffnSubNormBias, m_spec.epsilon) : gate);
    Vector y = b.down(input);
    if (!b.downSkip.empty()) addChunks(y, b.downSkip, gate);
    if (b.ffnScale.empty()) {
        addTimes(hidden, m_spec.residualScale, y);
    } else {
        addScaled(hidden, b.ffnScale, y);
    }
}

void FloatReference::advance(std::int32_t token) {
    const auto row = m_embedding.row(static_cast<std::size_t>(token));
    m_hidden.assign(row.begin(), row.end());
    for (double& value : m_hidden)
        value *= m_spec.embeddingScale;
    for (const auto& block : m_blocks) {
        attention(*block, m_hidden);
        feedForward(*block, m_hidden);
    }
    ++m_position;
}

Vector FloatReference::currentLogits() const {
    Vector logits = m_head(rmsNorm(m_hidden, m_outputNorm, m_outputNormBias, m_spec.epsilon));
    for (double& logit : logits)
        logit /= m_spec.logitDivisor;
    return logits;
}

Vector FloatReference::logits(std::span<const std::int32_t> tokens) {
    clear();
    for (const std::int32_t token : tokens)
        advance(token);
    return currentLogits();
}

std::vector<Vector> FloatReference::logitsOfEach(std::span<const std::int32_t> tokens) {
    clear();
    std::vector<Vector> all;
    for (const std::int32_t token : tokens) {
        advance(token);
        all.push_back(currentLogits());
    }
    return all;
}

Vector FloatReference::headInput(std::span<const std::int32_t> tokens) {
    clear();
    for (const std::int32_t token : tokens)
        advance(token);
    return rmsNorm(m_hidden, m_outputNorm, m_outputNormBias, m_spec.epsilon);
}

std::vector<FloatReference::Step> FloatReference::greedy(std::span<const std::int32_t> prompt,
                                                         std::size_t count) {
    std::vector<Step> steps;
    Vector current = logits(prompt);
    while (steps.size() < count) {
        const auto best = std::ranges::max_element(current);
        const auto token = static_cast<std::int32_t>(best - current.begin());
        const double value = std::exchange(*best, -1e300);
        steps.push_back({token, value - *std::ranges::max_element(current)});
        if (steps.size() < count) {
            advance(token);
            current = currentLogits();
        }
    }
    return steps;
}

}  // namespace onebit::test
