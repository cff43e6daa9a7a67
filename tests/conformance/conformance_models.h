// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/support/tiny_model.h"

namespace onebit::test {

/// The models that are compared with other engines: every architecture that such an engine knows, in every
/// weight format of the project, and the variants of rotation. Formats that only this project knows are
/// among them; the other engine is asked what it can read.
std::vector<TinyModelSpec> conformanceSpecs();

}  // namespace onebit::test
