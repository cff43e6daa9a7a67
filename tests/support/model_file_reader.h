// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "tests/support/tiny_model.h"

namespace onebit::test {

/// Reads a whole model file for the reference, with a GGUF parser of its own. The file is trusted: it is one
/// of the project's own. Throws std::runtime_error when it is not what this simple reader understands. The
/// vocabulary stays empty.
TinyModel readModelFile(const std::filesystem::path& path);

}  // namespace onebit::test
