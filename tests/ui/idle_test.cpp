// SPDX-License-Identifier: Apache-2.0
// While nobody touches the window, nothing happens in it: no timer of ours runs out and no frame is drawn.

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QTimerEvent>

#include "tests/ui/window_harness.h"

namespace {

constexpr int kSettleMs = 3000;
constexpr int kWatchedMs = 4000;

/// Counts the timers that run out on the GUI thread.
class TimerCounter : public QObject {
    Q_OBJECT

  public:
    QStringList owners() const { return m_owners; }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Timer) m_owners.append(watched->metaObject()->className());
        return false;
    }

  private:
    QStringList m_owners;
};

}  // namespace

class IdleTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QQuickStyle::setStyle("Basic");
        m_harness.start();
        onebit::test::WindowHarness::prepare(m_engine);
        m_engine.setInitialProperties({{"app", QVariant::fromValue(m_harness.app())}});
        m_engine.load(QUrl("qrc:/qt/qml/Onebit/Ui/Main.qml"));
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0));
        QVERIFY(m_window != nullptr);
        m_window->requestActivate();
        QTRY_COMPARE(m_harness.app()->engine()->state(), QString("ready"));
    }

    void cleanupTestCase() {
        for (QObject* root : m_engine.rootObjects())
            delete root;
        m_harness.stop();
    }

    void anEmptyChatIsAtRest() { watch(); }

    void aChatWithAReplyIsAtRest() {
        m_harness.openGate();
        m_harness.app()->conversation()->send("Hello");
        QTRY_VERIFY(!m_harness.app()->conversation()->busy());
        watch();
    }

  private:
    void watch() {
        QVERIFY(m_window->activeFocusItem() != nullptr);
        // A slow machine takes longer to come to rest.
        QSignalSpy last(m_window, &QQuickWindow::frameSwapped);
        do {
            last.clear();
            QTest::qWait(kSettleMs);
        } while (last.count() > 0);
        TimerCounter timers;
        QCoreApplication::instance()->installEventFilter(&timers);
        QSignalSpy frames(m_window, &QQuickWindow::frameSwapped);
        QTest::qWait(kWatchedMs);
        QVERIFY2(timers.owners().isEmpty(), qPrintable(timers.owners().join(", ")));
        QCOMPARE(frames.count(), 0);
    }

    onebit::test::WindowHarness m_harness;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

QTEST_MAIN(IdleTest)
#include "idle_test.moc"
