// SPDX-License-Identifier: Apache-2.0
// Runs on a bus of its own (dbus-run-session), where the test itself is logind.

#include <fcntl.h>
#include <unistd.h>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>
#include <array>

#include "app/platform/sleep_inhibitor_linux.h"

using namespace onebit::app;

/// Gives out one end of a pipe as logind does; the other end tells when it was closed.
class FakeLogind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

  public:
    ~FakeLogind() override {
        if (m_end >= 0) ::close(m_end);
    }

    bool isHeld() const {
        if (m_end < 0) return false;
        char byte = 0;
        return ::read(m_end, &byte, 1) < 0;  // 0: the other end is closed
    }
    QStringList asked() const { return m_asked; }

  public slots:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode) {
        m_asked = {what, who, why, mode};
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0) return {};
        if (m_end >= 0) ::close(m_end);
        m_end = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }

  private:
    int m_end = -1;
    QStringList m_asked;
};

class SleepInhibitorTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (!m_system.isConnected()) QSKIP("there is no bus");
        m_system.registerObject("/org/freedesktop/login1", &m_logind, QDBusConnection::ExportAllSlots);
        QVERIFY(m_system.registerService("org.freedesktop.login1"));
    }

    void theLockIsHeldUntilItIsReleased() {
        LogindSleepInhibitor sleep(bus("first"));
        sleep.hold("A reply is being written");
        QTRY_VERIFY(m_logind.isHeld());
        QCOMPARE(m_logind.asked(), QStringList({"idle", "Onebit", "A reply is being written", "block"}));
        sleep.release();
        QTRY_VERIFY(!m_logind.isHeld());
    }

    void theEndOfTheObjectReleases() {
        {
            LogindSleepInhibitor sleep(bus("second"));
            sleep.hold("x");
            QTRY_VERIFY(m_logind.isHeld());
        }
        QTRY_VERIFY(!m_logind.isHeld());
    }

    void anAnswerThatComesTooLateIsGivenBack() {
        LogindSleepInhibitor sleep(bus("third"));
        sleep.hold("late");
        sleep.release();
        QTRY_COMPARE(m_logind.asked().value(2), QString("late"));
        QTRY_VERIFY(!m_logind.isHeld());
    }

    void withoutLogindNothingHappens() {
        QVERIFY(m_system.unregisterService("org.freedesktop.login1"));
        LogindSleepInhibitor sleep(bus("fourth"));
        sleep.hold("x");
        sleep.release();
        sleep.hold("x");
        QTest::qWait(0);
        QVERIFY(!m_logind.isHeld());
    }

  private:
    static QDBusConnection bus(const QString& name) {
        return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    }

    FakeLogind m_logind;
    QDBusConnection m_system = QDBusConnection::connectToBus(QDBusConnection::SessionBus, "logind");
};

QTEST_GUILESS_MAIN(SleepInhibitorTest)
#include "app_sleep_inhibitor_test.moc"
