// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "inference/convert/checkpoint_config.h"
#include "inference/convert/encode.h"
#include "inference/convert/family.h"
#include "inference/convert/gguf_header.h"
#include "inference/convert/vocabulary_fields.h"

namespace onebit {

/// What people call the model, and under which licence it stands where the folder says it.
struct ModelLabels {
    std::string name;
    std::string license;
};

/// `general.*` and `<architecture>.*`, as llama.cpp expects them.
void addModelMetadata(const CheckpointConfig& config, const CheckpointFamily& family,
                      const EncodedFormat& projections, const ModelLabels& labels, GgufHeader& header);

/// `tokenizer.*`
void addVocabularyMetadata(const VocabularyFields& vocabulary, GgufHeader& header);

/// The value of "license:" in the block between two lines "---" at the start of a README.md; empty without.
std::string licenseOf(std::string_view readme);

}  // namespace onebit
