// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/chat/chat_store.h"
#include "app/chat/schema.h"

using namespace onebit::app;

/// The chats' database: what goes in comes out, old files are brought up to date, newer ones are left alone.
class ChatStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void recordsComeBackAsTheyWere();
    void savingAgainReplaces();
    void aBatchIsStoredWholeOrNotAtAll();
    void aMessageWithoutItsChatIsKept();
    void onlyBlankChatsAreErased();
    void repliesUnderWayAreInterruptedAtTheNextStart();
    void textsOfAnyKindComeBack();
    void theFileIsPreparedForPowerFailures();
    void aFileOfTheFirstSchemaOpens();
    void aFileOfTheSecondSchemaOpens();
    void thinkingLeavesTheTextOfOldReplies();
    void foldersComeBackInTheirOrder();
    void onlyTheTrashIsEmptiedForEver();
    void migrationsRunInOrderOnceWithABackup();
    void aFailedMigrationLeavesTheFormerVersion();
    void aFileOfALaterVersionIsRefusedUntouched();
    void migrationNumbersHaveNoGaps();

  private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    ChatStore open() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ChatRecord chatCalled(const QString& id) {
    ChatRecord chat;
    chat.id = id;
    chat.title = "About " + id;
    chat.createdMs = 1000;
    chat.updatedMs = 2000;
    return chat;
}

MessageRecord messageIn(const QString& chatId, const QString& id, const QString& text) {
    MessageRecord message;
    message.id = id;
    message.chatId = chatId;
    message.text = text;
    message.createdMs = 1500;
    return message;
}

MessageRecord replyIn(const QString& chatId, const QString& id, const QString& parent) {
    MessageRecord reply = messageIn(chatId, id, "An answer");
    reply.parentId = parent;
    reply.author = Author::kAssistant;
    reply.createdMs = 1600;
    reply.reply.modelName = "Tiny";
    reply.reply.modelBytes = 24000000;
    reply.reply.seed = 18446744073709551615ULL;
    reply.reply.sampling = {{"temperature", 0.5}};
    reply.reply.stats = {12, 34, 56.5, 7.25, 46, 4096, "stop"};
    reply.reply.error = "It stopped.";
    reply.reply.errorDetail = "detail";
    return reply;
}

/// Runs statements on a file of its own connection.
void runOn(const QString& file, const QStringList& statements) {
    const auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
    QVERIFY(connection);
    for (const QString& statement : statements) {
        const auto done = connection->run(statement);
        QVERIFY2(done, qPrintable(statement + (done ? QString() : done.error().detail)));
    }
}

QVariant valueIn(const QString& file, const QString& statement) {
    const auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
    return connection ? connection->value(statement).value_or(QVariant()) : QVariant();
}

}  // namespace

void ChatStoreTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

ChatStore ChatStoreTest::open() const {
    auto store = ChatStore::open(path("chats.db"));
    if (!store) qFatal("%s", qPrintable(store.error().detail));
    return *std::move(store);
}

