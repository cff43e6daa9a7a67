// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/application.h"
#include "app/chat/chat_history.h"
#include "app/chat/replay_verdict.h"
#include "app/chat/reply_facts.h"
#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_engine.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
using namespace onebit::test;

namespace {

constexpr int kPatience = 60000;

MessageRecord replyOf(const QString& text, MessageState state = MessageState::kDone) {
    MessageRecord reply;
    reply.id = "r";
    reply.author = Author::kAssistant;
    reply.text = text;
    reply.state = state;
    reply.reply.modelName = "tiny";
    reply.reply.modelBytes = 100;
    return reply;
}

ReplayOutcome again(const MessageRecord& first, const QString& text) {
    return {.text = text, .thinking = first.thinking, .reply = first.reply, .onebitVersion = "1"};
}

void writeTinyModel(const std::filesystem::path& path) {
    const std::vector<std::byte> bytes = buildTinyModel(allTinySpecs().front()).file();
    QFile file(toQString(path));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

MessageRecord said(Author author, const QString& text) {
    MessageRecord message;
    message.author = author;
    message.text = text;
    return message;
}

QString valueOf(const QList<ReplyFact>& facts, const QString& label) {
    for (const ReplyFact& fact : facts) {
        if (fact.label == label) return fact.value;
    }
    return {};
}

}  // namespace

/// Replies made again and compared, what is known of them, and what the model reads of a chat.
class ReplayTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void theSameTextIsTheSame();
    void aDifferenceIsFoundWithItsReasons();
    void aStoppedReplyIsComparedAsFarAsItCame();
    void replyFactsNameWhatIsKnown();
    void choicesAreNamedAsInTheDialog();
    void whatWasReadFromMemoryIsTold();
    void aSummaryStandsForAllBeforeIt();
    void theFirstMessageThatIsSeenIsFound();
    void theStarterModelWritesTheSameAgain();
    void anotherTextIsToldFromTheFirst();
    void aModelThatIsGoneIsNamed();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    std::shared_ptr<FakeEngineGate> m_gate;

    void launch(std::unique_ptr<Engine> engine, const std::filesystem::path& starter);
    void ask(const QString& question);
    QString lastReply() const { return m_application->context()->conversation()->path().back().id; }
};

void ReplayTest::init() {
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<FakeEngineGate>();
    m_gate->open();
}

void ReplayTest::launch(std::unique_ptr<Engine> engine, const std::filesystem::path& starter) {
    ApplicationOptions options;
    options.profile = toPath(m_folder->path());
    options.starterModel = starter;
    m_application = std::make_unique<Application>(options, std::move(engine));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->context()->engine()->state(), QString("ready"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->context()->models()->count(), 1, kPatience);
}

void ReplayTest::ask(const QString& question) {
    Conversation* conversation = m_application->context()->conversation();
    QVERIFY(conversation->send(question));
    QTRY_VERIFY_WITH_TIMEOUT(!conversation->busy(), kPatience);
}

void ReplayTest::theSameTextIsTheSame() {
    const MessageRecord first = replyOf("It is so.");
    const ReplayVerdict verdict = compareReplay(first, again(first, "It is so."));
    QVERIFY(verdict.same);
    QVERIFY(verdict.reasons.isEmpty());
}

void ReplayTest::aDifferenceIsFoundWithItsReasons() {
    MessageRecord first = replyOf("It is so.");
    first.reply.details.modelHash = "aa";
    first.reply.details.kernel = "xnor";
    first.reply.details.target = "avx2";
    first.reply.sampling["version"] = "0.9";
    ReplayOutcome other = again(first, "It is not so.");
    QVERIFY(compareReplay(first, other).reasons.contains("It was made by another version of Onebit."));
    other.onebitVersion = "0.9";
    ReplayVerdict verdict = compareReplay(first, other);
    QVERIFY(!verdict.same);
    QCOMPARE(verdict.differsAt, 6);
    QVERIFY(verdict.was.contains("so."));
    QVERIFY(verdict.is.contains("not so."));
    QVERIFY(verdict.reasons.isEmpty());
    other.reply.details.modelHash = "bb";
    QCOMPARE(compareReplay(first, other).reasons, QStringList("The model's file is another one."));
    other.reply.details.modelHash.clear();
    other.reply.details.target = "neon";
    QCOMPARE(compareReplay(first, other).reasons.size(), 1);
    first.reply.details.editedFrom = "x";
    QCOMPARE(compareReplay(first, other).reasons.size(), 2);
    QVERIFY(!compareReplay(first, again(first, "It is so. And more")).same);
}

void ReplayTest::aStoppedReplyIsComparedAsFarAsItCame() {
    const MessageRecord first = replyOf("It is", MessageState::kStopped);
    QVERIFY(compareReplay(first, again(first, "It is so.")).same);
    QVERIFY(!compareReplay(first, again(first, "It was")).same);
    QVERIFY(!compareReplay(first, again(first, "It")).same);
}

void ReplayTest::replyFactsNameWhatIsKnown() {
    MessageRecord reply = replyOf("It is so.");
    reply.reply.seed = 4294967295U;
    reply.reply.sampling = {{"temperature", 0.7}, {"thinking", false}, {"stopStrings", QJsonArray{"a", "b"}}};
    reply.reply.details.modelHash = "aabb";
    reply.reply.details.templateName = "own";
    const QList<ReplyFact> facts = replyFacts(reply);
    QCOMPARE(valueOf(facts, "Seed"), QString("4294967295"));
    QCOMPARE(valueOf(facts, "SHA-256"), QString("aabb"));
    QCOMPARE(valueOf(facts, "Temperature"), QString("0.7"));
    QCOMPARE(valueOf(facts, "Think first"), QString("off"));
    QCOMPARE(valueOf(facts, "Stop texts"), QString("a | b"));
    for (const ReplyFact& fact : facts)
        QVERIFY2(!fact.value.isEmpty(), qPrintable(fact.label));
}

