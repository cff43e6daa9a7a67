// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_checkpoint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>

#include "tests/support/float_formats.h"
#include "tests/support/seeded_random.h"

namespace onebit::test {
namespace {

using Json = nlohmann::ordered_json;
using Floats = std::vector<float>;

constexpr std::int32_t kControl = 3;
// Of MiniCPM.
constexpr double kScaleEmb = 2.0, kScaleDepth = 1.2, kDimModelBase = 160.0;

struct Projection {
    const char* source;
    const char* target;
    std::uint32_t rows, cols;
    double gain;
};

struct Norm {
    std::string source;
    const char* target;
    std::uint32_t length;
};

bool isBitnet(const std::string& className) {
    return className == "BitNetForCausalLM" || className == "BitnetForCausalLM";
}

std::vector<Projection> projectionsOf(const TinyCheckpointSpec& spec) {
    const std::uint32_t query = spec.heads * spec.headDim;
    const std::uint32_t keyValue = spec.kvHeads * spec.headDim;
    return {{"self_attn.q_proj", "attn_q", query, spec.modelDim, 1.6},
            {"self_attn.k_proj", "attn_k", keyValue, spec.modelDim, 1.6},
            {"self_attn.v_proj", "attn_v", keyValue, spec.modelDim, 1.2},
            {"self_attn.o_proj", "attn_output", spec.modelDim, query, 2.0},
            {"mlp.gate_proj", "ffn_gate", spec.ffnDim, spec.modelDim, 1.5},
            {"mlp.up_proj", "ffn_up", spec.ffnDim, spec.modelDim, 1.2},
            {"mlp.down_proj", "ffn_down", spec.modelDim, spec.ffnDim, 2.0}};
}

std::vector<Norm> normsOf(const TinyCheckpointSpec& spec) {
    std::vector<Norm> norms{{"input_layernorm", "attn_norm", spec.modelDim},
                            {"post_attention_layernorm", "ffn_norm", spec.modelDim}};
    const std::uint32_t query = spec.heads * spec.headDim;
    if (spec.className == "BitNetForCausalLM") {
        norms.push_back({"self_attn.attn_sub_norm", "attn_sub_norm", query});
        norms.push_back({"mlp.ffn_sub_norm", "ffn_sub_norm", spec.ffnDim});
    }
    if (spec.className == "BitnetForCausalLM") {
        norms.push_back({"self_attn.inner_attn_ln", "attn_sub_norm", query});
        norms.push_back({"mlp.ffn_layernorm", "ffn_sub_norm", spec.ffnDim});
    }
    if (spec.className == "Qwen3ForCausalLM") {
        norms.push_back({"self_attn.q_norm", "attn_q_norm", spec.headDim});
        norms.push_back({"self_attn.k_norm", "attn_k_norm", spec.headDim});
    }
    return norms;
}

/// The architecture of the float reference: rotation pairs the halves of a head in all of them.
std::string referenceArchitecture(const std::string& className) {
    if (className == "Qwen3ForCausalLM") return "qwen3";
    // Without sub-norms "bitnet" is Llama as its makers write it.
    return className == "BitNetForCausalLM" ? "bitnet-b1.58" : "bitnet";
}

std::vector<std::byte> encodeBf16(const Floats& values) {
    return weightCodec(WeightFormat::kBf16).encode(values);
}

/// I2_S from codes and a scale; the codec would take a scale of its own.
TinyTensor ternaryTensor(const std::vector<int>& codes, float scale, std::uint32_t rows, std::uint32_t cols) {
    std::vector<std::byte> bytes =
        weightCodec(WeightFormat::kI2_S).encode(Floats(codes.begin(), codes.end()));
    ByteSink sink;
    sink.f32(scale);
    std::ranges::copy(sink.bytes(), bytes.begin() + static_cast<std::ptrdiff_t>(codes.size() / 4));
    return {{cols, rows}, WeightFormat::kI2_S, std::move(bytes)};
}

class Builder {
  public:
    explicit Builder(const TinyCheckpointSpec& spec) : m_random(spec.seed) {
        m_checkpoint.spec = spec;
        TinyModelSpec& model = m_checkpoint.expected.spec;
        model.architecture = referenceArchitecture(spec.className);
        model.name = spec.className;
        model.layers = spec.layers;
        model.modelDim = spec.modelDim;
        model.ffnDim = spec.ffnDim;
        model.heads = spec.heads;
        model.kvHeads = spec.kvHeads;
        model.headDim = spec.headDim;
        model.epsilon = 1e-5;
        model.ropeBase = 20000;
        model.embedding = WeightFormat::kF16;
        if (!spec.tiedHead) model.head = WeightFormat::kF16;
        if (spec.className == "MiniCPMForCausalLM") {
            model.embeddingScale = kScaleEmb;
            model.residualScale = kScaleDepth / std::sqrt(static_cast<double>(spec.layers));
            model.logitDivisor = spec.modelDim / kDimModelBase;
        }
        m_checkpoint.expected.vocabulary = isBitnet(spec.className) || spec.className == "LlamaForCausalLM"
                                               ? tinyLlama3Vocabulary("llama-bpe")
                                               : tinyQwenVocabulary();
    }