void ChatStoreTest::recordsComeBackAsTheyWere() {
    ChatRecord chat = chatCalled("c1");
    chat.titleByUser = true;
    chat.deletedMs = 3000;
    chat.draft = "half a thou";
    chat.leafId = "m2";
    chat.settings = {{"temperature", 0.2}};
    chat.folderId = "f1";
    chat.pinnedMs = 4000;
    chat.draftAttachments = {{"notes.txt", "Milk", 4}};
    MessageRecord question = messageIn("c1", "m1", "Why?");
    question.attachments = {{"a.csv", "1,2", 3}, {"b.txt", "", 0}};
    question.deletedMs = 5000;
    MessageRecord reply = replyIn("c1", "m2", "m1");
    reply.thinking = "Because";
    reply.reply.details = {"abc", "chatml", "model", 12.5, 3, "xnor", "avx2", 4, "Be brief.", "m0"};
    QVERIFY(open().save({.chats = {chat}, .messages = {question, reply}}));

    const ChatStore store = open();
    const auto chats = store.loadChats();
    QVERIFY(chats);
    QCOMPARE(chats->size(), 1);
    const ChatRecord& storedChat = chats->front();
    QCOMPARE(storedChat.title, chat.title);
    QCOMPARE(storedChat.titleByUser, true);
    QCOMPARE(storedChat.createdMs, 1000);
    QCOMPARE(storedChat.updatedMs, 2000);
    QCOMPARE(storedChat.deletedMs, 3000);
    QCOMPARE(storedChat.draft, chat.draft);
    QCOMPARE(storedChat.leafId, chat.leafId);
    QCOMPARE(storedChat.settings, chat.settings);
    QCOMPARE(storedChat.folderId, chat.folderId);
    QCOMPARE(storedChat.pinnedMs, 4000);
    QCOMPARE(storedChat.draftAttachments, chat.draftAttachments);

    const auto messages = store.loadMessages("c1");
    QVERIFY(messages);
    QCOMPARE(messages->size(), 2);
    QCOMPARE(messages->at(0).text, QString("Why?"));
    QCOMPARE(messages->at(0).author, Author::kUser);
    const MessageRecord& stored = messages->at(1);
    QCOMPARE(stored.parentId, QString("m1"));
    QCOMPARE(stored.author, Author::kAssistant);
    QCOMPARE(stored.state, MessageState::kDone);
    QCOMPARE(stored.reply.modelName, reply.reply.modelName);
    QCOMPARE(stored.reply.modelBytes, reply.reply.modelBytes);
    QCOMPARE(stored.reply.seed, reply.reply.seed);
    QCOMPARE(stored.reply.sampling, reply.reply.sampling);
    QCOMPARE(stored.reply.stats.toJson(), reply.reply.stats.toJson());
    QCOMPARE(stored.reply.error, reply.reply.error);
    QCOMPARE(stored.reply.errorDetail, reply.reply.errorDetail);
    QCOMPARE(messages->at(0).attachments, question.attachments);
    QCOMPARE(messages->at(0).deletedMs, 5000);
    QCOMPARE(stored.thinking, reply.thinking);
    QCOMPARE(stored.reply.details.toJson(), reply.reply.details.toJson());
}

void ChatStoreTest::savingAgainReplaces() {
    ChatStore store = open();
    MessageRecord reply = replyIn("c1", "m1", "");
    QVERIFY(store.save({.chats = {chatCalled("c1")}, .messages = {reply}}));
    reply.text += ", longer";
    QVERIFY(store.save({.messages = {reply}}));
    const auto messages = store.loadMessages("c1");
    QCOMPARE(messages->size(), 1);
    QCOMPARE(messages->front().text, QString("An answer, longer"));
}

void ChatStoreTest::aBatchIsStoredWholeOrNotAtAll() {
    ChatStore store = open();
    runOn(path("chats.db"), {"CREATE TRIGGER no_b BEFORE INSERT ON messages WHEN new.id = 'b' "
                             "BEGIN SELECT RAISE(ABORT, 'refused'); END"});
    QVERIFY(!store.save({.messages = {messageIn("c1", "a", "first"), messageIn("c1", "b", "second")}}));
    QVERIFY(store.loadMessages("c1")->isEmpty());
    QVERIFY(store.loadChats()->isEmpty());
}

void ChatStoreTest::aMessageWithoutItsChatIsKept() {
    ChatStore store = open();
    QVERIFY(store.save({.messages = {messageIn("lost", "m1", "Still here")}}));
    QCOMPARE(store.loadChats()->front().id, QString("lost"));
    QCOMPARE(store.loadMessages("lost")->front().text, QString("Still here"));
}

void ChatStoreTest::onlyBlankChatsAreErased() {
    ChatStore store = open();
    QVERIFY(store.save({.chats = {chatCalled("blank"), chatCalled("full")},
                        .messages = {messageIn("full", "m1", "Words")}}));
    QVERIFY(store.save({.erasedChats = {"blank", "full"}}));
    QCOMPARE(store.loadChats()->size(), 1);
    QCOMPARE(store.loadChats()->front().id, QString("full"));
}

void ChatStoreTest::repliesUnderWayAreInterruptedAtTheNextStart() {
    MessageRecord reply = replyIn("c1", "m1", "");
    for (const auto state : {MessageState::kWaiting, MessageState::kReading, MessageState::kStreaming}) {
        reply.state = state;
        QVERIFY(open().save({.chats = {chatCalled("c1")}, .messages = {reply}}));
        QCOMPARE(open().loadMessages("c1")->front().state, MessageState::kInterrupted);
        QCOMPARE(open().loadMessages("c1")->front().text, reply.text);
    }
    reply.state = MessageState::kStopped;
    QVERIFY(open().save({.messages = {reply}}));
    QCOMPARE(open().loadMessages("c1")->front().state, MessageState::kStopped);
}

