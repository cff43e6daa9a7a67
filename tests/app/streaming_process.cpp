// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QTimer>
#include <chrono>
#include <fstream>
#include <memory>
#include <thread>

#include "app/application.h"
#include "tests/support/fake_engine.h"

/// Streams replies into a profile, one question after the other, until it is killed. Arguments: the profile
/// and a log. The log gets a line for each question when the engine receives it and for each piece when the
/// engine hands it on: "question <ms> <text>", "piece <ms> <text>"; the clock is the system's steady one,
/// which all processes share.
namespace {

using namespace onebit;
using namespace std::chrono_literals;

constexpr auto kPieceInterval = 4ms;
constexpr int kPiecesInReply = 120;

std::int64_t steadyMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

class LoggingEngine : public test::FakeEngine {
  public:
    LoggingEngine(std::shared_ptr<test::FakeEngineGate> gate, std::ofstream& log)
        : FakeEngine(std::move(gate)), m_log(log) {}

    Result<GenerationStats> generate(std::span<const ChatMessage> messages, const SamplingOptions& options,
                                     const GenerationSink& sink, const StopFlag& stop) override {
        m_log << "question " << steadyMs() << ' ' << messages.back().text << std::endl;
        return FakeEngine::generate(messages, options, sink, stop);
    }

  private:
    std::ofstream& m_log;
};

}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication gui(argc, argv);
    if (argc < 3) return 2;
    std::ofstream log(argv[2], std::ios::app);
    const auto gate = std::make_shared<test::FakeEngineGate>();
    std::vector<std::string> pieces;
    for (int i = 0; i < kPiecesInReply; ++i)
        pieces.push_back("w" + std::to_string(i) + "-");
    gate->setPieces(pieces);
    gate->onPiece([&](const std::string& piece) {
        std::this_thread::sleep_for(kPieceInterval);
        log << "piece " << steadyMs() << ' ' << piece << std::endl;
    });
    gate->open();

    app::ApplicationOptions options;
    options.profile = argv[1];
    app::Application application(options, std::make_unique<LoggingEngine>(gate, log));
    app::Conversation& conversation = *application.context()->conversation();
    int question = 0;
    QTimer ask;
    QObject::connect(&ask, &QTimer::timeout, &gui, [&] {
        if (!conversation.busy()) conversation.send(QString("question-%1").arg(question++));
    });
    ask.start(5ms);
    return QGuiApplication::exec();
}