    TinyCheckpoint build() {
        const TinyCheckpointSpec& spec = m_checkpoint.spec;
        const auto vocabulary = static_cast<std::uint32_t>(m_checkpoint.expected.vocabulary.tokens.size());
        addEmbedding("model.embed_tokens.weight", "token_embd.weight", vocabulary);
        for (std::uint32_t layer = 0; layer < spec.layers; ++layer) {
            const std::string source = "model.layers." + std::to_string(layer) + ".";
            const std::string target = "blk." + std::to_string(layer) + ".";
            for (const Projection& projection : projectionsOf(spec))
                addProjection(projection, source, target);
            for (const Norm& norm : normsOf(spec))
                addNorm(source + norm.source + ".weight", target + norm.target + ".weight", norm.length);
        }
        addNorm("model.norm.weight", "output_norm.weight", spec.modelDim);
        if (!spec.tiedHead) addEmbedding("lm_head.weight", "output.weight", vocabulary);
        m_checkpoint.config = configJson(vocabulary);
        m_checkpoint.tokenizer = tokenizerJson(m_checkpoint.expected.vocabulary, spec.seed % 2 == 0);
        m_checkpoint.tokenizerConfig = tokenizerConfigJson();
        return std::move(m_checkpoint);
    }

  private:
    void store(const std::string& name, const char* type, std::vector<std::uint64_t> shape,
               std::vector<std::byte> data) {
        m_checkpoint.weights.tensors.push_back({name, type, std::move(shape), std::move(data)});
    }

    void addEmbedding(const std::string& source, const std::string& target, std::uint32_t rows) {
        const std::uint32_t cols = m_checkpoint.spec.modelDim;
        constexpr double kLogitDeviation = 3.5;
        const Floats values = roundedToBf16(m_random.normals(
            std::size_t{rows} * cols, 0, kLogitDeviation / std::sqrt(static_cast<double>(cols))));
        store(source, "BF16", {rows, cols}, encodeBf16(values));
        m_checkpoint.expected.tensors[target] = {
            {cols, rows}, WeightFormat::kF16, weightCodec(WeightFormat::kF16).encode(values)};
    }

    void addNorm(const std::string& source, const std::string& target, std::uint32_t length) {
        const Floats values = roundedToBf16(m_random.normals(length, 1, 0.2));
        store(source, "BF16", {length}, encodeBf16(values));
        m_checkpoint.expected.tensors[target] = {
            {length}, WeightFormat::kF32, weightCodec(WeightFormat::kF32).encode(values)};
    }

    static Floats roundedToBf16(Floats values) {
        for (float& value : values)
            value = floatFromBfloat(bfloatFromFloat(value));
        return values;
    }

    void addProjection(const Projection& projection, const std::string& source, const std::string& target) {
        const std::string name = source + projection.source + ".weight";
        const double deviation = projection.gain / std::sqrt(static_cast<double>(projection.cols));
        TinyTensor& expected = m_checkpoint.expected.tensors[target + projection.target + ".weight"];
        switch (m_checkpoint.spec.storage) {
            case CheckpointStorage::kLatentF32:
            case CheckpointStorage::kLatentBf16:
                expected = addLatent(name, projection, deviation);
                return;
            case CheckpointStorage::kTernaryF16:
                expected = addTernary(name, projection, deviation);
                return;
            case CheckpointStorage::kBinaryBf16:
                expected = addBinary(name, projection, deviation);
                return;
            case CheckpointStorage::kBitLinear:
            case CheckpointStorage::kAutoBitLinear:
                expected = addPacked(name, projection, deviation);
                return;
        }
    }

