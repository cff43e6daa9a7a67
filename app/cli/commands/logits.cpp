// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <vector>

#include "app/cli/cache_type_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/model_option.h"
#include "app/cli/setting_options.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

/// Ids of the `count` largest logits, largest first; of equals the smaller id first.
std::vector<Token> likeliest(const std::vector<float>& logits, std::size_t count) {
    std::vector<Token> ids(logits.size());
    std::iota(ids.begin(), ids.end(), Token{0});
    count = std::min(count, ids.size());
    const auto before = [&logits](Token a, Token b) {
        const float x = logits[static_cast<std::size_t>(a)];
        const float y = logits[static_cast<std::size_t>(b)];
        return x > y || (x == y && a < b);
    };
    std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), ids.end(), before);
    ids.resize(count);
    return ids;
}

class LogitsCommand final : public Command {
  public:
    explicit LogitsCommand(CLI::App& app)
        : m_model(app), m_settings(app, {"contextLength", "threads"}), m_cacheType(app) {
        app.add_option("--tokens", m_tokens, "Ids of the prompt, separated by commas")
            ->delimiter(',')
            ->required()
            ->type_name("ID,...");
        app.add_option("--top", m_top, "How many to show, the largest first; 0: all (default 10)")
            ->check(CLI::NonNegativeNumber)
            ->type_name("K");
        app.add_flag("--json", m_json, R"(One JSON object: {"logits":[[id,logit],...]})");
    }

    Result<void> run() override {
        SessionOptions options = m_settings.sessionOptions();
        options.cacheType = m_cacheType.value();
        auto loaded = load(m_model.path(), options);
        if (!loaded) return tl::unexpected(loaded.error());
        const auto logits = loaded->session->logits(m_tokens);
        if (!logits) return tl::unexpected(logits.error());

        const std::vector<Token> ids = likeliest(*logits, m_top == 0 ? logits->size() : m_top);
        m_json ? printJson(ids, *logits) : printText(ids, *logits, *loaded->model);
        return {};
    }

  private:
    static void printJson(const std::vector<Token>& ids, const std::vector<float>& logits) {
        auto pairs = nlohmann::ordered_json::array();
        for (const Token id : ids) {
            pairs.push_back(nlohmann::ordered_json::array({id, logits[static_cast<std::size_t>(id)]}));
        }
        printJsonLine({{"logits", std::move(pairs)}});
    }

    static void printText(const std::vector<Token>& ids, const std::vector<float>& logits,
                          const Model& model) {
        for (const Token id : ids) {
            std::cout << id << '\t' << logits[static_cast<std::size_t>(id)] << '\t'
                      << forTerminal(model.detokenize({&id, 1})) << '\n';
        }
    }

    ModelOption m_model;
    SettingOptions m_settings;
    CacheTypeOption m_cacheType;
    std::vector<Token> m_tokens;
    std::size_t m_top = 10;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeLogitsCommand(CLI::App& app) {
    return std::make_unique<LogitsCommand>(app);
}

}  // namespace onebit::app::cli
