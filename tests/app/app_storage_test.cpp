// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#endif

#include "app/chat/storage_thread.h"

using namespace onebit::app;

/// Storing in trouble: a folder that cannot be written, a full disk, a damaged file. What was handed over is
/// there in memory, and on the disk as soon as that can be.
class StorageTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void everythingIsWrittenBeforeTheEnd();
    void aNewProfileIsClosedToOthers();
    void withoutAFolderChatsGoOnInMemoryUntilThereIsOne();
    void inAReadOnlyFolderOldChatsAreShownAndNewOnesKept();
    void aFullDiskIsToldOnceAndRetried();
    void aDamagedFileIsReplacedAtTheStart();
    void aFileDamagedWhileInUseIsReplaced();
    void aFileOfALaterVersionIsLeftAlone();

  private:
    QString file() const { return m_folder->filePath("profile/chats.db"); }
    void start();
    void stop();
    /// Saves a message and waits until it is settled.
    void save(const QString& id, const QString& text = "Words");
    QStringList idsIn(const QString& chatId);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<QSignalSpy> m_troubled;
    std::unique_ptr<QSignalSpy> m_recovered;
    std::unique_ptr<QSignalSpy> m_salvaged;
    std::unique_ptr<QSignalSpy> m_opened;
};

void StorageTest::initTestCase() {
#ifdef Q_OS_UNIX
    // A write beyond RLIMIT_FSIZE is to fail like one on a full disk, not to end the process.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

void StorageTest::init() {
    stop();
    m_folder = std::make_unique<QTemporaryDir>();
}

void StorageTest::start() {
    m_storage = std::make_unique<StorageThread>(file());
    m_troubled = std::make_unique<QSignalSpy>(m_storage.get(), &StorageThread::troubled);
    m_recovered = std::make_unique<QSignalSpy>(m_storage.get(), &StorageThread::recovered);
    m_salvaged = std::make_unique<QSignalSpy>(m_storage.get(), &StorageThread::salvaged);
    m_opened = std::make_unique<QSignalSpy>(m_storage.get(), &StorageThread::opened);
    QTRY_COMPARE(m_opened->count(), 1);
}

void StorageTest::stop() {
    m_storage.reset();
}

void StorageTest::save(const QString& id, const QString& text) {
    ChatRecord chat;
    chat.id = "c1";
    chat.title = "A chat";
    MessageRecord message;
    message.id = id;
    message.chatId = "c1";
    message.text = text;
    QSignalSpy settled(m_storage.get(), &StorageThread::settled);
    const quint64 batch = m_storage->save({.chats = {chat}, .messages = {message}});
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(settled[0][0].value<quint64>(), batch);
}

QStringList StorageTest::idsIn(const QString& chatId) {
    QSignalSpy loaded(m_storage.get(), &StorageThread::messagesLoaded);
    m_storage->loadMessages(chatId);
    if (!loaded.wait()) return {"nothing loaded"};
    QStringList ids;
    for (const MessageRecord& message : loaded[0][1].value<QList<MessageRecord>>())
        ids << message.id;
    return ids;
}

void StorageTest::everythingIsWrittenBeforeTheEnd() {
    start();
    ChatRecord chat;
    chat.id = "c1";
    for (int i = 0; i < 200; ++i) {
        MessageRecord message;
        message.id = QString::number(i);
        message.chatId = "c1";
        m_storage->save({.chats = {chat}, .messages = {message}});
    }
    stop();
    const auto store = ChatStore::open(file());
    QCOMPARE(store->loadMessages("c1")->size(), 200);
}

void StorageTest::aNewProfileIsClosedToOthers() {
    start();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_folder->filePath("profile")) & others, QFile::Permissions());
}

void StorageTest::withoutAFolderChatsGoOnInMemoryUntilThereIsOne() {
    QFile blocker(m_folder->filePath("profile"));  // a file where the folder should be
    QVERIFY(blocker.open(QFile::WriteOnly));
    blocker.close();
    start();
    QTRY_COMPARE(m_troubled->count(), 1);
    QCOMPARE(m_troubled->at(0)[0].value<StoreError>().kind, StoreErrorKind::kUnwritable);
    save("m1");
    save("m2");
    QCOMPARE(idsIn("c1"), QStringList({"m1", "m2"}));
    QCOMPARE(m_troubled->count(), 1);
    m_storage->retry();
    QTest::qWait(20);
    QCOMPARE(m_troubled->count(), 1);

    QVERIFY(blocker.remove());
    m_storage->retry();
    QTRY_COMPARE(m_recovered->count(), 1);
    save("m3");
    stop();
    QCOMPARE(ChatStore::open(file())->loadMessages("c1")->size(), 3);
}

