// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/safetensors_writer.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {

/// How the projections of a tiny checkpoint are stored.
enum class CheckpointStorage {
    kLatentF32,   ///< floats that were never rounded
    kLatentBf16,  ///< the same in half the bytes
    kTernaryF16,  ///< -s, 0 and s with one s a tensor
    kBinaryBf16,  ///< -d and d with one d for each 128 weights
    kBitLinear,   ///< packed, with the inverse scale
    kAutoBitLinear,
};

struct TinyCheckpointSpec {
    std::string className;  ///< of `architectures`
    CheckpointStorage storage = CheckpointStorage::kLatentF32;
    bool tiedHead = true;
    std::uint32_t modelDim = 256, ffnDim = 512, heads = 4, kvHeads = 2, headDim = 64, layers = 2;
    std::string ropeScaling = "null";  ///< JSON
    std::uint64_t seed = 1;
};

/// A folder as Hugging Face publishes models, and what its numbers mean.
struct TinyCheckpoint {
    TinyCheckpointSpec spec;
    SafetensorsWriter weights;
    std::string config;           ///< config.json
    std::string tokenizer;        ///< tokenizer.json
    std::string tokenizerConfig;  ///< tokenizer_config.json
    /// The model that the checkpoint's makers would run, computed from the checkpoint's numbers by plain
    /// loops: ternary projections as I2_S (whose one scale is exact), binary ones as Q1_0; rows in the
    /// checkpoint's order, so that an architecture whose rotation pairs the halves of a head runs it.
    TinyModel expected;

    /// Writes all files, the weights in `shards` files.
    void write(const std::filesystem::path& folder, std::size_t shards = 1) const;
};

TinyCheckpoint buildTinyCheckpoint(const TinyCheckpointSpec& spec);

/// A vocabulary as a tokenizer.json, its merges as pairs or as lines.
std::string tokenizerJson(const TinyVocabulary& vocabulary, bool mergesAsPairs);

}  // namespace onebit::test
