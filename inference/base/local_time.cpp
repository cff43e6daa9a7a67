// SPDX-License-Identifier: Apache-2.0
#include "inference/base/local_time.h"

namespace onebit {

std::tm localTime() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
#ifdef _WIN32
    if (localtime_s(&local, &now) != 0) return {};
#else
    if (localtime_r(&now, &local) == nullptr) return {};
#endif
    return local;
}

}  // namespace onebit
