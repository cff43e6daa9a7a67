// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/cli/cache_type_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/model_option.h"
#include "app/cli/setting_options.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

class GenerateCommand final : public Command {
  public:
    explicit GenerateCommand(CLI::App& app)
        : m_model(app), m_settings(app, {"maxTokens", "contextLength", "threads"}), m_cacheType(app) {
        app.add_option("--tokens", m_tokens, "Ids of the prompt, separated by commas")
            ->delimiter(',')
            ->required()
            ->type_name("ID,...");
        app.add_flag("--json", m_json, R"(One JSON object: {"tokens":[...]}, the new tokens)");
    }

    Result<void> run() override {
        SessionOptions options = m_settings.sessionOptions();
        options.cacheType = m_cacheType.value();
        auto loaded = load(m_model.path(), options);
        if (!loaded) return tl::unexpected(loaded.error());

        SamplingOptions greedy = m_settings.values().samplingOptions(0);
        greedy.temperature = 0;
        greedy.repeatPenalty = 1;
        std::vector<Token> generated;
        GenerationSink sink;
        sink.token = [&generated](Token token) { generated.push_back(token); };
        StopFlag stop;
        const InterruptStops interrupt(stop);
        const auto stats = loaded->session->generateFromTokens(m_tokens, greedy, sink, stop);
        if (!stats) return tl::unexpected(stats.error());

        if (m_json) {
            printJsonLine({{"tokens", generated}});
        } else {
            std::cout << forTerminal(loaded->model->detokenize(generated)) << '\n';
        }
        return {};
    }

  private:
    ModelOption m_model;
    SettingOptions m_settings;
    CacheTypeOption m_cacheType;
    std::vector<Token> m_tokens;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeGenerateCommand(CLI::App& app) {
    return std::make_unique<GenerateCommand>(app);
}

}  // namespace onebit::app::cli
