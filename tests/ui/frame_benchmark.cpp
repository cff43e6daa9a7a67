// SPDX-License-Identifier: Apache-2.0
// Streams a reply of 100 KB, scrolls through it, and does the same in a chat of 10,000 messages, drawn by the
// software renderer, alone and with a busy thread beside it. Prints one JSON line each: how long the GUI
// thread computes for a frame (processor time, so that what else the machine does is no part of it) and how
// long a frame takes by the clock. It judges no time; it fails when a reply never comes to its end.

#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRandomGenerator>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <functional>
#include <thread>
#include <vector>

#include "tests/ui/window_harness.h"

namespace {

using onebit::app::AppContext;
using onebit::app::MessageRecord;

constexpr int kReplyBytes = 100'000;
constexpr int kPieces = 1500;
constexpr int kMessages = 10'000;
constexpr int kScrollFrames = 400;

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double clockMs() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

double percentile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Everything that a reply can be made of, again and again.
QString mixedText(int bytes) {
    const QString part = QString::fromUtf8(
        "## A part with a heading\n\nWords with *emphasis*, **strong words**, `code` and $x_1^2 + "
        "\\frac{a}{b}$, long "
        "enough for a paragraph of some lines as models like to write them, one after the other.\n\n"
        "- an item of a list\n- another **item**\n\n```python\ndef f(n):\n    # counts\n    return "
        "sum(range(n)) + "
        "len(\"text\")\n```\n\n| Years | Paid in | Worth |\n|---|---|---|\n| 10 | 24,000 | 29,450 |\n| 20 | "
        "48,000 | 73,355 |"
        "\n\n$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}$$\n\n");
    QString text;
    while (text.size() < bytes)
        text += part;
    return text;
}

QString longCode(int bytes) {
    QString text = QStringLiteral("```cpp\n");
    for (int line = 0; text.size() < bytes; ++line)
        text += QStringLiteral("    const int value_%1 = compute(%1, \"text\");  // line %1\n").arg(line);
    return text;
}

QString longParagraph(int bytes) {
    return QStringLiteral("words of one paragraph that has no end and **bold** ones ").repeated(bytes / 56);
}

std::vector<std::string> pieces(const QString& text) {
    std::vector<std::string> all;
    const qsizetype size = std::max<qsizetype>(1, text.size() / kPieces);
    for (qsizetype from = 0; from < text.size(); from += size)
        all.push_back(text.mid(from, size).toStdString());
    return all;
}

class Bench {
  public:
    Bench() {
        m_harness.start();
        onebit::test::WindowHarness::prepare(m_engine);
        m_engine.setInitialProperties({{"app", QVariant::fromValue(m_harness.app())}});
        m_engine.load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0));
        if (m_window == nullptr) qFatal("the window cannot be made");
        m_window->resize(1280, 800);
        m_list = find(m_window->contentItem());
        if (m_list == nullptr) qFatal("there is no list of messages");
        (void)QTest::qWaitFor([this] { return app().engine()->state() == "ready"; }, 20000);
        QObject::connect(m_window, &QQuickWindow::afterRendering, m_window, [this] { ++m_rendered; });
    }

    bool run(const char* state) {
        m_state = state;
        stream("stream mixed", mixedText(kReplyBytes));
        scroll("scroll 100 KB", 90);
        app().chats()->createChat();
        stream("stream code", longCode(kReplyBytes));
        app().chats()->createChat();
        stream("stream paragraph", longParagraph(kReplyBytes));
        app().chats()->createChat();
        manyMessages();
        scroll("scroll 10000 messages", 240);
        jump("jump in 10000 messages");
        QMetaObject::invokeMethod(m_list, "toEnd");
        stream("stream after 10000 messages", mixedText(kReplyBytes / 5));
        app().chats()->createChat();
        return m_good;
    }

  private:
    AppContext& app() { return *m_harness.app(); }

    static QQuickItem* find(QQuickItem* item) {
        if (QString::fromLatin1(item->metaObject()->className()).startsWith(QLatin1String("MessageList_")))
            return item;
        for (QQuickItem* child : item->childItems())
            if (QQuickItem* found = find(child)) return found;
        return nullptr;
    }

    /// Does something and waits until it has been drawn.
    void frame(const std::function<void()>& change) {
        const double begunThread = threadMs();
        const double begunClock = clockMs();
        const int before = m_rendered;
        change();
        m_window->update();
        while (m_rendered == before)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        QCoreApplication::processEvents();
        m_thread.push_back(threadMs() - begunThread);
        m_clock.push_back(clockMs() - begunClock);
    }

    void report(const char* scene) {
        const QJsonObject line{{"scene", scene},
                               {"beside", m_state},
                               {"frames", static_cast<int>(m_thread.size())},
                               {"p50Ms", percentile(m_thread, 0.5)},
                               {"p99Ms", percentile(m_thread, 0.99)},
                               {"maxMs", percentile(m_thread, 1)},
                               {"clockP50Ms", percentile(m_clock, 0.5)},
                               {"clockP99Ms", percentile(m_clock, 0.99)}};
        QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
        m_thread.clear();
        m_clock.clear();
    }

    void stream(const char* scene, const QString& text) {
        const std::vector<std::string> all = pieces(text);
        m_harness.gate().setPieces(all);
        app().conversation()->send("Tell me much");
        QTest::qWait(100);
        for (std::size_t piece = 0; piece < all.size(); ++piece) {
            // A piece on its way arrives within the frame or the next one.
            m_harness.release(1);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            frame([] { QCoreApplication::processEvents(); });
            if (piece % 16 == 0) QTest::qWait(17);
        }
        m_good = QTest::qWaitFor([this] { return !app().conversation()->busy(); }, 20000) && m_good;
        QTest::qWait(300);
        report(scene);
    }

    void scroll(const char* scene, double step) {
        m_list->setProperty("following", false);
        for (int index = 0; index < kScrollFrames; ++index) {
            const bool up = index % 200 < 150;
            frame([&] { QMetaObject::invokeMethod(m_list, "scrollBy", Q_ARG(double, up ? -step : step)); });
        }
        report(scene);
    }

    void jump(const char* scene) {
        QRandomGenerator random(7);
        for (int index = 0; index < 100; ++index) {
            const int row = static_cast<int>(random.bounded(kMessages));
            frame([&] { QMetaObject::invokeMethod(m_list, "showMessage", Q_ARG(int, row)); });
        }
        report(scene);
    }

    void manyMessages() {
        QList<MessageRecord> records;
        for (int index = 0; index < kMessages; ++index) {
            MessageRecord record;
            record.id = QString::number(index);
            record.author = index % 2 == 0 ? onebit::app::Author::kUser : onebit::app::Author::kAssistant;
            record.text =
                index % 2 == 0
                    ? QStringLiteral("Question %1, as long as most are in a chat?").arg(index)
                    : mixedText(200 + index % 7 * 300).prepend(QStringLiteral("Answer %1.\n\n").arg(index));
            records.append(record);
        }
        app().conversation()->messages()->reset(records);
        QTest::qWait(300);
    }

    onebit::test::WindowHarness m_harness;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    QQuickItem* m_list = nullptr;
    int m_rendered = 0;
    const char* m_state = "";
    std::vector<double> m_thread;
    std::vector<double> m_clock;
    bool m_good = true;
};

}  // namespace

int main(int argc, char** argv) {
    QQuickStyle::setStyle("Basic");
    const QGuiApplication application(argc, argv);
    Bench bench;
    bool good = bench.run("nothing");
    std::atomic<bool> stop = false;
    std::thread busy([&stop] {
        while (!stop.load(std::memory_order_relaxed)) {
        }
    });
    good = bench.run("a busy thread") && good;
    stop = true;
    busy.join();
    return good ? 0 : 1;
}
