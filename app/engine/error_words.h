// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "inference/base/result.h"

/// The sentences of inference/base/error_text.h in the person's language (translation context "Error").
namespace onebit::app {

/// "This model file is not complete."
QString whatHappened(const Error& error);
/// "Download it again."
QString whatToDo(const Error& error);
/// Both, one after the other.
QString errorInWords(const Error& error);
/// Names and numbers, English; may be empty.
QString errorDetail(const Error& error);

}  // namespace onebit::app
