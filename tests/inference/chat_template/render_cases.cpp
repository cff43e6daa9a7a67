// SPDX-License-Identifier: Apache-2.0
// Renders templates for golden_test.py. Reads JSON lines {"template", "variables"}, writes for each a line
// {"text"} or {"error"}. The clock stands at the time that golden_test.py gives the original.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "inference/chat_template/jinja/template.h"

namespace {

using onebit::MarkedText;
using onebit::Origin;
using onebit::jinja::Value;
using Json = nlohmann::ordered_json;

/// What people type is marked as typed: it must make no difference to the bytes.
Value valueOf(const Json& json, Origin origin) {
    if (json.is_string()) return Value::text(json.get<std::string>(), origin);
    if (json.is_boolean()) return Value::boolean(json.get<bool>());
    if (json.is_number_integer()) return Value::integer(json.get<std::int64_t>());
    if (json.is_number()) return Value::number(json.get<double>());
    if (json.is_array()) {
        std::vector<Value> items;
        for (const Json& item : json)
            items.push_back(valueOf(item, origin));
        return Value::list(std::move(items));
    }
    if (json.is_object()) {
        std::vector<std::pair<Value, Value>> entries;
        for (const auto& [key, value] : json.items()) {
            const bool typed = key == "content";
            entries.emplace_back(Value::text(key), valueOf(value, typed ? Origin::kTyped : origin));
        }
        return Value::mapping(std::move(entries));
    }
    return Value::none();
}

/// Tuesday, 5 March 2024, 09:07:03
std::tm fixedTime() {
    std::tm time{};
    time.tm_year = 124;
    time.tm_mon = 2;
    time.tm_mday = 5;
    time.tm_hour = 9;
    time.tm_min = 7;
    time.tm_sec = 3;
    time.tm_wday = 2;
    time.tm_yday = 64;
    return time;
}

Json rendered(const Json& request) {
    const auto parsed = onebit::jinja::Template::parse(request.at("template").get<std::string>());
    if (!parsed) return {{"error", parsed.error().detail}};
    onebit::jinja::Variables variables;
    for (const auto& [name, value] : request.at("variables").items())
        variables.emplace_back(name, valueOf(value, Origin::kTemplate));
    const auto text = parsed->render(variables, fixedTime());
    if (!text) return {{"error", text.error().detail}};
    return {{"text", text->bytes()}};
}

}  // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line))
        std::cout << rendered(Json::parse(line)).dump() << std::endl;
    return 0;
}
