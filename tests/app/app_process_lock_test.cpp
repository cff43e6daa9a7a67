// SPDX-License-Identifier: Apache-2.0
#include "app/platform/process_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "app/platform/native_path.h"

using namespace onebit::app;

namespace {

constexpr int kPatienceMs = 20000;
constexpr int kThreads = 4;
constexpr int kRounds = 2000;

}  // namespace

class ProcessLockTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void oneHoldsItAtATime() {
        ProcessLock first(file());
        ProcessLock second(file());
        QVERIFY(!first.isHeld());
        QCOMPARE(first.take(), ProcessLock::Outcome::kHeld);
        QCOMPARE(first.take(), ProcessLock::Outcome::kHeld);
        QCOMPARE(second.take(), ProcessLock::Outcome::kTaken);
        first.release();
        QVERIFY(!first.isHeld());
        QCOMPARE(second.take(), ProcessLock::Outcome::kHeld);
        QCOMPARE(first.take(), ProcessLock::Outcome::kTaken);
    }

    void theFileGoesWithTheLock() {
        {
            ProcessLock lock(file());
            QCOMPARE(lock.take(), ProcessLock::Outcome::kHeld);
            QVERIFY(QFile::exists(toQString(file())));
        }
        QVERIFY(!QFile::exists(toQString(file())));
    }

    /// What a process leaves that was killed before it could write anything, and what other programs wrote.
    void aFileThatNobodyHoldsIsFree_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a process that is no more") << QByteArray("4194300\nonebit\nhost\n");
    }

    void aFileThatNobodyHoldsIsFree() {
        QFETCH(QByteArray, content);
        QFile left(toQString(file()));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(content);
        left.close();
        ProcessLock lock(file());
        QCOMPARE(lock.take(), ProcessLock::Outcome::kHeld);
    }

    void aKilledProcessHoldsNothing() {
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {"--hold", toQString(file())});
        QVERIFY(holder.waitForReadyRead(kPatienceMs));
        ProcessLock lock(file());
        QCOMPARE(lock.take(), ProcessLock::Outcome::kTaken);
        holder.kill();
        QVERIFY(holder.waitForFinished(kPatienceMs));
        QCOMPARE(lock.take(), ProcessLock::Outcome::kHeld);
    }

    void whereNoFileCanBeThereIsNoLock() {
        ProcessLock lock(file() / "below" / "a file");
        QCOMPARE(lock.take(), ProcessLock::Outcome::kUnavailable);
        QVERIFY(!lock.isHeld());
    }

    /// Taking, removing and making the file anew at the same time: never two inside.
    void manyTakersNeverMeet() {
        std::atomic<int> inside = 0;
        std::atomic<int> meetings = 0;
        std::atomic<int> taken = 0;
        const auto takeTurns = [&] {
            for (int i = 0; i < kRounds; ++i) {
                ProcessLock lock(file());
                if (lock.take() != ProcessLock::Outcome::kHeld) continue;
                meetings += inside.fetch_add(1) != 0;
                ++taken;
                inside.fetch_sub(1);
            }
        };
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back(takeTurns);
        threads.clear();
        QCOMPARE(meetings.load(), 0);
        QVERIFY(taken.load() > 0);
    }

  private:
    std::filesystem::path file() const { return toPath(m_folder->filePath("process.lock")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Holds the lock until it is killed.
static int holdForever(const QString& file) {
    ProcessLock lock(toPath(file));
    QTextStream(stdout) << (lock.take() == ProcessLock::Outcome::kHeld ? "held" : "not held") << Qt::endl;
    return QCoreApplication::exec();
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--hold") return holdForever(arguments.value(2));
    ProcessLockTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "app_process_lock_test.moc"
