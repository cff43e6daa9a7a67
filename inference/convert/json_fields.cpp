// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/json_fields.h"

namespace onebit {

using Json = nlohmann::json;

const Json* JsonFields::find(std::string_view member) const {
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(member);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

tl::unexpected<Error> JsonFields::malformed(std::string_view member, std::string_view problem) const {
    return fail(ErrorCode::kMalformed,
                std::string(m_what).append(": ").append(member).append(" ").append(problem));
}

tl::unexpected<Error> JsonFields::missing(std::string_view member) const {
    return fail(ErrorCode::kMissingMetadata, std::string(member).append(" in ").append(m_what));
}

Result<std::uint32_t> JsonFields::size(std::string_view member, std::uint32_t least, std::uint32_t most,
                                       std::optional<std::uint32_t> otherwise) const {
    const Json* value = find(member);
    if (value == nullptr) {
        if (!otherwise) return missing(member);
        return *otherwise;
    }
    if (!value->is_number_unsigned()) return malformed(member, "is no whole number");
    const auto number = value->get<std::uint64_t>();
    if (number < least || number > most) return malformed(member, "is " + std::to_string(number));
    return static_cast<std::uint32_t>(number);
}

Result<double> JsonFields::number(std::string_view member, double least, double most,
                                  std::optional<double> otherwise) const {
    const Json* value = find(member);
    if (value == nullptr) {
        if (!otherwise) return missing(member);
        return *otherwise;
    }
    if (!value->is_number()) return malformed(member, "is no number");
    const auto number = value->get<double>();
    if (!(number >= least && number <= most)) return malformed(member, "is " + std::to_string(number));
    return number;
}

Result<bool> JsonFields::boolean(std::string_view member, bool otherwise) const {
    const Json* value = find(member);
    if (value == nullptr) return otherwise;
    if (!value->is_boolean()) return malformed(member, "is neither true nor false");
    return value->get<bool>();
}

Result<std::string> JsonFields::string(std::string_view member, std::string_view otherwise) const {
    const Json* value = find(member);
    if (value == nullptr) return std::string(otherwise);
    if (!value->is_string()) return malformed(member, "is no text");
    return value->get<std::string>();
}

}  // namespace onebit
