// SPDX-License-Identifier: Apache-2.0
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/commands/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/model_option.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Every field, named as in ModelInfo.
Json toJson(const ModelInfo& info) {
    Json formats = Json::array();
    for (const ModelInfo::Format& format : info.formats) {
        formats.push_back(
            Json{{"name", format.name}, {"tensorCount", format.tensorCount}, {"bytes", format.bytes}});
    }
    return {
        {"name", info.name},
        {"architecture", info.architecture},
        {"license", info.license},
        {"fileBytes", info.fileBytes},
        {"parameterCount", info.parameterCount},
        {"layerCount", info.layerCount},
        {"modelDim", info.modelDim},
        {"ffnDim", info.ffnDim},
        {"headCount", info.headCount},
        {"kvHeadCount", info.kvHeadCount},
        {"headDim", info.headDim},
        {"contextLength", info.contextLength},
        {"vocabularySize", info.vocabularySize},
        {"mainFormat", info.mainFormat},
        {"bitsPerWeight", info.bitsPerWeight},
        {"formats", std::move(formats)},
        {"tokenizer", info.tokenizer},
        {"preTokenizer", info.preTokenizer},
        {"chatTemplate", info.chatTemplate},
        {"chatTemplateSource", info.chatTemplateSource},
        {"supportsSystemPrompt", info.supportsSystemPrompt},
        {"vocabularyOnly", info.vocabularyOnly},
        {"memoryBytes", info.memoryBytes},
        {"contextForMemory", info.contextForMemory},
    };
}

/// "formats" becomes "F32 (10 tensors, 4096 bytes), ..."; the rest is shown as JSON shows it, strings bare.
std::string valueText(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump();
    std::string text;
    for (const Json& format : value) {
        text += (text.empty() ? "" : ", ") + format["name"].get<std::string>() + " (" +
                format["tensorCount"].dump() + " tensors, " + format["bytes"].dump() + " bytes)";
    }
    return text;
}

void printText(const Json& fields) {
    constexpr int kNameWidth = 22;
    for (const auto& [name, value] : fields.items()) {
        std::cout << std::left << std::setw(kNameWidth) << name << forTerminal(valueText(value)) << '\n';
    }
}

class InfoCommand final : public Command {
  public:
    explicit InfoCommand(CLI::App& app) : m_model(app) { app.add_flag("--json", m_json, "One JSON object"); }

    Result<void> run() override {
        const auto info = readModelInfo(m_model.path());
        if (!info) return tl::unexpected(info.error());
        const Json fields = toJson(*info);
        m_json ? printJsonLine(fields) : printText(fields);
        return {};
    }

  private:
    ModelOption m_model;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeInfoCommand(CLI::App& app) {
    return std::make_unique<InfoCommand>(app);
}

}  // namespace onebit::app::cli
