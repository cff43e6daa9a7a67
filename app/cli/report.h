// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/base/result.h"

namespace onebit::app::cli {

/// One sentence on standard error: what happened, the detail, what to do.
void reportError(const Error& error);

}  // namespace onebit::app::cli
