// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/chat/conversation.h"
#include "tests/support/fake_engine.h"

using namespace onebit;
using namespace onebit::app;

/// One chat turn from the composer to the store, and what can come between.
class ConversationTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void aTurnGoesThroughItsStates();
    void thinkingIsKeptApartFromTheAnswer();
    void theEngineIsAskedOnlyAfterTheQuestionIsStored();
    void theWholeChatAndTheSystemPromptAreSent();
    void nothingIsSentWhenThereIsNothingOrAReplyIsUnderWay();
    void stopKeepsWhatArrivedAndIsFreeAtOnce();
    void wordsAfterAStopAreDropped();
    void aFailedReplyCanBeTriedAgain();
    void retryKeepsTheFormerVersion();
    void aReplyGoesOnWhileAnotherChatIsShown();
    void deletingAChatStopsItsReply();
    void draftsAreKeptForEachChat();
    void theTitleIsTheFirstWords();
    void sentencesAreAnnounced();
    void contextUseIsTold();
    void messagesComeBackAtTheNextStart();
    void endingInMidReplyLeavesItInterrupted();

  private:
    void start(const QString& lastCurrentId = {});
    void stop();
    QVariant last(const char* role) const;
    QString lastText() const { return last("text").toString(); }
    QString lastState() const { return last("state").toString(); }
    QList<MessageRecord> stored(const QString& chatId) const;

    QDateTime m_now;
    TurnOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeEngineGate> m_gate;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<InferenceThread> m_inference;
    std::unique_ptr<EngineStatus> m_engine;
    std::unique_ptr<TokenCounter> m_tokens;
    std::unique_ptr<Replies> m_replies;
    std::unique_ptr<ChatListModel> m_chats;
    std::unique_ptr<Conversation> m_conversation;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ConversationTest::init() {
    m_now = QDateTime(QDate(2026, 11, 22), QTime(12, 0));
    m_options = {};
    m_options.model.file = "tiny.gguf";
    m_options.modelName = "Tiny";
    m_options.sampling.seed = 7;
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<test::FakeEngineGate>();
    start();
}

void ConversationTest::cleanup() {
    stop();
}

