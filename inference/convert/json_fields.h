// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "inference/base/result.h"

namespace onebit {

/// Typed look-ups in one JSON object. A member that is null counts as missing, as in the files of Hugging
/// Face. What is there but of another kind is kMalformed with the member's name.
class JsonFields {
  public:
    /// `object` outlives this; anything but an object has no members. `what` names it in errors.
    JsonFields(const nlohmann::json& object, std::string_view what) : m_object(object), m_what(what) {}

    /// Null for a missing member.
    const nlohmann::json* find(std::string_view member) const;
    bool has(std::string_view member) const { return find(member) != nullptr; }

    /// Within [least, most]. Without `otherwise` a missing member is kMissingMetadata.
    Result<std::uint32_t> size(std::string_view member, std::uint32_t least, std::uint32_t most,
                               std::optional<std::uint32_t> otherwise = std::nullopt) const;
    Result<double> number(std::string_view member, double least, double most,
                          std::optional<double> otherwise = std::nullopt) const;
    Result<bool> boolean(std::string_view member, bool otherwise) const;
    Result<std::string> string(std::string_view member, std::string_view otherwise) const;

    /// "config.json: `member` `problem`"
    tl::unexpected<Error> malformed(std::string_view member, std::string_view problem) const;

  private:
    tl::unexpected<Error> missing(std::string_view member) const;

    const nlohmann::json& m_object;
    std::string_view m_what;
};

}  // namespace onebit
