// SPDX-License-Identifier: Apache-2.0
// Writes the seeds of every fuzz target: make_corpus FOLDER
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/safetensors_writer.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/tiny_model.h"

namespace {

using namespace onebit::test;

std::filesystem::path g_folder;

void write(const std::string& target, const std::string& name, std::span<const std::byte> bytes) {
    std::filesystem::create_directories(g_folder / target);
    std::ofstream stream(g_folder / target / name, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void writeText(const std::string& target, const std::string& name, std::string_view text) {
    write(target, name, std::as_bytes(std::span(text)));
}

/// Every kind of value, two tensors.
GgufWriter smallFile() {
    GgufWriter writer;
    writer.addString("general.architecture", "qwen3");
    writer.addUint32("u32", 7);
    writer.addUint64("u64", 7);
    writer.addFloat("f32", 0.5F);
    writer.addBool("bool", true);
    writer.addRaw("u8", 0, {std::byte{1}});
    writer.addRaw("i16", 3, {std::byte{0xFF}, std::byte{0xFF}});
    ByteSink number;
    number.f64(2.5);
    writer.addRaw("f64", 12, number.bytes());
    writer.addStrings("strings", std::vector<std::string>{"a", "", "ccc"});
    writer.addFloats("floats", std::vector<float>{1, 2});
    writer.addIntegers("integers", std::vector<std::int32_t>{-1, 5, 6});
    writer.addTensor({"a", {4, 2}, 0, std::vector<std::byte>(32), {}});
    writer.addTensor({"b", {3}, 1, std::vector<std::byte>(6), {}});
    return writer;
}

void writeGgufSeeds() {
    GgufWriter writer = smallFile();
    write("fuzz_gguf", "version3.gguf", writer.bytes());
    writer.version = 2;
    write("fuzz_gguf", "version2.gguf", writer.bytes());
    writer.addUint32("general.alignment", 64);
    writer.alignment = 64;
    write("fuzz_gguf", "aligned64.gguf", writer.bytes());
    write("fuzz_gguf", "empty.gguf", GgufWriter().bytes());
}

void writeVocabularySeeds() {
    const std::pair<const char*, TinyVocabulary> kVocabularies[] = {
        {"sentencepiece", tinySentencePieceVocabulary()},
        {"qwen2", tinyQwenVocabulary()},
        {"llama3", tinyLlama3Vocabulary("llama-bpe")},
        {"gpt2", tinyBytePairVocabulary("gpt-2", {"<|endoftext|>"})},
    };
    for (const auto& [name, vocabulary] : kVocabularies) {
        GgufWriter writer;
        writer.addString("general.architecture", "llama");
        vocabulary.writeTo(writer);
        write("fuzz_vocabulary", std::string(name) + ".gguf", writer.bytes());
    }
}

void writeModelSeeds() {
    for (const char* architecture : {"qwen3", "bitnet-b1.58", "minicpm", "onebit"}) {
        TinyModelSpec spec = tinySpec(architecture, WeightFormat::kQ1_0);
        spec.embedding = WeightFormat::kQ1_0;
        if (spec.architecture == "minicpm") {
            spec.scaling = RopeScaling::kLongRope;
            spec.originalContext = 12;
            spec.scaleMetadata = true;
            spec.head.reset();
        }
        spec.layers = 1;
        spec.modelDim = 128;
        spec.ffnDim = 128;
        spec.heads = 2;
        spec.kvHeads = spec.architecture == "onebit" ? 2 : 1;
        spec.headDim = 64;
        write("fuzz_model", std::string(architecture) + ".gguf", buildTinyModel(spec).file());
    }
}

void writeTextSeeds() {
    const std::pair<const char*, std::string_view> kTexts[] = {
        {"english", "Hello, the cat and the world isn't 1234 times  bigger.\n\n  End "},
        {"many-scripts",
         "Gr\xC3\xB6\xC3\x9F"
         "e \xE4\xB8\xAD\xE6\x96\x87 \xD7\xA9\xD7\x9C \xF0\x9F\x98\x80\xF0\x9F\x8F\xBD e\xCC\x81"},
        {"controls", "<|im_start|>user<|im_end|><s></s><|eot_id|><0x41>\xE2\x96\x81"},
        {"broken", "a\xC3(\xED\xA0\x80\xF4\x90\x80\x80\xFF"},
        {"spaces", "  \t\r\n\xC2\xA0\xE3\x80\x80 \v\f"},
    };
    for (const auto& [name, text] : kTexts) {
        // Built by appending: GCC 12 warns wrongly about a literal plus a string (bug 105651).
        std::string cut = "\x03";
        std::string chat = "\x01";
        writeText("fuzz_tokenizer", name, text);
        writeText("fuzz_text", name, cut.append(text));
        writeText("fuzz_chat", name,
                  chat.append(text)
                      .append("\x1E"
                              "answer\x1E")
                      .append(text));
    }
}

void writeSafetensorsSeeds() {
    SafetensorsWriter writer;
    write("fuzz_safetensors", "empty.safetensors", writer.bytes());
    writer.tensors.push_back({"a.weight", "BF16", {2, 3}, std::vector<std::byte>(12)});
    writer.tensors.push_back({"b.weight", "U8", {1, 8}, std::vector<std::byte>(8)});
    writer.tensors.push_back({"b.weight_scale", "F32", {}, std::vector<std::byte>(4)});
    write("fuzz_safetensors", "three.safetensors", writer.bytes());
}

void writeConfigSeeds() {
    TinyCheckpointSpec spec;
    spec.modelDim = spec.ffnDim = 128;
    spec.heads = 2;
    spec.kvHeads = spec.layers = 1;
    const std::pair<const char*, const char*> kScalings[] = {
        {"plain", "null"},
        {"yarn", R"({"type":"yarn","factor":4.0,"original_max_position_embeddings":24,"beta_fast":32})"},
        {"llama3", R"({"rope_type":"llama3","factor":8.0,"low_freq_factor":1.0,"high_freq_factor":4.0,
                       "original_max_position_embeddings":8192})"},
        {"longrope", R"({"type":"longrope","long_factor":[1,2],"short_factor":[1,1],
                         "original_max_position_embeddings":8192})"},
    };
    for (const auto& [name, scaling] : kScalings) {
        spec.className = "LlamaForCausalLM";
        spec.storage = CheckpointStorage::kAutoBitLinear;
        spec.ropeScaling = scaling;
        spec.headDim = std::string_view(name) == "longrope" ? 4 : 64;
        writeText("fuzz_checkpoint_config", name, buildTinyCheckpoint(spec).config);
    }
}

/// A SentencePiece model of seven pieces, in protocol buffers' wire format.
std::vector<std::byte> sentencePieceModel() {
    constexpr std::pair<std::string_view, std::uint8_t> kPieces[] = {
        {"<unk>", 2}, {"<s>", 3}, {"</s>", 3}, {"a", 1}, {"b", 1}, {"ab", 1}, {"\xE2\x96\x81", 1}};
    ByteSink model;
    const auto message = [](ByteSink& sink, std::uint8_t field, std::span<const std::byte> bytes) {
        sink.u8(static_cast<std::uint8_t>(field << 3U | 2U));
        sink.u8(static_cast<std::uint8_t>(bytes.size()));
        sink.raw(bytes);
    };
    float score = 0;
    for (const auto& [piece, kind] : kPieces) {
        ByteSink entry;
        message(entry, 1, std::as_bytes(std::span(piece)));
        entry.u8(2U << 3U | 5U);
        entry.f32(score--);
        entry.u8(3U << 3U);
        entry.u8(kind);
        message(model, 1, entry.bytes());
    }
    ByteSink trainer;
    trainer.u8(3U << 3U);  // the kind of model: byte-pair encoding
    trainer.u8(2);
    message(model, 2, trainer.bytes());
    ByteSink normalizer;
    message(normalizer, 1, std::as_bytes(std::span(std::string_view("identity"))));
    normalizer.u8(4U << 3U);  // extra spaces stay
    normalizer.u8(0);
    message(model, 3, normalizer.bytes());
    return model.bytes();
}

void writeTokenizerJsonSeeds() {
    writeText("fuzz_tokenizer_json", "qwen2", tokenizerJson(tinyQwenVocabulary(), true));
    writeText("fuzz_tokenizer_json", "llama3", tokenizerJson(tinyLlama3Vocabulary("llama-bpe"), false));
    writeText("fuzz_tokenizer_json", "space-marked",
              R"({"added_tokens":[{"id":1,"content":"<s>","special":true}],)"
              R"("normalizer":{"type":"Sequence","normalizers":[{"type":"Prepend","prepend":"\u2581"},)"
              R"({"type":"Replace","pattern":{"String":" "},"content":"\u2581"}]},)"
              R"("post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>"}}]},)"
              R"("model":{"type":"BPE","byte_fallback":true,"unk_token":"<unk>","vocab":{"<unk>":0,"<s>":1,)"
              R"("a":2,"b":3,"ab":4,"<0x0A>":5},"merges":["a b"]}})");
    writeText("fuzz_tokenizer_json", "tokenizer-config",
              R"({"bos_token":"<s>","eos_token":{"content":"</s>"},"eos_token_id":[1,2],)"
              R"("added_tokens_decoder":{"3":{"content":"<x>","special":true}},)"
              R"("chat_template":[{"name":"default","template":"{{ x }}"}]})");
    write("fuzz_tokenizer_json", "sentencepiece", sentencePieceModel());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: make_corpus FOLDER\n");
        return 2;
    }
    g_folder = argv[1];
    writeGgufSeeds();
    writeVocabularySeeds();
    writeModelSeeds();
    writeTextSeeds();
    writeSafetensorsSeeds();
    writeConfigSeeds();
    writeTokenizerJsonSeeds();
    return 0;
}