void StorageTest::inAReadOnlyFolderOldChatsAreShownAndNewOnesKept() {
#ifndef Q_OS_UNIX
    QSKIP("permissions of this kind are Unix's");
#else
    start();
    save("m1");
    stop();
    const QByteArray profile = m_folder->filePath("profile").toLocal8Bit();
    const uid_t user = geteuid();
    if (user == 0) {
        // Permissions do not bind the superuser: be somebody else for a while.
        constexpr uid_t kNobody = 65534;
        QVERIFY(::chmod(m_folder->path().toLocal8Bit(), 0755) == 0);
        QVERIFY(::chmod(profile, 0755) == 0);
        QVERIFY(::seteuid(kNobody) == 0);
    } else {
        QVERIFY(::chmod(profile, 0555) == 0);
        QVERIFY(::chmod(file().toLocal8Bit(), 0444) == 0);
    }
    start();
    const auto chats = m_opened->at(0)[0].value<QList<ChatRecord>>();
    QTRY_COMPARE(m_troubled->count(), 1);
    save("m2");
    const QStringList ids = idsIn("c1");
    QVERIFY(user != 0 || ::seteuid(user) == 0);
    ::chmod(profile, 0755);
    ::chmod(file().toLocal8Bit(), 0644);
    QCOMPARE(chats.size(), 1);
    QCOMPARE(m_troubled->at(0)[0].value<StoreError>().kind, StoreErrorKind::kUnwritable);
    QCOMPARE(ids, QStringList({"m1", "m2"}));

    m_storage->retry();
    QTRY_COMPARE(m_recovered->count(), 1);
    stop();
    QCOMPARE(ChatStore::open(file())->loadMessages("c1")->size(), 2);
#endif
}

void StorageTest::aFullDiskIsToldOnceAndRetried() {
#ifndef Q_OS_UNIX
    QSKIP("limits on the size of files are Unix's");
#else
    start();
    save("m1");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit full = before;
    full.rlim_cur = static_cast<rlim_t>(QFileInfo(file() + "-wal").size());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    save("m2", QString(100000, u'x'));
    save("m3");
    const QStringList ids = idsIn("c1");
    const bool restored = ::setrlimit(RLIMIT_FSIZE, &before) == 0;
    QVERIFY(restored);
    QCOMPARE(m_troubled->count(), 1);
    QCOMPARE(m_troubled->at(0)[0].value<StoreError>().kind, StoreErrorKind::kFull);
    QCOMPARE(ids, QStringList({"m1", "m2", "m3"}));

    m_storage->retry();
    QTRY_COMPARE(m_recovered->count(), 1);
    stop();
    const auto messages = ChatStore::open(file())->loadMessages("c1");
    QCOMPARE(messages->size(), 3);
    QCOMPARE(messages->at(1).text.size(), 100000);
#endif
}

void StorageTest::aDamagedFileIsReplacedAtTheStart() {
    QVERIFY(QDir(m_folder->path()).mkpath("profile"));
    QFile noise(file());
    QVERIFY(noise.open(QFile::WriteOnly));
    noise.write(QByteArray(9000, '!'));
    noise.close();
    start();
    QTRY_COMPARE(m_salvaged->count(), 1);
    const auto report = m_salvaged->at(0)[0].value<SalvageReport>();
    QVERIFY(QFile::exists(report.keptFile));
    save("m1");
    stop();
    QCOMPARE(ChatStore::open(file())->loadMessages("c1")->size(), 1);
}

void StorageTest::aFileDamagedWhileInUseIsReplaced() {
    start();
    save("m1");
    {
        // What another connection wrote is read from the file, not from the memory of the first.
        const auto other = SqlConnection::open(file(), SqlConnection::Mode::kReadWrite);
        QVERIFY(other->run("UPDATE chats SET title = 'Changed'"));
        QVERIFY(other->run("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    constexpr qint64 kHeaderBytes = 100;
    QFile database(file());
    QVERIFY(database.open(QFile::ReadWrite));
    QVERIFY(database.seek(kHeaderBytes));
    database.write(QByteArray(static_cast<int>(database.size() - kHeaderBytes), '!'));
    database.close();
    save("m2");
    QCOMPARE(m_salvaged->count(), 1);
    QCOMPARE(m_troubled->count(), 0);
    QVERIFY(QFile::exists(m_salvaged->at(0)[0].value<SalvageReport>().keptFile));
    QCOMPARE(idsIn("c1"), QStringList{"m2"});
    stop();
    QCOMPARE(ChatStore::open(file())->loadMessages("c1")->size(), 1);
}

void StorageTest::aFileOfALaterVersionIsLeftAlone() {
    start();
    save("m1");
    stop();
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::kReadWrite);
        QVERIFY(connection->run("PRAGMA user_version = 99"));
    }
    start();
    QTRY_COMPARE(m_troubled->count(), 1);
    QCOMPARE(m_troubled->at(0)[0].value<StoreError>().kind, StoreErrorKind::kNewer);
    save("m2");
    QCOMPARE(idsIn("c1"), QStringList{"m2"});
    QCOMPARE(m_salvaged->count(), 0);
}

QTEST_GUILESS_MAIN(StorageTest)
#include "app_storage_test.moc"
