// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <chrono>
#include <random>

#include "app/chat/chat_store.h"
#include "app/chat/message_tree.h"

using namespace onebit::app;

/// kill -9 in the middle of a reply: every question is there, and every word up to the last second.
class DurabilityTest : public QObject {
    Q_OBJECT

  private slots:
    void killedAtAnyMomentItLosesAtMostASecond();

  private:
    struct Turn {
        QString question;
        QList<std::pair<qint64, QString>> pieces;  ///< when, what
    };
    static QList<Turn> readLog(const QString& file);
    static qint64 runAndKill(const QString& profile, const QString& log, int lifeMs);
    static void compare(const QList<Turn>& turns, const QList<MessageRecord>& messages, qint64 killedMs);
};

namespace {

constexpr int kRounds = 6;
/// In the environment: how often to kill instead.
constexpr const char* kRoundsVariable = "ONEBIT_KILLS";
constexpr const char* kSeedVariable = "ONEBIT_KILLS_SEED";
constexpr qint64 kMayBeLostMs = 1000;

qint64 steadyMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

QList<DurabilityTest::Turn> DurabilityTest::readLog(const QString& file) {
    QFile log(file);
    if (!log.open(QFile::ReadOnly)) return {};
    QList<Turn> turns;
    const QStringList lines = QString::fromUtf8(log.readAll()).split('\n');
    for (const QString& line : lines.first(lines.size() - 1)) {  // the last one may be cut short
        const QStringList words = line.split(' ');
        if (words.size() != 3) continue;
        if (words[0] == "question") turns.append({words[2], {}});
        if (words[0] == "piece" && !turns.isEmpty()) {
            turns.back().pieces.append({words[1].toLongLong(), words[2]});
        }
    }
    return turns;
}

/// Returns the moment of the kill.
qint64 DurabilityTest::runAndKill(const QString& profile, const QString& log, int lifeMs) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(ONEBIT_STREAMING_PROCESS, {profile, log});
    if (!process.waitForStarted()) return 0;
    // Its life counts from the first word, however slow this machine is today.
    QElapsedTimer patience;
    patience.start();
    while (readLog(log).isEmpty() && patience.elapsed() < 60000)
        QThread::msleep(5);
    QThread::msleep(static_cast<unsigned long>(lifeMs));
    const qint64 killedMs = steadyMs();
    process.kill();  // SIGKILL
    process.waitForFinished();
    return killedMs;
}

void DurabilityTest::compare(const QList<Turn>& turns, const QList<MessageRecord>& messages,
                             qint64 killedMs) {
    for (qsizetype turn = 0; turn < turns.size(); ++turn) {
        // The engine received this question, so it was stored before.
        QVERIFY2(messages.size() >= 2 * turn + 2, qPrintable(turns[turn].question));
        QCOMPARE(messages[2 * turn].text, turns[turn].question);
        const MessageRecord& reply = messages[2 * turn + 1];
        QString all;
        QString due;
        for (const auto& [ms, piece] : turns[turn].pieces) {
            all += piece;
            if (ms <= killedMs - kMayBeLostMs) due = all;
        }
        QVERIFY2(reply.text.startsWith(due),
                 qPrintable(QString("due %1, stored %2").arg(due.size()).arg(reply.text.size())));
        // Nothing but what the engine said, in its order. A piece that the log missed by a hair may be there.
        QVERIFY(reply.text.startsWith(all) || all.startsWith(reply.text));
        const bool last = turn + 1 == turns.size();
        QVERIFY(reply.state == MessageState::kDone || (last && reply.state == MessageState::kInterrupted));
    }
}

void DurabilityTest::killedAtAnyMomentItLosesAtMostASecond() {
    std::mt19937 random(20261122U + static_cast<unsigned>(qEnvironmentVariableIntValue(kSeedVariable)));
    const int rounds =
        qEnvironmentVariableIsSet(kRoundsVariable) ? qEnvironmentVariableIntValue(kRoundsVariable) : kRounds;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const QString profile = folder.filePath("profile");
        const QString log = folder.filePath("log");
        const int lifeMs = 100 + static_cast<int>(random() % 2400);
        const qint64 killedMs = runAndKill(profile, log, lifeMs);
        const QList<Turn> turns = readLog(log);
        QVERIFY(!turns.isEmpty());

        const QString file = profile + "/chats.db";
        {
            const auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
            QVERIFY(connection);
            QCOMPARE(connection->value("PRAGMA integrity_check")->toString(), QString("ok"));
        }
        const auto store = ChatStore::open(file);
        QVERIFY(store);
        const auto chats = store->loadChats();
        QCOMPARE(chats->size(), 1);
        QCOMPARE(chats->front().title, QString("question-0"));
        const auto messages = store->loadMessages(chats->front().id);
        compare(turns, pathToLeaf(*messages, chats->front().leafId), killedMs);
        if (QTest::currentTestFailed()) return;
    }
}

QTEST_GUILESS_MAIN(DurabilityTest)
#include "app_durability_test.moc"
