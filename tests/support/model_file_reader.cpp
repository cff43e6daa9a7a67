// SPDX-License-Identifier: Apache-2.0
#include "tests/support/model_file_reader.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace onebit::test {
namespace {

/// Reads forward; running past the end throws std::out_of_range.
class Cursor {
  public:
    explicit Cursor(const std::vector<std::byte>& bytes) : m_bytes(bytes) {}

    std::uint64_t integer(std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= std::to_integer<std::uint64_t>(m_bytes.at(m_at++)) << (8 * i);
        return value;
    }
    std::string string() {
        std::string text(integer(8), '\0');
        for (char& c : text)
            c = static_cast<char>(integer(1));
        return text;
    }
    std::size_t at() const { return m_at; }

  private:
    const std::vector<std::byte>& m_bytes;
    std::size_t m_at = 0;
};

std::size_t sizeOf(GgufType type) {
    switch (type) {
        case GgufType::kUint8:
        case GgufType::kInt8:
        case GgufType::kBool:
            return 1;
        case GgufType::kUint16:
        case GgufType::kInt16:
            return 2;
        case GgufType::kUint64:
        case GgufType::kInt64:
        case GgufType::kFloat64:
            return 8;
        default:
            return 4;
    }
}

struct Metadata {
    std::map<std::string, double> numbers;
    std::map<std::string, std::string> strings;

    double number(const std::string& key) const {
        const auto found = numbers.find(key);
        if (found == numbers.end()) throw std::runtime_error("the file has no " + key);
        return found->second;
    }
    std::uint32_t size(const std::string& key) const { return static_cast<std::uint32_t>(number(key)); }
};

double numberOf(Cursor& cursor, GgufType type) {
    const std::uint64_t bits = cursor.integer(sizeOf(type));
    if (type == GgufType::kFloat32) return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    if (type == GgufType::kFloat64) return std::bit_cast<double>(bits);
    return static_cast<double>(bits);
}

void skipArray(Cursor& cursor) {
    const auto element = static_cast<GgufType>(cursor.integer(4));
    const std::uint64_t count = cursor.integer(8);
    for (std::uint64_t i = 0; i < count; ++i) {
        if (element == GgufType::kString) {
            cursor.string();
        } else {
            cursor.integer(sizeOf(element));
        }
    }
}

Metadata readMetadata(Cursor& cursor, std::uint64_t count) {
    Metadata metadata;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::string key = cursor.string();
        const auto type = static_cast<GgufType>(cursor.integer(4));
        if (type == GgufType::kArray) {
            skipArray(cursor);
        } else if (type == GgufType::kString) {
            metadata.strings[key] = cursor.string();
        } else {
            metadata.numbers[key] = numberOf(cursor, type);
        }
    }
    return metadata;
}

struct Placed {
    std::string name;
    TinyTensor tensor;
    std::uint64_t offset;
};

std::vector<Placed> readTensorInfos(Cursor& cursor, std::uint64_t count) {
    std::vector<Placed> placed(count);
    for (Placed& entry : placed) {
        entry.name = cursor.string();
        entry.tensor.dims.resize(cursor.integer(4));
        for (std::uint64_t& dim : entry.tensor.dims)
            dim = cursor.integer(8);
        const auto type = static_cast<std::uint32_t>(cursor.integer(4));
        const auto codec = std::ranges::find(weightCodecs(), type, &WeightCodec::ggufType);
        if (codec == weightCodecs().end()) throw std::runtime_error(entry.name + " has an unknown type");
        entry.tensor.format = codec->format;
        entry.offset = cursor.integer(8);
    }
    return placed;
}

/// Every tensor reaches to the next one; decoders look at no more than they need.
void readTensorData(const std::vector<std::byte>& bytes, std::size_t data, std::vector<Placed>& placed) {
    std::ranges::sort(placed, {}, &Placed::offset);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const std::size_t begin = data + placed[i].offset;
        const std::size_t end = i + 1 < placed.size() ? data + placed[i + 1].offset : bytes.size();
        placed[i].tensor.bytes.assign(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                                      bytes.begin() + static_cast<std::ptrdiff_t>(end));
    }
}

TinyModelSpec specFrom(const Metadata& metadata) {
    TinyModelSpec spec;
    spec.architecture = metadata.strings.at("general.architecture");
    const std::string prefix = spec.architecture + ".";
    spec.layers = metadata.size(prefix + "block_count");
    spec.modelDim = metadata.size(prefix + "embedding_length");
    spec.ffnDim = metadata.size(prefix + "feed_forward_length");
    spec.heads = metadata.size(prefix + "attention.head_count");
    spec.kvHeads = metadata.size(prefix + "attention.head_count_kv");
    spec.headDim = metadata.size(prefix + "attention.key_length");
    spec.rotaryDim = metadata.size(prefix + "rope.dimension_count");
    spec.contextLength = metadata.size(prefix + "context_length");
    spec.ropeBase = metadata.number(prefix + "rope.freq_base");
    spec.epsilon = metadata.number(prefix + "attention.layer_norm_rms_epsilon");
    if (spec.architecture == "onebit") {
        spec.planes = metadata.size("onebit.activation_planes");
        spec.embeddingScale = metadata.number("onebit.embedding_scale");
    }
    return spec;
}

}  // namespace

TinyModel readModelFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    const std::vector<char> text{std::istreambuf_iterator<char>(stream), {}};
    std::vector<std::byte> bytes(text.size());
    std::ranges::transform(text, bytes.begin(), [](char c) { return static_cast<std::byte>(c); });

    Cursor cursor(bytes);
    constexpr std::uint64_t kMagic = 0x46554747;
    if (cursor.integer(4) != kMagic || cursor.integer(4) != 3) throw std::runtime_error("not a GGUF 3 file");
    const std::uint64_t tensorCount = cursor.integer(8);
    const Metadata metadata = readMetadata(cursor, cursor.integer(8));
    std::vector<Placed> placed = readTensorInfos(cursor, tensorCount);
    constexpr std::size_t kAlignment = 32;
    readTensorData(bytes, (cursor.at() + kAlignment - 1) / kAlignment * kAlignment, placed);

    TinyModel model{.spec = specFrom(metadata), .vocabulary = {}, .tensors = {}};
    for (Placed& entry : placed)
        model.tensors[entry.name] = std::move(entry.tensor);
    if (model.tensors.contains("output.weight")) model.spec.head = model.tensor("output.weight").format;
    return model;
}

}  // namespace onebit::test
