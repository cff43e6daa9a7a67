// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "inference/base/result.h"

namespace onebit {

/// What people read about one kind of error. Both are English source texts, to be translated as they are.
struct ErrorText {
    ErrorCode code;
    const char* happened;  ///< no full stop: the detail follows after ": "
    const char* advice;    ///< whole sentences: what to do
};

/// One row a code.
std::span<const ErrorText> errorTexts();

const ErrorText& errorText(ErrorCode code);

/// "`happened`: `detail`. `advice`", for a terminal or a log.
std::string errorSentence(const Error& error);

}  // namespace onebit