    /// Quantised by the mean of the magnitudes, as the authors of b1.58 write it.
    TinyTensor addLatent(const std::string& name, const Projection& p, double deviation) {
        const std::size_t count = std::size_t{p.rows} * p.cols;
        Floats values = m_random.normals(count, 0, deviation);
        const bool bf16 = m_checkpoint.spec.storage == CheckpointStorage::kLatentBf16;
        if (bf16) values = roundedToBf16(std::move(values));
        store(name, bf16 ? "BF16" : "F32", {p.rows, p.cols},
              bf16 ? encodeBf16(values) : weightCodec(WeightFormat::kF32).encode(values));
        double sum = 0;
        for (const float value : values)
            sum += std::fabs(static_cast<double>(value));
        const auto scale = static_cast<float>(sum / static_cast<double>(count));
        std::vector<int> codes;
        for (const float value : values)
            codes.push_back(std::clamp(static_cast<int>(std::lround(value / scale)), -1, 1));
        return ternaryTensor(codes, scale, p.rows, p.cols);
    }

    /// Zeros are rarer than the mean of the magnitudes would make of it.
    std::vector<int> randomCodes(const Projection& p) {
        std::vector<int> codes(std::size_t{p.rows} * p.cols);
        for (int& code : codes)
            code = m_random.below(4) == 0 ? 0 : static_cast<int>(m_random.below(2)) * 2 - 1;
        return codes;
    }

    TinyTensor addTernary(const std::string& name, const Projection& p, double deviation) {
        const std::vector<int> codes = randomCodes(p);
        const std::uint16_t half = halfFromDouble(deviation * 1.15);
        const auto scale = static_cast<float>(doubleFromHalf(half));
        Floats values;
        for (const int code : codes)
            values.push_back(static_cast<float>(code) * scale);
        store(name, "F16", {p.rows, p.cols}, weightCodec(WeightFormat::kF16).encode(values));
        return ternaryTensor(codes, scale, p.rows, p.cols);
    }

    TinyTensor addBinary(const std::string& name, const Projection& p, double deviation) {
        constexpr std::size_t kGroup = 128;
        Floats values(std::size_t{p.rows} * p.cols);
        float size = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i % kGroup == 0)
                size = floatFromBfloat(
                    bfloatFromFloat(static_cast<float>(deviation * (0.6 + 0.8 * m_random.uniform()))));
            values[i] = m_random.below(2) == 0 ? size : -size;
        }
        store(name, "BF16", {p.rows, p.cols}, encodeBf16(values));
        return {{p.cols, p.rows}, WeightFormat::kQ1_0, weightCodec(WeightFormat::kQ1_0).encode(values)};
    }

    /// Row k * rows/4 + i of the codes in bits 2k and 2k + 1 of row i of the bytes.
    TinyTensor addPacked(const std::string& name, const Projection& p, double deviation) {
        const std::vector<int> codes = randomCodes(p);
        const std::uint32_t packedRows = p.rows / 4;
        std::vector<std::byte> bytes;
        for (std::uint32_t row = 0; row < packedRows; ++row) {
            for (std::uint32_t col = 0; col < p.cols; ++col) {
                unsigned byte = 0;
                for (unsigned k = 0; k < 4; ++k) {
                    const int code = codes[std::size_t{k * packedRows + row} * p.cols + col];
                    byte += static_cast<unsigned>(code + 1) << (2 * k);
                }
                bytes.push_back(static_cast<std::byte>(byte));
            }
        }
        store(name, "U8", {packedRows, p.cols}, std::move(bytes));
        const bool inverse = m_checkpoint.spec.storage == CheckpointStorage::kBitLinear;
        const double wanted = deviation * 1.15;
        const float stored =
            floatFromBfloat(bfloatFromFloat(static_cast<float>(inverse ? 1 / wanted : wanted)));
        store(name + "_scale", "BF16", {1}, encodeBf16({stored}));
        return ternaryTensor(codes, inverse ? 1.0F / stored : stored, p.rows, p.cols);
    }

    std::string configJson(std::uint32_t vocabulary) const {
        const TinyCheckpointSpec& spec = m_checkpoint.spec;
        const TinyModelSpec& model = m_checkpoint.expected.spec;
        Json config{{"architectures", {spec.className}},
                    {"model_type", "tiny"},
                    {"hidden_act", spec.className == "BitNetForCausalLM" ? "relu2" : "silu"},
                    {"hidden_size", spec.modelDim},
                    {"intermediate_size", spec.ffnDim},
                    {"num_hidden_layers", spec.layers},
                    {"num_attention_heads", spec.heads},
                    {"num_key_value_heads", spec.kvHeads},
                    {"head_dim", spec.headDim},
                    {"vocab_size", vocabulary},
                    {"max_position_embeddings", model.contextLength},
                    {"rms_norm_eps", model.epsilon},
                    {"rope_theta", model.ropeBase},
                    {"rope_scaling", Json::parse(spec.ropeScaling)},
                    {"tie_word_embeddings", spec.tiedHead}};
        if (spec.className == "MiniCPMForCausalLM") {
            config["scale_emb"] = kScaleEmb;
            config["scale_depth"] = kScaleDepth;
            config["dim_model_base"] = kDimModelBase;
        }
        if (spec.storage == CheckpointStorage::kBitLinear)
            config["quantization_config"] = {{"quant_method", "bitnet"}, {"modules_to_not_convert", nullptr}};
        if (spec.storage == CheckpointStorage::kAutoBitLinear)
            config["quantization_config"] = {{"quant_method", "bitnet"},
                                             {"linear_class", "autobitlinear"},
                                             {"quantization_mode", "offline"}};
        return config.dump(2);
    }

