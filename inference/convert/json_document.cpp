// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/json_document.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "inference/base/text.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

/// Builds the document from the parser's events, because nlohmann's own builder knows no limits and lets the
/// last of two equal keys win. Returning false from an event ends the parsing.
class DocumentBuilder final : public Json::json_sax_t {
  public:
    DocumentBuilder(const JsonLimits& limits, Json& root) : m_limits(limits), m_root(root) {}

    const std::string& problem() const { return m_problem; }

    bool null() override { return add(Json(nullptr)); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(std::int64_t value) override { return add(Json(value)); }
    bool number_unsigned(std::uint64_t value) override { return add(Json(value)); }
    bool number_float(double value, const std::string&) override { return add(Json(value)); }
    bool string(std::string& value) override { return add(Json(std::move(value))); }
    bool binary(Json::binary_t&) override { return refuse("binary data"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        if (m_open.back()->contains(name)) return refuse("\"" + printable(name) + "\" is there twice");
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        return refuse("no JSON at byte " + std::to_string(position));
    }

  private:
    bool refuse(std::string problem) {
        m_problem = std::move(problem);
        return false;
    }

    /// Puts a value where the document goes on; null when there are too many.
    Json* place(Json value) {
        if (++m_values > m_limits.values) return nullptr;
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool add(Json value) { return place(std::move(value)) != nullptr || refuse("too many values"); }

    bool open(Json container) {
        if (m_open.size() >= m_limits.depth) return refuse("nested too deeply");
        // The address is good until the container closes: its parent does not grow before that.
        Json* placed = place(std::move(container));
        if (placed == nullptr) return refuse("too many values");
        m_open.push_back(placed);
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    const JsonLimits& m_limits;
    Json& m_root;
    std::vector<Json*> m_open;
    std::string m_key;
    std::size_t m_values = 0;
    std::string m_problem;
};

}  // namespace

Result<Json> parseJson(std::string_view text, std::string_view what, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return fail(ErrorCode::kMalformed, std::string(what) + " is " + byteCount(text.size()) + " long");
    }
    Json root;
    DocumentBuilder builder(limits, root);
    if (!Json::sax_parse(text, &builder)) {
        return fail(ErrorCode::kMalformed, std::string(what) + ": " + builder.problem());
    }
    return root;
}

}  // namespace onebit
