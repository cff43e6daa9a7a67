// Streams a reply at 60 pieces a second into a chat of 200 messages, drawn by the software renderer, and
// prints how long the GUI thread computes for each frame as one JSON line. Processor time is counted, not the
// clock on the wall, so that what else the machine does is no part of it. Fails when the 99th percentile
// misses a frame.

#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <ctime>
#include <vector>

#include "tests/ui/window_harness.h"

namespace {

constexpr int kMessages = 200;
constexpr int kPieces = 900;
constexpr int kFrameMs = 16;
constexpr double kLimitMs = 16;

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QStringList longReply() {
    QStringList pieces;
    for (int piece = 0; piece < kPieces; ++piece) {
        const int place = piece % 90;
        pieces.append(place == 0 ? "\n\n- **Item** " : place == 45 ? "\n\n```cpp\nint x;\n```\n\n" : "word ");
    }
    return pieces;
}

bool finished(onebit::app::AppContext& app) {
    return QTest::qWaitFor([&app] { return !app.conversation()->busy(); }, 20000);
}

double percentile(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
    QQuickStyle::setStyle("Basic");
    const QGuiApplication application(argc, argv);
    onebit::test::WindowHarness harness;
    harness.start();
    onebit::app::AppContext& app = *harness.app();
    QQmlApplicationEngine engine;
    onebit::test::WindowHarness::prepare(engine);
    engine.setInitialProperties({{"app", QVariant::fromValue(&app)}});
    engine.load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (window == nullptr) {
        return 1;
    }
    window->resize(1280, 800);
    (void)QTest::qWaitFor([&app] { return app.engine()->state() == "ready"; }, 20000);

    harness.setReply({"A reply of one line.\n\n- and\n- a list"});
    while (app.conversation()->messages()->count() < kMessages) {
        harness.release(1);
        app.conversation()->send("A question that is as long as most questions are in a chat like this one?");
        if (!finished(app)) {
            return 1;
        }
    }

    harness.setReply(longReply());
    app.conversation()->send("Tell me much");
    QTest::qWait(100);
    std::vector<double> frames;
    for (int piece = 0; piece < kPieces; ++piece) {
        const double begun = threadMs();
        harness.release(1);
        QTest::qWait(kFrameMs);
        frames.push_back(threadMs() - begun);
    }
    const bool done = finished(app);
    std::ranges::sort(frames);
    const double p99 = percentile(frames, 0.99);
    const QJsonObject line{{"messages", kMessages},
                           {"pieces", kPieces},
                           {"p50Ms", percentile(frames, 0.5)},
                           {"p99Ms", p99},
                           {"maxMs", frames.back()}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << '\n';
    return done && p99 < kLimitMs ? 0 : 1;
}
