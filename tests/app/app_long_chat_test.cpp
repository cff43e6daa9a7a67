// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/application.h"
#include "app/chat/chat_history.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
using namespace onebit::test;

/// Chats that outgrow the context, and questions to two models.
class LongChatTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup() { m_application.reset(); }
    void whatTheModelNoLongerSeesIsKnown();
    void aPersonIsToldBeforeTheContextIsFull();
    void whatIsBeingWrittenCounts();
    void aSummaryIsReadInsteadOfWhatWasSaid();
    void aQuestionWaitsForTheSummary();
    void aStoppedSummaryLosesNoQuestion();
    void leavingOutTheOldestAnswersAgain();
    void twoModelsAnswerOneQuestion();
    void eitherOfTwoRepliesIsKept();
    void stoppingEndsBothReplies();

  private:
    Conversation& chat() const { return *m_application->context()->conversation(); }
    SideBySide& pair() const { return *m_application->context()->sideBySide(); }
    QString otherModel() const;
    const MessageRecord& last() const { return chat().path().back(); }
    QString lastPrompt() const;
    void ask(const QString& question);
    void writeModel(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngineGate> m_gate;
    std::unique_ptr<Application> m_application;
};

void LongChatTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<FakeEngineGate>();
    m_gate->open();
    QVERIFY(QDir(m_folder->path()).mkpath("profile/models"));
    writeModel("starter.gguf");
    writeModel("profile/models/other.gguf");
    ApplicationOptions options;
    options.profile = toPath(m_folder->filePath("profile"));
    options.starterModel = toPath(m_folder->filePath("starter.gguf"));
    m_application = std::make_unique<Application>(options, std::make_unique<FakeEngine>(m_gate));
    m_application->context()->settings()->setValue("contextLength", 256);
    QTRY_COMPARE(m_application->context()->engine()->state(), QString("ready"));
    QTRY_COMPARE(m_application->context()->models()->count(), 2);
}

QString LongChatTest::otherModel() const {
    const InstalledModelListModel& models = *m_application->context()->models();
    return models.data(models.index(1), InstalledModelListModel::ModelIdRole).toString();
}

