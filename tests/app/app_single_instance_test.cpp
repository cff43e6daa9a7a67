// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "app/platform/native_path.h"
#include "app/platform/process_lock.h"
#include "app/platform/single_instance.h"

using namespace onebit::app;

namespace {

constexpr int kPatienceMs = 20000;

/// Runs this test's executable as another start on `profile`.
QStringList secondStart(const QString& profile, const QString& model = {}, const QString& action = {}) {
    return {"--second-start", profile, model, action};
}

/// What another start does; its exit status is the outcome.
int runSecondStart(const QStringList& arguments) {
    SingleInstance instance(toPath(arguments.value(2)));
    const auto outcome = instance.begin({toPath(arguments.value(3)), arguments.value(4)}, kPatienceMs);
    if (outcome == SingleInstance::Outcome::kFirst && arguments.value(5) == "stay") {
        QTextStream(stdout) << "ready" << Qt::endl;
        return QCoreApplication::exec();
    }
    return static_cast<int>(outcome);
}

}  // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstStartIsTheWindow() {
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
    }

    void anotherStartHandsItsModelOver() {
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
        QSignalSpy requested(&first, &SingleInstance::requested);
        std::filesystem::path model;
        connect(&first, &SingleInstance::requested, this,
                [&model](const StartRequest& request) { model = request.model; });
        QCOMPARE(start("/models/größe 1.gguf"), static_cast<int>(SingleInstance::Outcome::kHandedOver));
        QCOMPARE(requested.count(), 1);
        QCOMPARE(toQString(model), QString("/models/größe 1.gguf"));
    }

    void anotherStartHandsItsActionOver() {
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
        QString action;
        connect(&first, &SingleInstance::requested, this,
                [&action](const StartRequest& request) { action = request.action; });
        QCOMPARE(start({}, {}, "models"), static_cast<int>(SingleInstance::Outcome::kHandedOver));
        QCOMPARE(action, QString("models"));
    }

    void anotherProfileHasItsOwnWindow() {
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
        QTemporaryDir other;
        SingleInstance second(toPath(other.path()));
        QCOMPARE(second.begin({}), SingleInstance::Outcome::kFirst);
    }

    void theSameFolderByAnotherPathIsTheSameProfile() {
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
        const QString link = m_folder->filePath("link");
        QVERIFY(QFile::link(m_folder->filePath("profile"), link));
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(start({}, link), static_cast<int>(SingleInstance::Outcome::kHandedOver));
        QCOMPARE(requested.count(), 1);
    }

    void aKilledProcessLeavesNothingThatHinders() {
        QProcess killed;
        killed.start(QCoreApplication::applicationFilePath(), secondStart(m_folder->filePath("profile"))
                                                                  << "stay");
        QVERIFY(killed.waitForReadyRead(kPatienceMs));
        killed.kill();
        QVERIFY(killed.waitForFinished(kPatienceMs));
        SingleInstance next(profile());
        QCOMPARE(next.begin({}), SingleInstance::Outcome::kFirst);
        QSignalSpy requested(&next, &SingleInstance::requested);
        QCOMPARE(start({}), static_cast<int>(SingleInstance::Outcome::kHandedOver));
    }

    void aProcessThatDoesNotAnswerIsToldFromOneThatIsGone() {
        std::filesystem::create_directories(profile());
        ProcessLock silent(profile() / "window.lock");
        QCOMPARE(silent.take(), ProcessLock::Outcome::kHeld);
        SingleInstance next(profile());
        QCOMPARE(next.begin({}, 200), SingleInstance::Outcome::kSilent);
    }

    void whatIsNoRequestIsIgnored_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("raise\n");
        QTest::newRow("a list") << QByteArray("[1, 2]\n");
        QTest::newRow("a relative path") << QByteArray("{\"model\": \"../x.gguf\"}\n");
        QTest::newRow("a path with a null") << QByteArray("{\"model\": \"/x\\u0000y\"}\n");
        QTest::newRow("an action that there is not") << QByteArray("{\"action\": \"quit\"}\n");
        QTest::newRow("no end") << QByteArray(200000, 'x');
        QTest::newRow("nested deeply") << QByteArray(50000, '[') + '\n';
    }

    void whatIsNoRequestIsIgnored() {
        QFETCH(QByteArray, bytes);
        SingleInstance first(profile());
        QCOMPARE(first.begin({}), SingleInstance::Outcome::kFirst);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QLocalSocket socket;
        socket.connectToServer(first.serverName());
        QVERIFY(socket.waitForConnected(kPatienceMs));
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(requested.count(), 0);
        QCOMPARE(start({}), static_cast<int>(SingleInstance::Outcome::kHandedOver));
    }

  private:
    std::filesystem::path profile() const { return toPath(m_folder->filePath("profile")); }

    /// The outcome of another start; this process answers meanwhile.
    int start(const QString& model, const QString& folder = {}, const QString& action = {}) const {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      secondStart(folder.isEmpty() ? m_folder->filePath("profile") : folder, model, action));
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
            return -1;
        return process.exitCode();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--second-start") return runSecondStart(arguments);
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "app_single_instance_test.moc"
