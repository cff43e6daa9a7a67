// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/model_option.h"
#include "app/cli/read_text.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

class TokenizeCommand final : public Command {
  public:
    explicit TokenizeCommand(CLI::App& app) : m_model(app) {
        CLI::Option_group* source = app.add_option_group("Text", "what to tokenize");
        source->add_option("--text", m_text, "The text")->type_name("TEXT");
        source->add_option("--file", m_file, "A file that holds the text; - is standard input")
            ->type_name("FILE");
        source->require_option(1);
        app.add_flag("--special", m_special, "Take control tokens such as <|im_end|> in the text as such");
        app.add_flag("--json", m_json, R"(One JSON object: {"tokens":[...]})");
    }

    Result<void> run() override {
        auto text = m_file.empty() ? Result<std::string>(m_text) : readText(m_file);
        if (!text) return tl::unexpected(text.error());
        const auto model = loadVocabulary(m_model.path());
        if (!model) return tl::unexpected(model.error());
        const auto tokens = (*model)->tokenize(*text, {.parseSpecial = m_special, .addBos = false});
        if (!tokens) return tl::unexpected(tokens.error());

        if (m_json) {
            printJsonLine({{"tokens", *tokens}});
            return {};
        }
        for (const Token token : *tokens) {
            std::cout << token << '\t' << forTerminal((*model)->detokenize({&token, 1})) << '\n';
        }
        return {};
    }

  private:
    ModelOption m_model;
    std::string m_text;
    std::string m_file;
    bool m_special = false;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeTokenizeCommand(CLI::App& app) {
    return std::make_unique<TokenizeCommand>(app);
}

}  // namespace onebit::app::cli