void ChatStoreTest::textsOfAnyKindComeBack() {
    const QStringList texts{"", "'; DROP TABLE chats; --",
                            QString::fromUtf8("🙂 é ‏עברית‎ 漢字"), QString(200000, u'x'),
                            QString("tab\tline\nnull") + QChar(1) + "end"};
    ChatStore store = open();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QVERIFY(store.save({.messages = {messageIn("c1", QString::number(i), texts[i])}}));
    }
    const auto messages = store.loadMessages("c1");
    QCOMPARE(messages->size(), texts.size());
    for (const MessageRecord& message : *messages)
        QCOMPARE(message.text, texts[message.id.toInt()]);
}

void ChatStoreTest::theFileIsPreparedForPowerFailures() {
    const ChatStore store = open();
    QCOMPARE(valueIn(path("chats.db"), "PRAGMA journal_mode").toString(), QString("wal"));
    QCOMPARE(valueIn(path("chats.db"), "PRAGMA integrity_check").toString(), QString("ok"));
}

void ChatStoreTest::aFileOfTheFirstSchemaOpens() {
    QFile frozen(ONEBIT_TEST_DATA "/chats_schema_1.sql");
    QVERIFY(frozen.open(QFile::ReadOnly | QFile::Text));
    const QString script = QString::fromUtf8(frozen.readAll());
    runOn(path("chats.db"), script.split(";\n", Qt::SkipEmptyParts));

    const ChatStore store = open();
    const auto chats = store.loadChats();
    QVERIFY(chats);
    QCOMPARE(chats->size(), 2);
    const auto messages = store.loadMessages("11111111-0000-4000-8000-000000000001");
    QVERIFY(messages);
    QCOMPARE(messages->size(), 2);
    QCOMPARE(messages->at(0).text, QString("What is a bit?"));
    QCOMPARE(messages->at(1).text, QString("The smallest piece of information: yes or no."));
    QCOMPARE(messages->at(1).reply.stats.genTokens, 11U);
    QCOMPARE(valueIn(path("chats.db"), "PRAGMA user_version").toInt(), migrations().back().number);
}

void ChatStoreTest::aFileOfTheSecondSchemaOpens() {
    QFile frozen(ONEBIT_TEST_DATA "/chats_schema_2.sql");
    QVERIFY(frozen.open(QFile::ReadOnly | QFile::Text));
    runOn(path("chats.db"), QString::fromUtf8(frozen.readAll()).split(";\n", Qt::SkipEmptyParts));
    const ChatStore store = open();
    QCOMPARE(store.loadFolders()->front().title, QString("Work"));
    const auto chats = store.loadChats();
    QCOMPARE(chats->size(), 1);
    QCOMPARE(chats->front().folderId, store.loadFolders()->front().id);
    QCOMPARE(chats->front().pinnedMs, 1700000000500);
    const auto messages = store.loadMessages(chats->front().id);
    QCOMPARE(messages->at(0).attachments, (QList<Attachment>{{"notes.txt", "Milk", 4}}));
    QCOMPARE(messages->at(1).thinking, QString("Easy."));
    QCOMPARE(messages->at(1).reply.details.kernel, QString("xnor-popcount"));
    QCOMPARE(messages->at(2).deletedMs, 1700000003000);
}

void ChatStoreTest::thinkingLeavesTheTextOfOldReplies() {
    QFile frozen(ONEBIT_TEST_DATA "/chats_schema_1.sql");
    QVERIFY(frozen.open(QFile::ReadOnly | QFile::Text));
    QStringList script = QString::fromUtf8(frozen.readAll()).split(";\n", Qt::SkipEmptyParts);
    const QString row = QString(
        "INSERT INTO messages VALUES ('%1', '11111111-0000-4000-8000-000000000001', '', "
        "'%2', '%3', 'done', 1700000002000)");
    script << row.arg("whole", "assistant", "<think>\nFirst, &c.\n</think>\n\nThen this.")
           << row.arg("cut", "assistant", "<think>\nHalf a")
           << row.arg("asked", "user", "<think>What is this?</think>");
    runOn(path("chats.db"), script);
    const ChatStore store = open();
    QHash<QString, MessageRecord> messages;
    const auto loaded = store.loadMessages("11111111-0000-4000-8000-000000000001");
    QVERIFY(loaded);
    for (const MessageRecord& message : *loaded)
        messages.insert(message.id, message);
    QCOMPARE(messages["whole"].thinking, QString("First, &c."));
    QCOMPARE(messages["whole"].text, QString("Then this."));
    QCOMPARE(messages["cut"].thinking, QString("Half a"));
    QCOMPARE(messages["cut"].text, QString());
    QCOMPARE(messages["asked"].text, QString("<think>What is this?</think>"));
    QCOMPARE(messages["asked"].thinking, QString());
}

