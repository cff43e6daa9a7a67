// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/commands/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_line.h"
#include "app/cli/terminal.h"
#include "app/platform/paths.h"
#include "inference/convert.h"

namespace onebit::app::cli {
namespace {

/// Percents on standard error: rewritten in place for a person, a line for every tenth for a log.
class ProgressLine {
  public:
    void show(float share) {
        const int step = errorIsTerminal() ? 1 : 10;
        const int percent = static_cast<int>(share * 100) / step * step;
        if (percent <= m_shown) return;
        m_shown = percent;
        if (errorIsTerminal())
            std::cerr << "\rConverting " << percent << " %" << (percent == 100 ? "\n" : "") << std::flush;
        else
            std::cerr << "Converting " << percent << " %" << std::endl;
    }

    /// Ends a line that is still being rewritten.
    void end() {
        if (errorIsTerminal() && m_shown >= 0 && m_shown < 100) std::cerr << std::endl;
    }

  private:
    int m_shown = -1;
};

class ConvertCommand final : public Command {
  public:
    explicit ConvertCommand(CLI::App& app) {
        app.add_option("folder", m_folder,
                       "A model's original files: config.json, *.safetensors and its tokenizer's files")
            ->required()
            ->type_name("FOLDER");
        app.add_option("out", m_out, "The GGUF file to write")->required()->type_name("OUT.gguf");
        app.add_option("--type", m_type,
                       "Format of the projections: I2_S keeps ternary weights exactly, TQ2_0 and TQ1_0 suit "
                       "other programs too, Q1_0 is for binary weights (default: I2_S)")
            ->check(CLI::IsMember(conversionTypes()))
            ->type_name("TYPE");
        app.add_flag("--json", m_json, "One JSON object when it is done");
    }

    Result<void> run() override {
        const auto report = convert();
        if (!report) return tl::unexpected(report.error());
        if (report->stopped) {
            std::cerr << "Stopped; no file was written." << std::endl;
            // What a shell expects of a program that Ctrl+C ended.
            std::raise(SIGINT);
            return {};
        }
        m_json ? printJson(*report) : printText(*report);
        return {};
    }

  private:
    Result<ConversionReport> convert() const {
        StopFlag stop;
        const InterruptStops interrupt(stop);
        ProgressLine progress;
        ConversionOptions options;
        options.type = m_type;
        options.stop = &stop;
        options.progress = [&progress](float share) { progress.show(share); };
        auto report = convertModel(pathFromUtf8(m_folder), pathFromUtf8(m_out), options);
        progress.end();
        return report;
    }

    void printJson(const ConversionReport& report) const {
        printJsonLine({
            {"file", m_out},
            {"architecture", report.architecture},
            {"type", report.type},
            {"fileBytes", report.fileBytes},
            {"tensorCount", report.tensorCount},
            {"parameterCount", report.parameterCount},
            {"float16Projections", report.float16Projections},
            {"roundingError", report.roundingError},
        });
    }

    void printText(const ConversionReport& report) const {
        std::cout << forTerminal(m_out) << ": " << report.architecture << ", " << report.type << ", "
                  << report.fileBytes << " bytes, " << report.tensorCount << " tensors\n";
        if (report.float16Projections > 0) {
            std::cout << report.float16Projections << " projections are F16: their rows fit no block of "
                      << report.type << ", or their makers left them unquantised.\n";
        }
        // Half a percent is more than rounding scales to half precision ever costs.
        constexpr double kRoundedScales = 0.005;
        if (report.roundingError > kRoundedScales) {
            std::cout
                << std::fixed << std::setprecision(3) << "The projections were quantised: they are off by "
                << report.roundingError
                << " of their size. That is right for a model that was trained to be quantised this way, "
                   "and ruins any other.\n";
        }
        std::cout << std::flush;
    }

    std::string m_folder;
    std::string m_out;
    std::string m_type;
    bool m_json = false;
};

}  // namespace

std::unique_ptr<Command> makeConvertCommand(CLI::App& app) {
    return std::make_unique<ConvertCommand>(app);
}

}  // namespace onebit::app::cli