void ReplayTest::choicesAreNamedAsInTheDialog() {
    MessageRecord reply = replyOf("It is so.");
    reply.reply.sampling = {{"overflow", "dropOldest"}, {"cacheType", "of a later version"}};
    const QList<ReplyFact> facts = replyFacts(reply);
    QCOMPARE(valueOf(facts, "When the context is full"), QString("Leave out the oldest"));
    QCOMPARE(valueOf(facts, "Context precision"), QString("of a later version"));
}

void ReplayTest::whatWasReadFromMemoryIsTold() {
    MessageRecord reply = replyOf("It is so.");
    reply.reply.stats.genTokens = 100;
    reply.reply.stats.genTokensPerSecond = 20;
    QVERIFY(valueOf(replyFacts(reply, 1e10), "Read from memory").isEmpty());
    reply.reply.details.bytesPerToken = 2.5e8;
    QCOMPARE(valueOf(replyFacts(reply), "Read from memory"), QString("5.0 GB/s"));
    QCOMPARE(valueOf(replyFacts(reply, 1e10), "Read from memory"),
             QString("5.0 GB/s, 50% of what this computer can"));
    // Half of the tokens were only checked.
    reply.reply.stats.acceptedTokens = 50;
    QCOMPARE(valueOf(replyFacts(reply, 1e10), "Read from memory"),
             QString("2.5 GB/s, 25% of what this computer can"));
}

void ReplayTest::aSummaryStandsForAllBeforeIt() {
    QList<MessageRecord> path{said(Author::kUser, "One"), said(Author::kAssistant, "Two"),
                              said(Author::kAssistant, "They counted."), said(Author::kUser, "Three")};
    QCOMPARE(chatHistory(path, "Be brief.").size(), 4U);
    path[2].reply.sampling[kSummaryKey] = true;
    const auto history = chatHistory(path, "Be brief.");
    QCOMPARE(history.size(), 2U);
    QVERIFY(history[0].role == Role::kSystem);
    QVERIFY(history[1].role == Role::kUser);
    QVERIFY(QString::fromStdString(history[1].text).contains("They counted.\n\nThree"));
    QCOMPARE(firstSeenMessage(path, 0), 2);
}

void ReplayTest::theFirstMessageThatIsSeenIsFound() {
    QList<MessageRecord> path;
    for (int turn = 0; turn < 4; ++turn)
        path << said(Author::kUser, "Question") << said(Author::kAssistant, turn == 1 ? "" : "Answer");
    QCOMPARE(firstSeenMessage(path, 0), 0);
    QCOMPARE(firstSeenMessage(path, 2), 2);
    // The second reply failed, so that its question and the next are one message for the model.
    QCOMPARE(firstSeenMessage(path, 4), 6);
    QCOMPARE(firstSeenMessage(path, 99), 0);
}

void ReplayTest::theStarterModelWritesTheSameAgain() {
    launch(std::make_unique<InferenceEngine>(), toPath(QStringLiteral(ONEBIT_STARTER_FILE)));
    m_application->context()->settings()->setValue("maxTokens", 48);
    m_application->context()->settings()->setValue("temperature", 1.2);
    ask("Hello, how are you?");
    ask("Tell me a short story.");
    Replay* replay = m_application->context()->replay();
    replay->start(lastReply());
    QCOMPARE(replay->state(), QString("running"));
    QTRY_COMPARE_WITH_TIMEOUT(replay->state(), QString("same"), kPatience);
    QCOMPARE(replay->progress(), 1.0);
    // The first one too, whatever the engine's cache holds by now.
    replay->start(m_application->context()->conversation()->path()[1].id);
    QTRY_COMPARE_WITH_TIMEOUT(replay->state(), QString("same"), kPatience);
    QCOMPARE(m_application->context()->conversation()->path().size(), 4);
}

void ReplayTest::anotherTextIsToldFromTheFirst() {
    const auto starter = toPath(m_folder->filePath("starter.gguf"));
    writeTinyModel(starter);
    launch(std::make_unique<FakeEngine>(m_gate), starter);
    m_gate->setPieces({"One ", "two"});
    ask("Count");
    m_gate->setPieces({"One ", "three"});
    Replay* replay = m_application->context()->replay();
    replay->start(lastReply());
    QTRY_COMPARE_WITH_TIMEOUT(replay->state(), QString("differs"), kPatience);
    QVERIFY(replay->now().contains("three"));
    QCOMPARE(m_gate->prompts()[0].size(), m_gate->prompts()[1].size());
    QCOMPARE(m_gate->samplings()[0].seed, m_gate->samplings()[1].seed);
    replay->start("nonsense");
    QCOMPARE(replay->state(), QString("failed"));
    QVERIFY(!replay->verdict().isEmpty());
}

void ReplayTest::aModelThatIsGoneIsNamed() {
    const auto starter = toPath(m_folder->filePath("starter.gguf"));
    writeTinyModel(starter);
    launch(std::make_unique<FakeEngine>(m_gate), starter);
    ask("Count");
    Replay* replay = m_application->context()->replay();
    QFile::remove(m_folder->filePath("starter.gguf"));
    m_application->context()->models()->rescan();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->context()->models()->count(), 0, kPatience);
    replay->start(lastReply());
    QCOMPARE(replay->state(), QString("failed"));
    QVERIFY(replay->verdict().contains("is not on this computer"));
}

QTEST_MAIN(ReplayTest)
#include "app_replay_test.moc"
