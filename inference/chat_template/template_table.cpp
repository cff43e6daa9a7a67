// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/template_table.h"

#include <array>

#include "inference/chat_template/rendering.h"

namespace onebit {
namespace {

bool isStarter(const TemplateEvidence& e) {
    return e.architecture == "onebit" && e.hasPiece("<|user|>") && e.hasPiece("<|assistant|>");
}

bool isBitnet2b4t(const TemplateEvidence& e) {
    const bool isBitnet = e.architecture == "bitnet-b1.58" || e.architecture == "bitnet-25";
    return isBitnet && e.hasPiece("<|eot_id|>");
}

bool isChatml(const TemplateEvidence& e) {
    return e.hasPiece("<|im_start|>") && e.hasPiece("<|im_end|>");
}

/// Qwen3 opens replies with a thinking block, unlike others that write ChatML.
bool isQwen3(const TemplateEvidence& e) {
    return isChatml(e) && e.hasPiece("<think>") &&
           (e.architecture == "qwen3" || e.templateHas("enable_thinking"));
}

/// Others use the same names for their turns, but end each with a token of its own.
bool isFalcon3(const TemplateEvidence& e) {
    const bool looksSo = e.templateHas("<|user|>\\n") || e.templateHas("<|user|>\n");
    return e.tokenizer.preTokenizerName() == "falcon3" || (looksSo && !e.templateHas("<|end|>"));
}

bool isLlama3(const TemplateEvidence& e) {
    return e.hasPiece("<|start_header_id|>") && e.hasPiece("<|end_header_id|>") && e.hasPiece("<|eot_id|>");
}

bool isAny(const TemplateEvidence&) {
    return true;
}

constexpr std::array<std::string_view, 3> kFalcon3Openings = {"<|user|>", "<|assistant|>", "<|system|>"};
constexpr std::array<std::string_view, 2> kPlainOpenings = {"\nUser:", "\nAssistant:"};

// In the order in which they are tried. Falcon-E is ChatML. Names that several families share (the <|user|>
// of the starter model and of Falcon3) are told apart by the rows before. The template in the published file
// of BitNet 2B-4T is wrong: with it the model never ends its turn.
constexpr std::array<TemplateRow, 7> kTemplates = {{
    {"onebit", &isStarter, false, true, &rendering::onebitStarter, {}},
    {"bitnet-2b-4t", &isBitnet2b4t, true, true, &rendering::bitnet2b4t, {}},
    {"qwen3", &isQwen3, true, false, &rendering::qwen3, {}},
    {"chatml", &isChatml, true, false, &rendering::chatml, {}},
    {"llama3", &isLlama3, true, false, &rendering::llama3, {}},
    {"falcon3", &isFalcon3, true, false, &rendering::falcon3, kFalcon3Openings},
    {"plain", &isAny, true, false, &rendering::plain, kPlainOpenings},
}};

}  // namespace

std::span<const TemplateRow> templateTable() {
    return kTemplates;
}

const TemplateRow& familyOf(const TemplateEvidence& evidence) {
    for (const TemplateRow& row : kTemplates)
        if (row.matches(evidence)) return row;
    return kTemplates.back();
}

}  // namespace onebit
