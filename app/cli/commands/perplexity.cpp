// SPDX-License-Identifier: Apache-2.0
#include "inference/perplexity.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/cache_type_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/model_option.h"
#include "app/cli/read_text.h"
#include "app/cli/setting_options.h"

namespace onebit::app::cli {
namespace {

class PerplexityCommand final : public Command {
  public:
    explicit PerplexityCommand(CLI::App& app) : m_model(app), m_settings(app, {"threads"}), m_cacheType(app) {
        app.add_option("--file", m_file, "A file that holds the text; - is standard input")
            ->required()
            ->type_name("TEXT");
        app.add_option(
               "--context", m_context,
               "Tokens a chunk; the second half of each is scored (default 512, or what the model has)")
            ->check(CLI::Range(std::uint32_t{3}, std::uint32_t{1} << 26))
            ->type_name("N");
        app.add_flag("--json", m_json,
                     R"(One JSON object: {"tokens":..,"contextLength":..,"chunks":..,"scoredTokens":..,)"
                     R"("meanNll":..,"perplexity":..,"standardError":..})");
    }

    Result<void> run() override {
        const auto text = readText(m_file);
        if (!text) return tl::unexpected(text.error());
        SessionOptions options = m_settings.sessionOptions();
        options.contextLength = m_context == 0 ? kDefaultContext : m_context;
        options.cacheType = m_cacheType.value();
        auto loaded = load(m_model.path(), options);
        if (!loaded) return tl::unexpected(loaded.error());
        // What was asked for must fit; the default may shrink to a model's context.
        const std::uint32_t context = m_context == 0 ? loaded->session->contextLength() : m_context;
        StopFlag stop;
        const InterruptStops interrupt(stop);
        const auto measured =
            measurePerplexity(*loaded->model, *loaded->session, *text, context, &printProgress, stop);
        if (!measured) return tl::unexpected(measured.error());
        m_json ? printJson(*measured) : printText(*measured);
        return {};
    }

  private:
    static constexpr std::uint32_t kDefaultContext = 512;

    static void printProgress(const Perplexity& soFar, std::uint32_t chunks) {
        std::cerr << "chunk " << soFar.chunks << " of " << chunks << ", perplexity " << std::fixed
                  << std::setprecision(3) << soFar.perplexity << '\n';
    }

    static void printJson(const Perplexity& measured) {
        printJsonLine({{"tokens", measured.tokens},
                       {"contextLength", measured.contextLength},
                       {"chunks", measured.chunks},
                       {"scoredTokens", measured.scoredTokens},
                       {"meanNll", measured.meanNll},
                       {"perplexity", measured.perplexity},
                       {"standardError", measured.standardError}});
    }

    static void printText(const Perplexity& measured) {
        std::cout << "perplexity " << std::fixed << std::setprecision(4) << measured.perplexity << " +/- "
                  << measured.standardError << " over " << measured.scoredTokens << " tokens\n";
    }

    ModelOption m_model;
    SettingOptions m_settings;
    CacheTypeOption m_cacheType;
    std::string m_file;
    std::uint32_t m_context = 0;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makePerplexityCommand(CLI::App& app) {
    return std::make_unique<PerplexityCommand>(app);
}

}  // namespace onebit::app::cli
