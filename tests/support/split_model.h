// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/gguf_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {

/// The files of a model that is spread over `count` of them, as llama.cpp's gguf-split makes them: metadata
/// in the first, tensors in all, and in each which one it is.
std::vector<GgufWriter> splitModel(const TinyModel& model, std::uint16_t count);

/// "tiny-00002-of-00003.gguf"; `number` from 1.
std::string partName(std::size_t number, std::size_t count);

/// Writes the files under their names and returns the first one's path.
std::filesystem::path writeParts(const TemporaryFolder& folder, const std::vector<GgufWriter>& parts);

}  // namespace onebit::test
