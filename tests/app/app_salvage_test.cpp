// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "app/chat/salvage.h"

using namespace onebit::app;

/// A damaged database is kept, and what can be read of it goes on in a new one.
class SalvageTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void aFileThatIsNoDatabaseIsKept();
    void readableRowsAreSaved();
    void aLostChatComesBackWithItsMessages();
    void messagesOutliveTheirReplyTable();
    void twoSalvagesInASecondKeepBothFiles();
    void randomDamageNeverCrashes();

  private:
    QString file() const { return m_folder->filePath("chats.db"); }
    void fill(int chats, int messagesEach) const;
    void overwrite(qint64 offset, const QByteArray& bytes) const;
    int countMessages(const ChatStore& store) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 22), QTime(9, 5, 7));
};

namespace {

constexpr int kPageSize = 4096;

}  // namespace

void SalvageTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SalvageTest::fill(int chats, int messagesEach) const {
    auto store = ChatStore::open(file());
    QVERIFY(store);
    SaveBatch batch;
    for (int c = 0; c < chats; ++c) {
        ChatRecord chat;
        chat.id = QString("chat-%1").arg(c);
        chat.title = QString("Chat %1").arg(c);
        batch.chats.append(chat);
        for (int m = 0; m < messagesEach; ++m) {
            MessageRecord message;
            message.id = QString("message-%1-%2").arg(c).arg(m);
            message.chatId = chat.id;
            message.author = m % 2 == 0 ? Author::kUser : Author::kAssistant;
            message.text = QString("Words %1 ").arg(m).repeated(60);
            message.createdMs = m;
            batch.messages.append(message);
        }
    }
    QVERIFY(store->save(batch));
}

void SalvageTest::overwrite(qint64 offset, const QByteArray& bytes) const {
    QFile database(file());
    QVERIFY(database.open(QFile::ReadWrite));
    QVERIFY(database.seek(offset));
    QCOMPARE(database.write(bytes), bytes.size());
}

int SalvageTest::countMessages(const ChatStore& store) const {
    int count = 0;
    const auto chats = store.loadChats();
    if (!chats) return -1;
    for (const ChatRecord& chat : *chats) {
        count += static_cast<int>(store.loadMessages(chat.id).value_or(QList<MessageRecord>{}).size());
    }
    return count;
}

void SalvageTest::aFileThatIsNoDatabaseIsKept() {
    QFile noise(file());
    QVERIFY(noise.open(QFile::WriteOnly));
    noise.write(QByteArray(10000, 'z'));
    noise.close();
    const auto refused = ChatStore::open(file());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StoreErrorKind::kDamaged);

    auto saved = salvage(file(), m_now);
    QVERIFY(saved);
    QCOMPARE(QFileInfo(saved->second.keptFile).fileName(), QString("chats-damaged-2026-11-22-090507.db"));
    QCOMPARE(QFileInfo(saved->second.keptFile).size(), 10000);
    QCOMPARE(saved->second.messages, 0);
    ChatRecord chat;
    chat.id = "new";
    QVERIFY(saved->first.save({.chats = {chat}}));
}

void SalvageTest::readableRowsAreSaved() {
    fill(20, 40);
    const qint64 pages = QFileInfo(file()).size() / kPageSize;
    QVERIFY(pages > 100);
    for (qint64 page = 40; page < pages; page += 25)
        overwrite(page * kPageSize, QByteArray(kPageSize, '\xff'));
    const auto refused = ChatStore::open(file());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StoreErrorKind::kDamaged);

    const auto saved = salvage(file(), m_now);
    QVERIFY(saved);
    // One page in 25 is gone, with five or so messages each; the rest must be there.
    QVERIFY2(saved->second.messages >= 600, qPrintable(QString::number(saved->second.messages)));
    QCOMPARE(countMessages(saved->first), saved->second.messages);
    QCOMPARE(saved->second.chats, 20);
    QVERIFY(QFile::exists(saved->second.keptFile));
}

void SalvageTest::aLostChatComesBackWithItsMessages() {
    fill(1, 2);
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::kReadWrite);
        QVERIFY(connection->run("DELETE FROM chats"));  // foreign keys are off on this connection
    }
    const auto saved = salvage(file(), m_now);
    QVERIFY(saved);
    QCOMPARE(saved->second.messages, 2);
    const auto chats = saved->first.loadChats();
    QCOMPARE(chats->size(), 1);
    QVERIFY(chats->front().title.startsWith("Words 0"));
    QCOMPARE(chats->front().leafId, QString("message-0-1"));
}

void SalvageTest::messagesOutliveTheirReplyTable() {
    fill(1, 6);
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::kReadWrite);
        QVERIFY(connection->run("DROP TABLE replies"));
    }
    const auto saved = salvage(file(), m_now);
    QVERIFY(saved);
    QCOMPARE(saved->second.messages, 6);
}

void SalvageTest::twoSalvagesInASecondKeepBothFiles() {
    fill(1, 1);
    const auto first = salvage(file(), m_now);
    QVERIFY(first);
    const QString keptFirst = first->second.keptFile;
    const auto second = salvage(file(), m_now);
    QVERIFY(second);
    QVERIFY(second->second.keptFile != keptFirst);
    QVERIFY(QFile::exists(keptFirst));
    QVERIFY(QFile::exists(second->second.keptFile));
}

void SalvageTest::randomDamageNeverCrashes() {
    std::mt19937 random(20261122);
    for (int round = 0; round < 12; ++round) {
        init();
        fill(4, 30);
        const auto size = static_cast<std::uint32_t>(QFileInfo(file()).size());
        for (int wound = 0; wound <= round; ++wound) {
            overwrite(random() % size, QByteArray(static_cast<int>(random() % 600), char(random())));
        }
        if (round % 4 == 3) QVERIFY(QFile::resize(file(), random() % size));
        const auto opened = ChatStore::open(file());
        if (opened) continue;  // the wounds hit free space or a text
        if (opened.error().kind != StoreErrorKind::kDamaged) continue;
        const auto saved = salvage(file(), m_now);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(countMessages(saved->first), saved->second.messages);
    }
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "app_salvage_test.moc"