void LongChatTest::writeModel(const QString& name) const {
    const std::vector<std::byte> bytes = buildTinyModel(allTinySpecs().front()).file();
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

void LongChatTest::ask(const QString& question) {
    QVERIFY(chat().send(question));
    QTRY_VERIFY(!chat().busy());
}

QString LongChatTest::lastPrompt() const {
    QString text;
    const std::vector<std::vector<ChatMessage>> prompts = m_gate->prompts();
    for (const ChatMessage& message : prompts.back())
        text += QString::fromStdString(message.text) + "\n";
    return text;
}

void LongChatTest::whatTheModelNoLongerSeesIsKnown() {
    ask("One");
    QCOMPARE(chat().firstSeen(), 0);
    GenerationStats stats;
    stats.droppedMessages = 2;
    m_gate->setStats(stats);
    ask("Two");
    QCOMPARE(chat().firstSeen(), 2);
}

void LongChatTest::aPersonIsToldBeforeTheContextIsFull() {
    ask("One");
    QVERIFY(!chat().contextNearlyFull());
    m_gate->setTokensPerMessage(75);
    ask("Two");
    QVERIFY(chat().contextNearlyFull());
    QVERIFY(!chat().contextFull());
    m_gate->setTokensPerMessage(90);
    ask("Three");
    QVERIFY(chat().contextFull());
}

void LongChatTest::whatIsBeingWrittenCounts() {
    ask("One");
    QCOMPARE(chat().pendingTokens(), 0);
    chat().setDraft(QString(1000, 'a'));
    QCOMPARE(chat().pendingTokens(), 250);
    QVERIFY(chat().contextNearlyFull());
    chat().setDraft(QString(10, QChar(0x4E2D)));
    QCOMPARE(chat().pendingTokens(), 10);
}

void LongChatTest::aSummaryIsReadInsteadOfWhatWasSaid() {
    ask("The secret is seven");
    m_gate->setPieces({"They spoke of ", "a number."});
    QVERIFY(chat().summarise());
    QTRY_VERIFY(!chat().busy());
    QVERIFY(lastPrompt().contains("The secret is seven"));
    QVERIFY(lastPrompt().contains("Summarise our conversation"));
    QVERIFY(isSummary(last()));
    QCOMPARE(chat().path().size(), 3);
    QVERIFY(!chat().summarise());
    ask("What was it?");
    QVERIFY(!lastPrompt().contains("The secret is seven"));
    QVERIFY(lastPrompt().contains("They spoke of a number."));
    QVERIFY(lastPrompt().contains("What was it?"));
    QCOMPARE(chat().path().size(), 5);
    QCOMPARE(chat().firstSeen(), 2);
}

void LongChatTest::aQuestionWaitsForTheSummary() {
    m_application->context()->settings()->setValue("overflow", "summarise");
    m_gate->setTokensPerMessage(220);
    ask("One");
    QVERIFY(chat().contextNearlyFull());
    m_gate->setTokensPerMessage(8);
    chat().setDraft("Two");
    QVERIFY(!chat().send("Two"));
    QTRY_COMPARE(chat().path().size(), 5);
    QTRY_VERIFY(!chat().busy());
    QVERIFY(isSummary(chat().path()[2]));
    QCOMPARE(chat().path()[3].text, QString("Two"));
    QCOMPARE(chat().draft(), QString());
}

void LongChatTest::aStoppedSummaryLosesNoQuestion() {
    m_application->context()->settings()->setValue("overflow", "summarise");
    m_gate->setTokensPerMessage(220);
    ask("One");
    m_gate->close();
    chat().setDraft("Two");
    QVERIFY(!chat().send("Two"));
    QVERIFY(chat().summarising());
    QTRY_COMPARE(m_gate->prompts().size(), 2U);
    chat().stop();
    QTRY_VERIFY(!chat().busy());
    QCOMPARE(chat().draft(), QString("Two"));
    QCOMPARE(m_gate->prompts().size(), 2U);
}

void LongChatTest::leavingOutTheOldestAnswersAgain() {
    m_application->context()->settings()->setValue("overflow", "stop");
    QCOMPARE(chat().overflowPolicy(), QString("stop"));
    m_gate->failNextGeneration({ErrorCode::kPromptTooLong, "300 tokens, 256 fit"});
    ask("One");
    QVERIFY(chat().contextFull());
    chat().leaveOutOldest();
    QTRY_VERIFY(!chat().busy());
    QCOMPARE(last().state, MessageState::kDone);
    QCOMPARE(chat().overflowPolicy(), QString("dropOldest"));
    QVERIFY(m_gate->loads().back().overflow == OverflowPolicy::kDropOldest);
}

void LongChatTest::twoModelsAnswerOneQuestion() {
    ask("One");
    QVERIFY(pair().ask("Two", otherModel()));
    QVERIFY(pair().active());
    QVERIFY(chat().busy());
    QTRY_VERIFY(!pair().running());
    QTRY_VERIFY(!chat().busy());
    QCOMPARE(pair().text(0), QString("Hello there."));
    QCOMPARE(pair().text(1), QString("Hello there."));
    QCOMPARE(pair().modelName(0), QString("starter"));
    QCOMPARE(pair().modelName(1), QString("other"));
    QCOMPARE(m_gate->prompts().size(), 3U);
    QVERIFY(m_gate->loads().back().file.filename() == "other.gguf");
    QCOMPARE(chat().path().size(), 4);
}

void LongChatTest::eitherOfTwoRepliesIsKept() {
    QVERIFY(pair().ask("Two", otherModel()));
    QTRY_VERIFY(!pair().running());
    QTRY_VERIFY(!chat().busy());
    pair().keep(1);
    QVERIFY(!pair().active());
    QTRY_COMPARE(chat().path().size(), 2);
    QCOMPARE(last().reply.modelName, QString("other"));
}

void LongChatTest::stoppingEndsBothReplies() {
    m_gate->close();
    QVERIFY(pair().ask("Two", otherModel()));
    chat().stop();
    QTRY_VERIFY(!chat().busy());
    QVERIFY(!pair().running());
    QCOMPARE(pair().state(0), QString("stopped"));
    QCOMPARE(pair().state(1), QString("stopped"));
}

QTEST_MAIN(LongChatTest)
#include "app_long_chat_test.moc"
