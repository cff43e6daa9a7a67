// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/engine/engine_care.h"
#include "app/platform/native_path.h"
#include "app/platform/power_source.h"
#include "tests/support/fake_engine.h"

using namespace onebit;
using namespace onebit::app;
using namespace std::chrono_literals;

namespace {

/// What the computer was asked.
struct Asked {
    int holds = 0;
    int releases = 0;
    bool held = false;
};

class RecordingInhibitor : public SleepInhibitor {
  public:
    explicit RecordingInhibitor(Asked& asked) : m_asked(asked) {}
    void hold(const QString&) override {
        m_asked.holds += m_asked.held ? 0 : 1;
        m_asked.held = true;
    }
    void release() override {
        m_asked.releases += m_asked.held ? 1 : 0;
        m_asked.held = false;
    }

  private:
    Asked& m_asked;
};

/// An engine that is looked after, with minutes of a millisecond.
struct Care {
    Care() : settings(file), inference(std::make_unique<test::FakeEngine>(gate)) {
        settings.setUnloadAfterMinutes(0);
        care = std::make_unique<EngineCare>(
            inference, settings,
            EngineCare::System{[this] { return std::make_unique<RecordingInhibitor>(asked); },
                               [this] { return battery; }, 1ms});
    }
    ~Care() { gate->open(); }

    RequestId ask() { return inference.generate({"model"}, {{Role::kUser, "Hello"}}, {}); }

    QTemporaryDir folder;
    SettingsFile file{toPath(folder.path())};
    SystemOptions settings;
    std::shared_ptr<test::FakeEngineGate> gate = std::make_shared<test::FakeEngineGate>();
    InferenceThread inference;
    Asked asked;
    bool battery = false;
    std::unique_ptr<EngineCare> care;
};

void write(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

}  // namespace

class SystemTest : public QObject {
    Q_OBJECT

  private slots:
    void sleepIsHeldOffWhileAReplyIsMadeAndOnlyThen() {
        Care care;
        QSignalSpy finished(&care.inference, &InferenceThread::finished);
        care.inference.load({"model"});
        QTRY_VERIFY(!care.inference.isLoading());
        QVERIFY(!care.asked.held);
        care.ask();
        care.ask();
        QVERIFY(care.asked.held);
        care.gate->open();
        QTRY_COMPARE(finished.count(), 2);
        QVERIFY(!care.asked.held);
        QCOMPARE(care.asked.holds, 1);
        QCOMPARE(care.asked.releases, 1);
    }

    void aReplyThatFailsLetsTheComputerSleep() {
        Care care;
        QSignalSpy failed(&care.inference, &InferenceThread::failed);
        care.gate->failNextGeneration({ErrorCode::kOutOfMemory, ""});
        care.ask();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!care.asked.held);
    }

    void theModelIsUnloadedAfterTheChosenTime() {
        Care care;
        QSignalSpy unloaded(&care.inference, &InferenceThread::unloaded);
        care.settings.setUnloadAfterMinutes(1);
        care.inference.load({"model"});
        QTRY_COMPARE(unloaded.count(), 1);
        QCOMPARE(care.gate->unloadCount(), 1);
    }

    void aReplyAfterwardsLoadsItAgain() {
        Care care;
        QSignalSpy unloaded(&care.inference, &InferenceThread::unloaded);
        QSignalSpy finished(&care.inference, &InferenceThread::finished);
        care.settings.setUnloadAfterMinutes(1);
        care.inference.load({"model"});
        QTRY_COMPARE(unloaded.count(), 1);
        care.gate->open();
        care.ask();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(care.gate->loadCount(), 2);
        QTRY_COMPARE(unloaded.count(), 2);
    }

    void nothingIsUnloadedUnderAReply() {
        Care care;
        QSignalSpy unloaded(&care.inference, &InferenceThread::unloaded);
        QSignalSpy finished(&care.inference, &InferenceThread::finished);
        QSignalSpy pieces(&care.inference, &InferenceThread::textAppended);
        care.ask();
        care.settings.setUnloadAfterMinutes(1);
        care.gate->release();
        QTRY_COMPARE(pieces.count(), 1);
        QCOMPARE(unloaded.count(), 0);
        care.gate->open();
        QTRY_COMPARE(finished.count(), 1);
        QTRY_COMPARE(unloaded.count(), 1);
    }

    void neverMeansNever() {
        Care care;
        QSignalSpy unloaded(&care.inference, &InferenceThread::unloaded);
        care.inference.load({"model"});
        QTRY_VERIFY(!care.inference.isLoading());
        QVERIFY(!care.care->findChild<QTimer*>() || !care.care->findChild<QTimer*>()->isActive());
        QCOMPARE(unloaded.count(), 0);
    }

    void onABatteryHalfOfTheThreadsComputeAndEverythingElseGoesFirst() {
        Care care;
        const ModelRequest eight{.file = "model", .threads = 8};
        QVERIFY(care.care->spared(eight) == eight);
        care.battery = true;
        QCOMPARE(care.care->spared(eight).threads, 4U);
        QVERIFY(care.care->spared(eight).lowPriority);
        QCOMPARE(care.care->spared({.file = "model", .threads = 1}).threads, 1U);
        QVERIFY(care.care->spared({.file = "model", .threads = 0}).threads >= 1U);
        care.settings.setSpareBattery(false);
        QVERIFY(care.care->spared(eight) == eight);
    }

    void theSystemsFoldersTellOfABattery() {
        QTemporaryDir folder;
        const auto supplies = toPath(folder.path());
        QVERIFY(!runsOnBattery(supplies));
        QVERIFY(!runsOnBattery(supplies / "missing"));
        write(folder.filePath("BAT0/type"), "Battery\n");
        write(folder.filePath("BAT0/status"), "Discharging\n");
        QVERIFY(runsOnBattery(supplies));
        write(folder.filePath("AC/type"), "Mains\n");
        write(folder.filePath("AC/online"), "0\n");
        QVERIFY(runsOnBattery(supplies));
        write(folder.filePath("AC/online"), "1\n");
        QVERIFY(!runsOnBattery(supplies));
        write(folder.filePath("AC/online"), "0\n");
        write(folder.filePath("BAT0/status"), "Full\n");
        QVERIFY(!runsOnBattery(supplies));
        write(folder.filePath("mouse/type"), "Battery\n");
        write(folder.filePath("mouse/scope"), "Device\n");
        write(folder.filePath("mouse/status"), "Discharging\n");
        QVERIFY(!runsOnBattery(supplies));
    }

    void settingsAreKeptAndFitted() {
        QTemporaryDir folder;
        {
            SettingsFile file(toPath(folder.path()));
            SystemOptions settings(file);
            QCOMPARE(settings.unloadAfterMinutes(), 30);
            QVERIFY(settings.spareBattery());
            settings.setUnloadAfterMinutes(-5);
            QCOMPARE(settings.unloadAfterMinutes(), 0);
            settings.setLanguage("de");
            QVERIFY(!settings.stayInTray());
            settings.setStayInTray(true);
        }
        SettingsFile file(toPath(folder.path()));
        const SystemOptions settings(file);
        QCOMPARE(settings.unloadAfterMinutes(), 0);
        QCOMPARE(settings.language(), QString("de"));
        QVERIFY(settings.stayInTray());
    }
};

QTEST_GUILESS_MAIN(SystemTest)
#include "app_system_test.moc"
