// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onebit {

/// A name from a file made fit for an error's detail: bytes outside printable ASCII become '?', and what is
/// longer than 80 bytes is cut with "...".
std::string printable(std::string_view bytes);

/// "1.2 GB", "412 MB", "800 bytes": decimal units, as file managers count.
std::string byteCount(unsigned long long bytes);

}  // namespace onebit
