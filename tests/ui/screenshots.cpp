// Renders the window's states to PNG files, for people to look at beside the design: onebit_screenshots
// FOLDER.

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>
#include <memory>

#include "tests/ui/window_harness.h"

namespace {

using onebit::test::WindowHarness;

const QStringList kReply{
    "Each deposit earns interest from the month it arrives, so the first ones grow longest. ",
    "With a monthly rate *r* and *n* months it comes to `d * ((1 + r)**n - 1) / r`.\n\n",
    "- **Rate.** 4% a year is about 0.33% a month.\n",
    "- **Time.** The second ten years bring nearly four times the interest of the first.\n\n",
    "```python\ndef savings(deposit, yearly, years):\n",
    "    r = yearly / 12        # monthly rate\n",
    "    n = years * 12\n",
    "    return deposit * ((1 + r) ** n - 1) / r\n```\n\n",
    "After twenty years that is about **73,355**, of which 25,355 is interest."};
const QStringList kSecondReply{"It keeps growing on its own. ",
                               "The 29,450 you have by then turns into about 43,900 after ten more years, ",
                               "because the interest goes on earning interest."};

class Photographer {
  public:
    explicit Photographer(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

    void takeAll() {
        emptyChat();
        conversation();
        sizes();
        dialogs();
        failure();
        realModel();
        m_window.reset();
        m_harness.stop();
    }

  private:
    onebit::app::AppContext& app() { return *m_harness.app(); }
    QQuickWindow& window() { return *qobject_cast<QQuickWindow*>(m_window->rootObjects().constFirst()); }

    void settle() { QTest::qWait(300); }

    void shoot(const QString& name) {
        settle();
        const QString file = QDir(m_folder).filePath(name + ".png");
        if (!window().grabWindow().convertToFormat(QImage::Format_RGB888).save(file, "PNG", 0)) {
            qFatal("cannot write %s", qPrintable(file));
        }
    }

    void open() {
        m_window.reset();
        m_harness.setClock(QDateTime(QDate(2026, 3, 4), QTime(15, 0)));
        m_harness.startForPictures();
        show();
    }

    /// The same chats in a new window, on the day after.
    void reopen() {
        m_window.reset();
        m_harness.setClock(QDateTime(QDate(2026, 3, 4), QTime(15, 0)));
        m_harness.restart();
        show();
        (void)QTest::qWaitFor([this] { return app().chats()->count() > 0; });
        app().chats()->createChat();
    }

    void show() {
        onebit::GenerationStats stats;
        stats.genTokensPerSecond = 214;
        stats.firstTokenMs = 120;
        m_harness.gate().setStats(stats);
        m_window = std::make_unique<QQmlApplicationEngine>();
        WindowHarness::prepare(*m_window);
        m_window->setInitialProperties({{"app", QVariant::fromValue(m_harness.app())}});
        m_window->load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
        app().appearance()->setColorScheme("light");
        window().resize(1280, 800);
        window().requestActivate();
        (void)QTest::qWaitFor([this] { return app().engine()->state() == "ready"; });
    }

    void talk(const QString& question, const QStringList& reply, int pieces) {
        m_harness.setReply(reply);
        app().conversation()->send(question);
        m_harness.release(pieces);
        if (pieces == reply.size()) {
            (void)QTest::qWaitFor([this] { return !app().conversation()->busy(); });
        }
        settle();
    }

    void earlierChats() {
        const QDateTime yesterday(QDate(2026, 3, 3), QTime(11, 0));
        const QDateTime today(QDate(2026, 3, 4), QTime(9, 0));
        m_harness.setClock(yesterday);
        for (const char* title : {"Names for a sourdough starter", "Rental contract in plain words and short",
                                  "Trains from Lyon to Turin"}) {
            talk(title, {"Here you are."}, 1);
            app().chats()->createChat();
        }
        m_harness.setClock(today);
        for (const char* title : {"Regex for dates", "Why the night sky is dark"}) {
            talk(title, {"Here you are."}, 1);
            app().chats()->createChat();
        }
        reopen();
    }

    void emptyChat() {
        open();
        shoot("empty-light");
        app().appearance()->setColorScheme("dark");
        shoot("empty-dark");
    }

    void conversation() {
        open();
        earlierChats();
        talk("How much is it worth if I save 200 a month at 4%? Show the sum as code too.", kReply,
             static_cast<int>(kReply.size()));
        app().chats()->rename(app().conversation()->chatId(), "Saving 200 a month");
        shoot("conversation-light");
        talk("And if I stop after ten years but leave the money there?", kSecondReply, 2);
        app().conversation()->setDraft("Put both cases in one table");
        shoot("stream-light");
        app().appearance()->setColorScheme("dark");
        shoot("stream-dark");
        app().appearance()->setColorScheme("light");
    }

    void sizes() {
        window().resize(420, 800);
        shoot("narrow");
        QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
        shoot("narrow-drawer");
        QTest::keyClick(&window(), Qt::Key_Escape);
        window().resize(1920, 1080);
        shoot("wide");
        window().resize(1280, 800);
        app().appearance()->setHighContrast(true);
        shoot("high-contrast-light");
        app().appearance()->setColorScheme("dark");
        shoot("high-contrast-dark");
        app().appearance()->setColorScheme("light");
        app().appearance()->setHighContrast(false);
        app().appearance()->setScale(2);
        shoot("scale-200");
        app().appearance()->setScale(1);
        window().setProperty("rightToLeft", true);
        shoot("right-to-left");
        window().setProperty("rightToLeft", false);
        app().conversation()->setDraft(
            "Put both cases in one table,\nwith the years as rows\nand the interest in its own column.");
        shoot("composer-lines");
        m_harness.openGate();
    }

    void dialogs() {
        app().settings()->setValue("temperature", 0.6);
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        shoot("generation-settings");
        QTest::keyClick(&window(), Qt::Key_Tab);
        QTest::keyClick(&window(), Qt::Key_Tab);
        QTest::keyClick(&window(), Qt::Key_Tab);
        shoot("generation-settings-focus");
        window().resize(420, 800);
        shoot("generation-settings-narrow");
        QTest::keyClick(&window(), Qt::Key_Escape);
        window().resize(1280, 800);
        QTest::keyClick(&window(), Qt::Key_F1);
        shoot("shortcuts");
        QTest::keyClick(&window(), Qt::Key_Escape);
        settle();
        QTest::mouseClick(&window(), Qt::LeftButton, {}, {100, 750});
        shoot("settings");
        QTest::keyClick(&window(), Qt::Key_Escape);
        settle();
        m_harness.addModel("second.gguf");
        m_harness.addModel("broken.gguf", false);
        app().models()->rescan();
        (void)QTest::qWaitFor([this] { return app().models()->count() > 2; }, 3000);
        QTest::mouseClick(&window(), Qt::LeftButton, {}, {320, 24});
        shoot("model-menu");
        QTest::keyClick(&window(), Qt::Key_Escape);
        settle();
        QTest::mouseClick(&window(), Qt::LeftButton, {}, {1252, 24});
        shoot("more-menu");
        QTest::keyClick(&window(), Qt::Key_Escape);
        app().chats()->remove(app().conversation()->chatId());
        shoot("deleted-toast");
    }

    /// No fake: what the starter model really says.
    void realModel() {
        m_window.reset();
        if (!m_harness.startWithStarterModel()) {
            return;
        }
        show();
        app().settings()->setValue("seed", 3);
        for (const char* question :
             {"Hello, how are you?", "What is a 1-bit model?", "Tell me a short story."}) {
            app().conversation()->send(question);
            (void)QTest::qWaitFor([this] { return !app().conversation()->busy(); }, 60000);
        }
        shoot("real-starter");
    }

    void failure() {
        open();
        m_harness.failNextReply();
        app().conversation()->send("How far is the moon?");
        shoot("failed-reply");
        app().appearance()->setColorScheme("dark");
        shoot("failed-reply-dark");
    }

    QString m_folder;
    WindowHarness m_harness;
    std::unique_ptr<QQmlApplicationEngine> m_window;
};

}  // namespace

int main(int argc, char** argv) {
    QQuickStyle::setStyle("Basic");
    const QGuiApplication application(argc, argv);
    Photographer(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("screenshots")).takeAll();
    return 0;
}