void ChatStoreTest::foldersComeBackInTheirOrder() {
    QVERIFY(open().save({.folders = {{"f1", "Work", 2, 0}, {"f2", "Thesis", 1, 0}, {"f3", "Old", 3, 70}}}));
    QVERIFY(open().save({.folders = {{"f1", "Job", 2, 0}}}));
    const auto folders = open().loadFolders();
    QCOMPARE(folders->size(), 3);
    QCOMPARE(folders->at(0).title, QString("Thesis"));
    QCOMPARE(folders->at(1).title, QString("Job"));
    QCOMPARE(folders->at(2).deletedMs, 70);
}

void ChatStoreTest::onlyTheTrashIsEmptiedForEver() {
    ChatStore store = open();
    ChatRecord binned = chatCalled("binned");
    binned.deletedMs = 9;
    MessageRecord gone = messageIn("kept", "m2", "Secret");
    gone.deletedMs = 9;
    QVERIFY(store.save({.chats = {binned, chatCalled("kept")},
                        .messages = {messageIn("binned", "m0", "Words"), messageIn("kept", "m1", "Words"),
                                     gone, messageIn("kept", "m3", "After")}}));
    QCOMPARE(*store.updateIndex(100), 4);
    QVERIFY(store.save({.destroyedChats = {"binned", "kept"}, .destroyedMessages = {"m1", "m2"}}));
    QCOMPARE(store.loadChats()->size(), 1);
    QVERIFY(store.loadMessages("binned")->isEmpty());
    const auto messages = store.loadMessages("kept");
    QCOMPARE(messages->size(), 3);
    QCOMPARE(messages->at(0).text, QString("Words"));
    QCOMPARE(messages->at(1).text, QString());
    QCOMPARE(messages->at(1).deletedMs, kDestroyed);
    QCOMPARE(valueIn(path("chats.db"), "SELECT count(*) FROM search_rows").toInt(), 2);
}

void ChatStoreTest::migrationsRunInOrderOnceWithABackup() {
    const std::array steps{Migration{1, "first", {"CREATE TABLE words(word TEXT)"}},
                           Migration{2, "second", {"ALTER TABLE words ADD COLUMN length INTEGER"}},
                           Migration{3, "third", {"UPDATE words SET length = length(word)"}}};
    const QString file = path("words.db");
    {
        const auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
        QVERIFY(migrate(*connection, file, std::span(steps).first(1)));
        QVERIFY(connection->run("INSERT INTO words VALUES ('seven')"));
        QVERIFY(!QFile::exists(file + ".before-1"));
        QVERIFY(migrate(*connection, file, steps));
        QVERIFY(migrate(*connection, file, steps));
        QCOMPARE(connection->value("SELECT length FROM words")->toInt(), 5);
        QCOMPARE(connection->value("SELECT count(*) FROM migrations")->toInt(), 3);
    }
    QCOMPARE(valueIn(file + ".before-3", "PRAGMA user_version").toInt(), 1);
    QCOMPARE(valueIn(file + ".before-3", "SELECT word FROM words").toString(), QString("seven"));
}

void ChatStoreTest::aFailedMigrationLeavesTheFormerVersion() {
    const std::array steps{Migration{1, "first", {"CREATE TABLE words(word TEXT)"}},
                           Migration{2, "broken", {"DROP TABLE words", "NOT SQL"}}};
    const QString file = path("words.db");
    const auto connection = SqlConnection::open(file, SqlConnection::Mode::kReadWrite);
    QVERIFY(!migrate(*connection, file, steps));
    QCOMPARE(connection->value("PRAGMA user_version")->toInt(), 1);
    QCOMPARE(connection->value("SELECT count(*) FROM words")->toInt(), 0);
}

void ChatStoreTest::aFileOfALaterVersionIsRefusedUntouched() {
    QVERIFY(open().save({.chats = {chatCalled("c1")}}));
    runOn(path("chats.db"), {"PRAGMA user_version = 99"});
    const auto refused = ChatStore::open(path("chats.db"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, StoreErrorKind::kNewer);
    QCOMPARE(valueIn(path("chats.db"), "SELECT count(*) FROM chats").toInt(), 1);
}

void ChatStoreTest::migrationNumbersHaveNoGaps() {
    int expected = 1;
    for (const Migration& step : migrations())
        QCOMPARE(step.number, expected++);
}

QTEST_GUILESS_MAIN(ChatStoreTest)
#include "app_chat_store_test.moc"
