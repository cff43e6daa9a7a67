// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace onebit::content {

/// The text of "&amp;", "&#228;" or "&#xE4;" in UTF-8; a name that is not known stays as it is.
std::string entityText(std::string_view entity);

}  // namespace onebit::content
