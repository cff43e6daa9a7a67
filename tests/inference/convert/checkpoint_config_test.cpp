// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/checkpoint_config.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "inference/convert/family.h"

namespace onebit::test {
namespace {

using Json = nlohmann::json;

Json goodConfig() {
    return {{"architectures", {"LlamaForCausalLM"}},
            {"hidden_act", "silu"},
            {"hidden_size", 3072},
            {"intermediate_size", 9216},
            {"num_hidden_layers", 22},
            {"num_attention_heads", 12},
            {"num_key_value_heads", 4},
            {"head_dim", 256},
            {"vocab_size", 131072},
            {"max_position_embeddings", 32768},
            {"rms_norm_eps", 1e-6},
            {"rope_theta", 1000042},
            {"rope_scaling", nullptr},
            {"tie_word_embeddings", false},
            {"eos_token_id", {11, 12}},
            {"bos_token_id", 10},
            {"quantization_config", {{"quant_method", "bitnet"}}}};
}

Error errorOf(const Json& config) {
    const auto read = readCheckpointConfig(config.dump());
    EXPECT_FALSE(read.has_value()) << config.dump();
    return read ? Error{ErrorCode::kInternal, ""} : read.error();
}

TEST(CheckpointConfig, ReadsWhatPublishedFilesSay) {
    const auto config = readCheckpointConfig(goodConfig().dump());
    ASSERT_TRUE(config.has_value()) << config.error().detail;
    EXPECT_EQ(config->architecture, "LlamaForCausalLM");
    EXPECT_EQ(config->headDim, 256U);
    EXPECT_EQ(config->kvHeadCount, 4U);
    EXPECT_EQ(config->rope.theta, 1000042);
    EXPECT_EQ(config->rope.kind, CheckpointRope::Kind::kNone);
    EXPECT_EQ(config->packing, WeightPacking::kDivides);
    EXPECT_EQ(config->tiedHead, false);
    EXPECT_EQ(config->eosIds, (std::vector<std::uint32_t>{11, 12}));
}

TEST(CheckpointConfig, LeavesOutWhatHasAUsualValue) {
    Json json = goodConfig();
    for (const char* member : {"num_key_value_heads", "head_dim", "tie_word_embeddings", "rope_theta",
                               "eos_token_id", "quantization_config"})
        json.erase(member);
    const auto config = readCheckpointConfig(json.dump());
    ASSERT_TRUE(config.has_value()) << config.error().detail;
    EXPECT_EQ(config->kvHeadCount, 12U);
    EXPECT_EQ(config->headDim, 256U);
    EXPECT_FALSE(config->tiedHead.has_value());
    EXPECT_EQ(config->packing, WeightPacking::kNone);
}

TEST(CheckpointConfig, TellsTheScalesOfPackedWeightsApart) {
    Json json = goodConfig();
    json["quantization_config"]["linear_class"] = "autobitlinear";
    EXPECT_EQ(readCheckpointConfig(json.dump())->packing, WeightPacking::kMultiplies);
    json["quantization_config"]["quantization_mode"] = "online";
    EXPECT_EQ(readCheckpointConfig(json.dump())->packing, WeightPacking::kNone);
}

TEST(CheckpointConfig, RefusesWhatItCannotKeep) {
    struct Change {
        const char* pointer;
        Json value;
        ErrorCode code;
    };
    const Change changes[] = {
        {"/hidden_size", 0, ErrorCode::kMalformed},
        {"/hidden_size", -5, ErrorCode::kMalformed},
        {"/hidden_size", "3072", ErrorCode::kMalformed},
        {"/hidden_size", 1e9, ErrorCode::kMalformed},
        {"/num_key_value_heads", 5, ErrorCode::kMalformed},
        {"/head_dim", 255, ErrorCode::kMalformed},
        {"/vocab_size", 4294967297, ErrorCode::kMalformed},
        {"/architectures", Json::array(), ErrorCode::kMissingMetadata},
        {"/architectures", Json::array({"A", "B"}), ErrorCode::kMissingMetadata},
        {"/rms_norm_eps", nullptr, ErrorCode::kMissingMetadata},
        {"/quantization_config/quant_method", "gptq", ErrorCode::kUnsupportedWeights},
        {"/quantization_config/linear_class", "other", ErrorCode::kUnsupportedWeights},
        {"/partial_rotary_factor", 0.5, ErrorCode::kUnknownArchitecture},
        {"/use_sliding_window", true, ErrorCode::kUnknownArchitecture},
        {"/rope_scaling", {{"type", "dynamic"}, {"factor", 2}}, ErrorCode::kUnknownArchitecture},
        {"/rope_scaling", {{"type", "linear"}, {"factor", 0.5}}, ErrorCode::kMalformed},
        {"/rope_scaling", {{"rope_type", "yarn"}, {"factor", 4}}, ErrorCode::kMissingMetadata},
    };
    for (const Change& change : changes) {
        Json json = goodConfig();
        json[Json::json_pointer(change.pointer)] = change.value;
        EXPECT_EQ(errorOf(json).code, change.code) << change.pointer << " " << change.value;
    }
}

TEST(CheckpointConfig, ReadsEveryKindOfScaling) {
    Json json = goodConfig();
    json["rope_scaling"] = {{"rope_type", "llama3"},
                            {"factor", 8.0},
                            {"low_freq_factor", 1.0},
                            {"high_freq_factor", 4.0},
                            {"original_max_position_embeddings", 8192}};
    auto config = readCheckpointConfig(json.dump());
    ASSERT_TRUE(config.has_value()) << config.error().detail;
    EXPECT_EQ(config->rope.kind, CheckpointRope::Kind::kLlama3);
    EXPECT_EQ(config->rope.originalContext, 8192U);
    json["rope_scaling"] = {{"type", "longrope"},
                            {"long_factor", std::vector<double>(128, 2.0)},
                            {"short_factor", std::vector<double>(128, 1.0)},
                            {"original_max_position_embeddings", 8192}};
    config = readCheckpointConfig(json.dump());
    ASSERT_TRUE(config.has_value()) << config.error().detail;
    EXPECT_EQ(config->rope.longFactors.size(), 128U);
    json["rope_scaling"]["long_factor"] = std::vector<double>(64, 2.0);
    EXPECT_EQ(errorOf(json).code, ErrorCode::kMalformed);
    json.erase("rope_scaling");
    json["rope_parameters"] = {{"rope_type", "default"}, {"rope_theta", 5000}};
    EXPECT_EQ(readCheckpointConfig(json.dump())->rope.theta, 5000);
}

TEST(CheckpointFamily, UnknownClassesAreRefusedWithWhatIsSupported) {
    CheckpointConfig config;
    config.architecture = "GemmaForCausalLM";
    config.hiddenAct = "silu";
    const auto family = findCheckpointFamily(config);
    ASSERT_FALSE(family.has_value());
    EXPECT_EQ(family.error().code, ErrorCode::kUnknownArchitecture);
    EXPECT_EQ(family.error().detail,
              "GemmaForCausalLM (supported: BitNetForCausalLM, BitnetForCausalLM, LlamaForCausalLM, "
              "Qwen3ForCausalLM, MiniCPMForCausalLM)");
    // The two classes of BitNet are told apart by one letter; the activation function catches a mix-up.
    config.architecture = "BitNetForCausalLM";
    EXPECT_EQ(findCheckpointFamily(config).error().code, ErrorCode::kUnknownArchitecture);
    config.hiddenAct = "relu2";
    EXPECT_EQ((*findCheckpointFamily(config))->ggufName, "bitnet-b1.58");
}

}  // namespace
}  // namespace onebit::test