void ConversationTest::start(const QString& lastCurrentId) {
    const auto clock = [this] { return m_now = m_now.addMSecs(1); };
    m_storage = std::make_unique<StorageThread>(m_folder->filePath("chats.db"));
    QSignalSpy opened(m_storage.get(), &StorageThread::opened);
    m_inference = std::make_unique<InferenceThread>(std::make_unique<test::FakeEngine>(m_gate));
    m_engine = std::make_unique<EngineStatus>(*m_inference,
                                              [](const std::filesystem::path&) { return QString("Tiny"); });
    m_tokens = std::make_unique<TokenCounter>(*m_inference);
    m_replies = std::make_unique<Replies>(*m_inference, *m_storage);
    m_chats = std::make_unique<ChatListModel>(*m_storage, clock, lastCurrentId);
    m_conversation = std::make_unique<Conversation>(
        Conversation::Parts{*m_chats, *m_replies, *m_storage, *m_engine, *m_tokens},
        [this](const QString&) { return m_options; }, clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_conversation->messages(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(opened.count(), 1);
}

void ConversationTest::stop() {
    m_tester.reset();
    m_conversation.reset();
    m_chats.reset();
    m_replies.reset();
    m_tokens.reset();
    m_engine.reset();
    m_inference.reset();
    m_storage.reset();
}

QVariant ConversationTest::last(const char* role) const {
    const MessageListModel& messages = *m_conversation->messages();
    return messages.data(messages.index(messages.count() - 1), messages.roleNames().key(role));
}

QList<MessageRecord> ConversationTest::stored(const QString& chatId) const {
    const auto store = ChatStore::openReadOnly(m_folder->filePath("chats.db"));
    return store ? store->loadMessages(chatId).value_or(QList<MessageRecord>{}) : QList<MessageRecord>{};
}

void ConversationTest::aTurnGoesThroughItsStates() {
    QSignalSpy finished(m_conversation.get(), &Conversation::replyFinished);
    QVERIFY(m_conversation->empty());
    QVERIFY(m_conversation->send("Hi"));
    QVERIFY(m_conversation->busy());
    QVERIFY(!m_conversation->empty());
    QCOMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(lastState(), QString("waiting"));
    QTRY_COMPARE(lastState(), QString("reading"));
    m_gate->release();
    QTRY_COMPARE(lastText(), QString("Hello"));
    QCOMPARE(lastState(), QString("streaming"));
    m_gate->release(2);
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(lastText(), QString("Hello there."));
    QCOMPARE(last("modelName").toString(), QString("tiny"));
    QVERIFY(!m_conversation->busy());
    QCOMPARE(finished.count(), 1);
}

void ConversationTest::thinkingIsKeptApartFromTheAnswer() {
    m_options.systemPrompt = "Think.";
    m_gate->setThinking({"Let me", " see"});
    m_conversation->send("Hi");
    m_gate->release(2);
    QTRY_COMPARE(last("thinking").toString(), QString("Let me see"));
    QCOMPARE(lastText(), QString());
    QCOMPARE(last("thinkingNow").toBool(), true);
    m_gate->open();
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(last("thinkingNow").toBool(), false);
    QCOMPARE(lastText(), QString("Hello there."));
    QVERIFY(last("thinkingMs").toDouble() > 0);
    m_conversation->send("And now?");
    QTRY_COMPARE(m_gate->prompts().size(), 2U);
    QCOMPARE(m_gate->prompts().at(1).at(2).text, std::string("Hello there."));
    QTRY_COMPARE(lastState(), QString("done"));
    const QList<MessageRecord> messages = stored(m_conversation->chatId());
    QCOMPARE(messages[1].thinking, QString("Let me see"));
    QCOMPARE(messages[1].reply.details.kernel, QString("fake"));
    QCOMPARE(messages[1].reply.details.systemPrompt, QString("Think."));
}

void ConversationTest::theEngineIsAskedOnlyAfterTheQuestionIsStored() {
    bool storedBefore = false;
    const QString chatId = m_conversation->chatId();
    m_gate->setPieces({"Yes"});
    m_gate->onPiece([&](const std::string&) {
        const QList<MessageRecord> messages = stored(chatId);
        storedBefore = messages.size() == 2 && messages[0].text == "Are you there?";
    });
    m_gate->open();
    QVERIFY(m_conversation->send("Are you there?"));
    QTRY_COMPARE(lastState(), QString("done"));
    QVERIFY(storedBefore);
}

void ConversationTest::theWholeChatAndTheSystemPromptAreSent() {
    m_options.systemPrompt = "Be brief.";
    m_options.sampling.temperature = 0.25F;
    m_gate->open();
    m_conversation->send("One\n");
    QTRY_COMPARE(lastState(), QString("done"));
    m_conversation->send("  Two");
    QTRY_COMPARE(m_conversation->messages()->count(), 4);
    QTRY_COMPARE(lastState(), QString("done"));
    const auto prompt = m_gate->prompts().at(1);
    QCOMPARE(prompt.size(), 4U);
    QVERIFY(prompt[0].role == Role::kSystem && prompt[0].text == "Be brief.");
    QVERIFY(prompt[1].role == Role::kUser && prompt[1].text == "One");
    QVERIFY(prompt[2].role == Role::kAssistant && prompt[2].text == "Hello there.");
    QVERIFY(prompt[3].role == Role::kUser && prompt[3].text == "  Two");
    QCOMPARE(m_gate->samplings().at(1).temperature, 0.25F);
    QCOMPARE(stored(m_conversation->chatId()).back().reply.seed, 7U);
}

void ConversationTest::nothingIsSentWhenThereIsNothingOrAReplyIsUnderWay() {
    QVERIFY(!m_conversation->send(""));
    QVERIFY(!m_conversation->send(" \n\t "));
    QVERIFY(m_conversation->empty());
    QVERIFY(m_conversation->send("Hi"));
    QVERIFY(!m_conversation->send("Again"));
    QCOMPARE(m_conversation->messages()->count(), 2);
}

void ConversationTest::stopKeepsWhatArrivedAndIsFreeAtOnce() {
    QSignalSpy finished(m_conversation.get(), &Conversation::replyFinished);
    m_conversation->send("Hi");
    m_gate->release(2);
    QTRY_COMPARE(lastText(), QString("Hello there"));
    m_conversation->stop();
    QCOMPARE(lastState(), QString("stopped"));
    QCOMPARE(lastText(), QString("Hello there"));
    QVERIFY(!m_conversation->busy());
    QCOMPARE(finished.count(), 1);
    // The figures of the stopped reply come in later and change nothing else.
    QTRY_COMPARE(m_gate->stoppedCount(), 1);
    QTRY_COMPARE(m_conversation->contextUsed(), 10);
    QCOMPARE(lastState(), QString("stopped"));
    QCOMPARE(finished.count(), 1);
    const QString chatId = m_conversation->chatId();
    QTRY_COMPARE(stored(chatId).back().text, QString("Hello there"));
    QCOMPARE(stored(chatId).back().state, MessageState::kStopped);
}

void ConversationTest::wordsAfterAStopAreDropped() {
    // A stop while the request still waits to be stored: the engine must never be asked.
    m_conversation->send("Hi");
    m_conversation->stop();
    QCOMPARE(lastState(), QString("stopped"));
    m_gate->open();
    QVERIFY(m_conversation->send("Now"));
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(m_gate->prompts().size(), 1U);
    const MessageListModel& messages = *m_conversation->messages();
    QCOMPARE(messages.messages().at(1).text, QString());
    QCOMPARE(messages.messages().at(1).state, MessageState::kStopped);
}

void ConversationTest::aFailedReplyCanBeTriedAgain() {
    m_gate->failNextGeneration({ErrorCode::kPromptTooLong, "9000 of 4096 tokens"});
    m_conversation->send("Hi");
    QTRY_COMPARE(lastState(), QString("failed"));
    QVERIFY(last("errorText").toString().startsWith("This chat is longer than the model can read."));
    QCOMPARE(last("errorAction").toString(), QString("Try again"));
    m_gate->open();
    m_conversation->retry();
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(m_gate->prompts().at(1).size(), 1U);
}

void ConversationTest::retryKeepsTheFormerVersion() {
    m_conversation->send("Hi");
    m_gate->release(2);
    QTRY_COMPARE(lastText(), QString("Hello there"));
    m_conversation->stop();
    m_gate->setPieces({"Something else"});
    m_gate->open();
    m_conversation->retry();
    QTRY_COMPARE(lastText(), QString("Something else"));
    QTRY_COMPARE(lastState(), QString("done"));
    m_conversation->retry();  // a finished reply is no failure
    QCOMPARE(lastState(), QString("done"));
    const QString chatId = m_conversation->chatId();
    stop();
    const QList<MessageRecord> versions = stored(chatId);
    QCOMPARE(versions.size(), 3);
    QCOMPARE(versions[1].text, QString("Hello there"));
    QCOMPARE(versions[2].text, QString("Something else"));
    QCOMPARE(versions[1].parentId, versions[2].parentId);
    start(chatId);
    QTRY_COMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(lastText(), QString("Something else"));
}

void ConversationTest::aReplyGoesOnWhileAnotherChatIsShown() {
    m_conversation->send("Tell me");
    const QString first = m_conversation->chatId();
    m_gate->release();
    QTRY_COMPARE(lastText(), QString("Hello"));
    m_chats->createChat();
    QVERIFY(m_conversation->empty());
    QVERIFY(!m_conversation->busy());
    m_gate->release();
    QSignalSpy text(m_inference.get(), &InferenceThread::textAppended);
    QTRY_VERIFY(!text.isEmpty());
    QVERIFY(m_conversation->empty());  // not a word of it here
    m_chats->select(first);
    QVERIFY(m_conversation->busy());
    QTRY_COMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(lastText(), QString("Hello there"));
    m_gate->release();
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(lastText(), QString("Hello there."));
}

void ConversationTest::deletingAChatStopsItsReply() {
    m_conversation->send("Hi");
    const QString chatId = m_conversation->chatId();
    m_gate->release();
    QTRY_COMPARE(lastText(), QString("Hello"));
    m_chats->remove(chatId);
    QTRY_COMPARE(m_gate->stoppedCount(), 1);
    QVERIFY(m_conversation->empty());
    m_chats->undoRemove();
    QTRY_COMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(lastText(), QString("Hello"));
    QCOMPARE(lastState(), QString("stopped"));
}

void ConversationTest::draftsAreKeptForEachChat() {
    m_conversation->setDraft("half a thought");
    const QString first = m_conversation->chatId();
    m_chats->createChat();
    QCOMPARE(m_conversation->draft(), QString());
    m_conversation->setDraft("o");
    m_conversation->setDraft("other");
    const QString second = m_conversation->chatId();
    m_chats->select(first);
    QCOMPARE(m_conversation->draft(), QString("half a thought"));
    m_conversation->setDraft("half a thought more");
    stop();
    start(second);
    QCOMPARE(m_conversation->draft(), QString("other"));
    m_chats->select(first);
    QCOMPARE(m_conversation->draft(), QString("half a thought more"));
    m_conversation->send("half a thought more");
    QCOMPARE(m_conversation->draft(), QString());
}

void ConversationTest::theTitleIsTheFirstWords() {
    QSignalSpy changed(m_conversation.get(), &Conversation::titleChanged);
    QCOMPARE(m_conversation->title(), QString("New chat"));
    m_conversation->send("What is a bit?");
    QCOMPARE(m_conversation->title(), QString("What is a bit?"));
    QVERIFY(!changed.isEmpty());
    m_chats->rename(m_conversation->chatId(), "Bits");
    QCOMPARE(m_conversation->title(), QString("Bits"));
}

void ConversationTest::sentencesAreAnnounced() {
    QSignalSpy announced(m_conversation.get(), &Conversation::announce);
    m_gate->setPieces({"One", ". Tw", "o! ", "The rest"});
    m_conversation->send("Count");
    m_gate->release(2);
    QTRY_COMPARE(announced.count(), 1);
    m_gate->release(2);
    QTRY_COMPARE(announced.count(), 3);
    QCOMPARE(announced[0][0].toString(), QString("One."));
    QCOMPARE(announced[1][0].toString(), QString("Two!"));
    QCOMPARE(announced[2][0].toString(), QString("The rest"));
}

void ConversationTest::contextUseIsTold() {
    m_gate->open();
    m_conversation->send("Hi");
    QTRY_COMPARE(lastState(), QString("done"));
    QCOMPARE(m_conversation->contextUsed(), 11);  // eight of the prompt, three of the reply
    QCOMPARE(m_conversation->contextLength(), 4096);
    const QString chatId = m_conversation->chatId();
    m_chats->createChat();
    QCOMPARE(m_conversation->contextUsed(), 0);
    m_chats->select(chatId);
    QTRY_COMPARE(m_conversation->contextUsed(), 11);
}

void ConversationTest::messagesComeBackAtTheNextStart() {
    m_gate->open();
    m_conversation->send("First");
    QTRY_COMPARE(lastState(), QString("done"));
    m_conversation->send("Second");
    QTRY_COMPARE(m_conversation->messages()->count(), 4);
    QTRY_COMPARE(lastState(), QString("done"));
    const QString chatId = m_conversation->chatId();
    stop();
    start(chatId);
    QVERIFY(!m_conversation->empty());  // no greeting while the messages are read
    QTRY_COMPARE(m_conversation->messages()->count(), 4);
    QCOMPARE(lastText(), QString("Hello there."));
    QVERIFY(m_conversation->send("Third"));
}

void ConversationTest::endingInMidReplyLeavesItInterrupted() {
    m_conversation->send("Hi");
    const QString chatId = m_conversation->chatId();
    m_gate->release(2);
    QTRY_COMPARE(lastText(), QString("Hello there"));
    stop();
    start(chatId);
    QTRY_COMPARE(m_conversation->messages()->count(), 2);
    QCOMPARE(lastText(), QString("Hello there"));
    QCOMPARE(lastState(), QString("interrupted"));
    QVERIFY(!last("errorText").toString().isEmpty());
    m_gate->open();
    m_conversation->retry();
    QTRY_COMPARE(lastState(), QString("done"));
}

QTEST_GUILESS_MAIN(ConversationTest)
#include "app_conversation_test.moc"
