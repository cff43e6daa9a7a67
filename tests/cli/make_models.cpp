// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/gguf_writer.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/tiny_model.h"

/// Writes a tiny model, its vocabulary alone, a folder of original files to convert and one file for every
/// way in which a model file can be broken into the folder that is its only argument. The names without
/// ".gguf" are what the tests in Python call them.
namespace onebit::test {
namespace {

struct ModelFile {
    const char* name;
    std::function<void(GgufWriter&)> change;
    std::size_t keptPercent = 100;
};

const std::vector<ModelFile>& modelFiles() {
    static const std::vector<ModelFile> kFiles{
        {"tiny", [](GgufWriter&) {}},
        {"decided", [](GgufWriter& file) { file.addFloat("general.sampling.temp", 0.0F); }},
        {"vocabulary_only", [](GgufWriter& file) { file.tensors().clear(); }},
        {"empty", [](GgufWriter&) {}, 0},
        {"truncated", [](GgufWriter&) {}, 60},
        {"truncated_header", [](GgufWriter&) {}, 2},
        {"not_gguf", [](GgufWriter& file) { file.magic = "GIF8"; }},
        {"wrong_version", [](GgufWriter& file) { file.version = 99; }},
        {"huge_length", [](GgufWriter& file) { file.metadataCount = ~0ULL; }},
        {"unknown_architecture",
         [](GgufWriter& file) {
             file.removeMetadata("general.architecture");
             file.addString("general.architecture", "no-such-thing");
         }},
        {"missing_tensor",
         [](GgufWriter& file) { file.findTensor("blk.1.ffn_down.weight")->name = "other"; }},
        {"wrong_shape", [](GgufWriter& file) { file.findTensor("blk.0.attn_q.weight")->dims.back() /= 2; }},
        {"unknown_weights", [](GgufWriter& file) { file.findTensor("blk.0.attn_q.weight")->type = 999; }},
    };
    return kFiles;
}

bool write(const std::filesystem::path& path, const std::vector<std::byte>& bytes, std::size_t count) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(count));
    file.close();
    return file.good();
}

/// Has room for replies long enough to be interrupted.
TinyModelSpec talkativeSpec() {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.contextLength = 1 << 16;
    return spec;
}

/// Folders of original files, one for each way in which weights are published.
void writeCheckpoints(const std::filesystem::path& folder) {
    TinyCheckpointSpec spec;
    spec.className = "Qwen3ForCausalLM";
    spec.storage = CheckpointStorage::kTernaryF16;
    buildTinyCheckpoint(spec).write(folder / "checkpoint", 2);
    spec.storage = CheckpointStorage::kBinaryBf16;
    buildTinyCheckpoint(spec).write(folder / "checkpoint_binary");
    spec.className = "BitnetForCausalLM";
    spec.storage = CheckpointStorage::kLatentF32;
    buildTinyCheckpoint(spec).write(folder / "checkpoint_latent");
    spec.className = "LlamaForCausalLM";
    spec.storage = CheckpointStorage::kBitLinear;
    spec.tiedHead = false;
    spec.ropeScaling = R"({"rope_type":"llama3","factor":8.0,"low_freq_factor":1.0,"high_freq_factor":4.0,
                           "original_max_position_embeddings":32})";
    buildTinyCheckpoint(spec).write(folder / "checkpoint_packed");
}

bool writeModels(const std::filesystem::path& folder) {
    const TinyModel model = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0));
    std::filesystem::create_directories(folder);
    writeCheckpoints(folder);
    const std::vector<std::byte> talkative = buildTinyModel(talkativeSpec()).file();
    if (!write(folder / "talkative.gguf", talkative, talkative.size())) return false;
    for (const ModelFile& file : modelFiles()) {
        GgufWriter writer = model.writer();
        file.change(writer);
        const std::vector<std::byte> bytes = writer.bytes();
        if (!write(folder / (std::string(file.name) + ".gguf"), bytes,
                   bytes.size() * file.keptPercent / 100)) {
            return false;
        }
    }
    return true;
}

}  // namespace
}  // namespace onebit::test

int main(int argumentCount, char** arguments) {
    if (argumentCount != 2 || !onebit::test::writeModels(arguments[1])) {
        std::fprintf(stderr, "usage: make_models FOLDER (which must be writable)\n");
        return 1;
    }
    return 0;
}
