// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace onebit::jinja {

/// What strftime writes in the C locale, whatever the process's own is: models were trained on English names.
/// Conversions that depend on the time zone or the locale are a Failure, and so are unknown ones.
std::string dateText(std::string_view format, const std::tm& time);

}  // namespace onebit::jinja
