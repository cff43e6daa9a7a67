// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cache_type_option.h"

#include <string>

namespace onebit::app::cli {
namespace {

/// "f16 (half precision), q8 (8 bits), ..."
std::string choices() {
    std::string text;
    for (const CacheTypeName& row : cacheTypes()) {
        text += text.empty() ? "" : ", ";
        text.append(row.name).append(" (").append(row.meaning).append(")");
    }
    return text;
}

}  // namespace

CacheTypeOption::CacheTypeOption(CLI::App& app) {
    const auto take = [this](const std::string& name) {
        const auto type = findCacheType(name);
        if (!type) throw CLI::ValidationError("--cache-type must be one of " + choices());
        m_type = *type;
    };
    app.add_option_function<std::string>("--cache-type", take,
                                         "How the KV cache is stored: " + choices() + "; default f16")
        ->type_name("TYPE");
}

}  // namespace onebit::app::cli