    std::string tokenizerConfigJson() const {
        const TinyVocabulary& vocabulary = m_checkpoint.expected.vocabulary;
        Json config{{"add_bos_token", vocabulary.addBos}, {"chat_template", "{{ messages }}"}};
        if (vocabulary.bos >= 0)
            config["bos_token"] = vocabulary.tokens.at(static_cast<std::size_t>(vocabulary.bos));
        if (vocabulary.eos >= 0)
            config["eos_token"] = {
                {"content", vocabulary.tokens.at(static_cast<std::size_t>(vocabulary.eos))}};
        return config.dump(2);
    }

    TinyCheckpoint m_checkpoint;
    SeededRandom m_random;
};

void writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!stream) throw std::runtime_error("cannot write " + path.string());
}

void writeText(const std::filesystem::path& path, const std::string& text) {
    writeFile(path, std::as_bytes(std::span(text)));
}

constexpr const char* kPatterns[] = {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"};

}  // namespace

TinyCheckpoint buildTinyCheckpoint(const TinyCheckpointSpec& spec) {
    return Builder(spec).build();
}

void TinyCheckpoint::write(const std::filesystem::path& folder, std::size_t shards) const {
    std::filesystem::create_directories(folder);
    writeText(folder / "config.json", config);
    writeText(folder / "tokenizer.json", tokenizer);
    writeText(folder / "tokenizer_config.json", tokenizerConfig);
    if (shards == 1) {
        writeFile(folder / "model.safetensors", weights.bytes());
        return;
    }
    Json map = Json::object();
    std::vector<SafetensorsWriter> files(shards);
    const auto nameOf = [&](std::size_t shard) {
        const auto digits = [](std::size_t number) {
            const std::string text = std::to_string(number);
            return std::string(5 - text.size(), '0') + text;
        };
        return "model-" + digits(shard + 1) + "-of-" + digits(shards) + ".safetensors";
    };
    for (std::size_t i = 0; i < weights.tensors.size(); ++i) {
        files[i % shards].tensors.push_back(weights.tensors[i]);
        map[weights.tensors[i].name] = nameOf(i % shards);
    }
    for (std::size_t shard = 0; shard < shards; ++shard)
        writeFile(folder / nameOf(shard), files[shard].bytes());
    writeText(folder / "model.safetensors.index.json",
              Json{{"metadata", Json::object()}, {"weight_map", map}}.dump());
}

std::string tokenizerJson(const TinyVocabulary& vocabulary, bool mergesAsPairs) {
    const bool isLlama = vocabulary.pre != "qwen2";
    Json vocab = Json::object();
    Json added = Json::array();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        if (vocabulary.kinds[id] == kControl)
            added.push_back({{"id", id}, {"content", vocabulary.tokens[id]}, {"special", true}});
        else
            vocab[vocabulary.tokens[id]] = id;
    }
    Json merges = Json::array();
    for (const std::string& merge : vocabulary.merges) {
        const std::size_t space = merge.find(' ');
        if (mergesAsPairs)
            merges.push_back({merge.substr(0, space), merge.substr(space + 1)});
        else
            merges.push_back(merge);
    }
    const Json split{{"type", "Split"},
                     {"pattern", {{"Regex", kPatterns[isLlama ? 0 : 1]}}},
                     {"behavior", "Isolated"},
                     {"invert", false}};
    const Json bytes{{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}};
    const Json document{{"version", "1.0"},
                        {"added_tokens", added},
                        {"normalizer", isLlama ? Json() : Json{{"type", "NFC"}}},
                        {"pre_tokenizer", {{"type", "Sequence"}, {"pretokenizers", {split, bytes}}}},
                        {"model",
                         {{"type", "BPE"},
                          {"byte_fallback", false},
                          {"ignore_merges", isLlama},
                          {"vocab", vocab},
                          {"merges", merges}}}};
    return document.dump();
}

}  // namespace onebit::test
