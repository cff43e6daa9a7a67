// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/library/machine.h"

/// What is to be expected of a model, in words and figures for a row.
namespace onebit::app {

/// "96 tokens/s" where it was measured, "about 42 tokens/s" where it is expected; empty: not known.
QString speedInWords(const Prospect& prospect);
/// "1.9 GB", or empty.
QString memoryInWords(const Prospect& prospect);
/// "Fits", "Tight", "Too big", or empty.
QString fitInWords(Fit fit);
/// "Needs 1.5 GB more than is free" for a model that is too big, else empty.
QString missingInWords(const Prospect& prospect);

}  // namespace onebit::app
