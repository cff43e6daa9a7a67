// SPDX-License-Identifier: Apache-2.0
#include "tests/app/chat_desk.h"

using namespace onebit;
using namespace onebit::app;

/// Versions of messages: trying again, editing, going on, branching, deleting. Nothing is ever lost by any of
/// them.
class VersionsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void anotherReplyIsAnotherVersion();
    void anEditedQuestionIsAskedAnew();
    void anEditedReplyIsKeptAndMarked();
    void aStoppedReplyGoesOnWhereItEnded();
    void aFinishedReplyDoesNotGoOn();
    void versionsAreBrowsedWithWhatFollowed();
    void aBranchIsAChatOfItsOwn();
    void aDeletedMessageComesBackByUndo();
    void aDeletedVersionGivesWayToAnother();
    void deletedMessagesLieInTheTrashAndComeBack();
    void deletedForEverIsErased();
    void nothingChangesWhileAReplyIsWritten();
    void twoQuestionsInARowBecomeOneForTheModel();
    void filesGoToTheModelInAFence();
    void filesAreCountedByTheModelsOwnTokenizer();
    void filesInTheComposerSurviveARestart();
    void filesThatAreNoTextAreRefused();

  private:
    VersionPlace placeAt(int row) const;
    QVariant role(int row, const char* name) const;

    std::unique_ptr<test::ChatDesk> m_desk;
};

void VersionsTest::init() {
    m_desk = std::make_unique<test::ChatDesk>();
    QVERIFY(m_desk->start());
}

QVariant VersionsTest::role(int row, const char* name) const {
    const MessageListModel& model = *m_desk->conversation->messages();
    return model.data(model.index(row), model.roleNames().key(name));
}

VersionPlace VersionsTest::placeAt(int row) const {
    return {role(row, "version").toInt(), role(row, "versionCount").toInt()};
}

void VersionsTest::anotherReplyIsAnotherVersion() {
    QVERIFY(m_desk->talk("Name a colour", "Red"));
    QVERIFY(m_desk->talk("Why?", "It is warm"));
    m_desk->gate->setPieces({"Blue"});
    QVERIFY(m_desk->conversation->regenerate(m_desk->idAt(1)));
    QVERIFY(m_desk->idle());
    QCOMPARE(m_desk->messages().size(), 2);
    QCOMPARE(m_desk->textAt(1), QString("Blue"));
    QCOMPARE(placeAt(1), (VersionPlace{2, 2}));
    // The model saw the question alone, not its former answer.
    QCOMPARE(m_desk->gate->prompts().back().size(), 1U);
    m_desk->conversation->showVersion(m_desk->idAt(1), -1);
    QCOMPARE(m_desk->messages().size(), 4);
    QCOMPARE(m_desk->textAt(3), QString("It is warm"));
    const QString chatId = m_desk->conversation->chatId();
    m_desk->stop();
    QVERIFY(m_desk->start(chatId));
    QVERIFY(m_desk->shows(4));
    QCOMPARE(placeAt(1), (VersionPlace{1, 2}));
}

void VersionsTest::anEditedQuestionIsAskedAnew() {
    QVERIFY(m_desk->talk("Capital of Frnce?", "Of what?"));
    m_desk->gate->setPieces({"Paris"});
    QVERIFY(m_desk->conversation->edit(m_desk->idAt(0), "Capital of France?\n"));
    QVERIFY(m_desk->idle());
    QCOMPARE(m_desk->textAt(0), QString("Capital of France?"));
    QCOMPARE(m_desk->textAt(1), QString("Paris"));
    QCOMPARE(placeAt(0), (VersionPlace{2, 2}));
    QCOMPARE(placeAt(1), (VersionPlace{1, 1}));
    QVERIFY(!m_desk->conversation->edit(m_desk->idAt(0), "  "));
    QVERIFY(!m_desk->conversation->edit(m_desk->idAt(0), "Capital of France?"));
    m_desk->conversation->showVersion(m_desk->idAt(0), -1);
    QCOMPARE(m_desk->textAt(1), QString("Of what?"));
}

void VersionsTest::anEditedReplyIsKeptAndMarked() {
    QVERIFY(m_desk->talk("Two and two?", "Five"));
    const QString original = m_desk->idAt(1);
    QVERIFY(m_desk->conversation->edit(original, "Four"));
    QVERIFY(!m_desk->conversation->busy());
    QCOMPARE(m_desk->textAt(1), QString("Four"));
    QCOMPARE(role(1, "edited").toBool(), true);
    QCOMPARE(placeAt(1), (VersionPlace{2, 2}));
    QVERIFY(m_desk->talk("And doubled?", "Eight"));
    QCOMPARE(m_desk->gate->prompts().back().at(1).text, std::string("Four"));
    m_desk->conversation->showVersion(m_desk->idAt(1), -1);
    QCOMPARE(m_desk->idAt(1), original);
    QCOMPARE(role(1, "edited").toBool(), false);
}

void VersionsTest::aStoppedReplyGoesOnWhereItEnded() {
    m_desk->gate->setPieces({"Once", " upon"});
    QVERIFY(m_desk->conversation->send("A story"));
    m_desk->gate->release();
    QTRY_COMPARE(m_desk->textAt(1), QString("Once"));
    m_desk->conversation->stop();
    QCOMPARE(role(1, "canContinue").toBool(), true);
    QTRY_COMPARE(m_desk->gate->stoppedCount(), 1);
    m_desk->gate->setPieces({" upon a time"});
    m_desk->gate->open();
    const QString id = m_desk->idAt(1);
    QVERIFY(m_desk->conversation->continueReply(id));
    QVERIFY(m_desk->idle());
    QCOMPARE(m_desk->textAt(1), QString("Once upon a time"));
    QCOMPARE(m_desk->idAt(1), id);
    QCOMPARE(placeAt(1), (VersionPlace{1, 1}));
    // The model got what it had written as its own words.
    const auto prompt = m_desk->gate->prompts().back();
    QCOMPARE(prompt.size(), 2U);
    QVERIFY(prompt.back().role == Role::kAssistant && prompt.back().text == "Once");
}

void VersionsTest::aFinishedReplyDoesNotGoOn() {
    QVERIFY(m_desk->talk("Hi", "Hello"));
    QCOMPARE(role(1, "canContinue").toBool(), false);
    QVERIFY(!m_desk->conversation->continueReply(m_desk->idAt(1)));
    QVERIFY(!m_desk->conversation->continueReply(m_desk->idAt(0)));
    QVERIFY(!m_desk->conversation->continueReply("no such message"));
}

void VersionsTest::versionsAreBrowsedWithWhatFollowed() {
    QVERIFY(m_desk->talk("One", "First"));
    QVERIFY(m_desk->talk("Two", "Second"));
    m_desk->gate->setPieces({"Other"});
    QVERIFY(m_desk->conversation->regenerate(m_desk->idAt(1)));
    QVERIFY(m_desk->idle());
    QVERIFY(m_desk->talk("Three", "Third"));
    QSignalSpy reset(m_desk->conversation->messages(), &QAbstractItemModel::modelReset);
    m_desk->conversation->showVersion(m_desk->idAt(1), -1);
    QCOMPARE(m_desk->textAt(2), QString("Two"));
    m_desk->conversation->showVersion(m_desk->idAt(1), 1);
    QCOMPARE(m_desk->textAt(2), QString("Three"));
    m_desk->conversation->showVersion(m_desk->idAt(1), 1);  // the last one
    QCOMPARE(m_desk->textAt(2), QString("Three"));
    QCOMPARE(reset.count(), 0);
}

void VersionsTest::aBranchIsAChatOfItsOwn() {
    QVERIFY(m_desk->talk("One", "First"));
    QVERIFY(m_desk->talk("Two", "Second"));
    const QString from = m_desk->conversation->chatId();
    const QString branch = m_desk->conversation->branch(m_desk->idAt(1));
    QVERIFY(!branch.isEmpty() && branch != from);
    QCOMPARE(m_desk->conversation->chatId(), branch);
    QVERIFY(m_desk->shows(2));
    QVERIFY(m_desk->talk("Elsewhere", "Third"));
    m_desk->chats->select(from);
    QVERIFY(m_desk->shows(4));
    QCOMPARE(m_desk->textAt(3), QString("Second"));
    QCOMPARE(m_desk->chats->count(), 2);
}

void VersionsTest::aDeletedMessageComesBackByUndo() {
    QVERIFY(m_desk->talk("One", "First"));
    QVERIFY(m_desk->talk("Two", "Second"));
    QSignalSpy removed(m_desk->conversation.get(), &Conversation::messageRemoved);
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_desk->messages().size(), 3);
    QCOMPARE(m_desk->textAt(1), QString("Two"));
    m_desk->conversation->undoRemoveMessage();
    QCOMPARE(m_desk->messages().size(), 4);
    QCOMPARE(m_desk->textAt(1), QString("First"));
    m_desk->conversation->undoRemoveMessage();
    QCOMPARE(m_desk->messages().size(), 4);
}

void VersionsTest::aDeletedVersionGivesWayToAnother() {
    QVERIFY(m_desk->talk("Colour", "Red"));
    m_desk->gate->setPieces({"Blue"});
    QVERIFY(m_desk->conversation->regenerate(m_desk->idAt(1)));
    QVERIFY(m_desk->idle());
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QCOMPARE(m_desk->textAt(1), QString("Red"));
    QCOMPARE(placeAt(1), (VersionPlace{1, 1}));
    m_desk->conversation->undoRemoveMessage();
    QCOMPARE(m_desk->textAt(1), QString("Blue"));
    QCOMPARE(placeAt(1), (VersionPlace{2, 2}));
}

void VersionsTest::deletedMessagesLieInTheTrashAndComeBack() {
    QVERIFY(m_desk->talk("One", "First"));
    const QString chatId = m_desk->conversation->chatId();
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QTRY_COMPARE(m_desk->trash->count(), 1);
    m_desk->stop();
    QVERIFY(m_desk->start(chatId));
    QTRY_COMPARE(m_desk->trash->count(), 1);
    QVERIFY(m_desk->shows(1));
    const QModelIndex item = m_desk->trash->index(0);
    QCOMPARE(m_desk->trash->data(item, TrashListModel::TitleRole).toString(), QString("First"));
    QCOMPARE(m_desk->trash->data(item, TrashListModel::PlaceRole).toString(), QString("One"));
    QSignalSpy restored(m_desk->trash.get(), &TrashListModel::messageRestored);
    m_desk->trash->restore(m_desk->trash->data(item, TrashListModel::ItemIdRole).toString());
    QCOMPARE(restored.count(), 1);
    m_desk->conversation->reload();
    QVERIFY(m_desk->shows(2));
    QCOMPARE(m_desk->trash->count(), 0);
}

void VersionsTest::deletedForEverIsErased() {
    QVERIFY(m_desk->talk("Secret question", "Secret answer"));
    QVERIFY(m_desk->talk("More", "Rest"));
    const QString chatId = m_desk->conversation->chatId();
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QTRY_COMPARE(m_desk->trash->count(), 1);
    m_desk->trash->eraseAll();
    QCOMPARE(m_desk->trash->count(), 0);
    m_desk->chats->createChat();
    m_desk->chats->remove(chatId);
    QCOMPARE(m_desk->trash->count(), 1);
    m_desk->stop();
    QVERIFY(m_desk->start());
    QList<MessageRecord> messages = m_desk->stored(chatId);
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[1].text, QString());
    QTRY_COMPARE(m_desk->trash->count(), 1);
    m_desk->trash->eraseAll();
    m_desk->stop();
    QVERIFY(m_desk->stored(chatId).isEmpty());
    QFile database(m_desk->file());
    QVERIFY(database.open(QFile::ReadOnly));
    QVERIFY(!database.readAll().contains("Secret answer"));
}

void VersionsTest::nothingChangesWhileAReplyIsWritten() {
    QVERIFY(m_desk->conversation->send("Hi"));
    QVERIFY(!m_desk->conversation->regenerate(m_desk->idAt(1)));
    QVERIFY(!m_desk->conversation->edit(m_desk->idAt(0), "Other"));
    QVERIFY(!m_desk->conversation->removeMessage(m_desk->idAt(0)));
    QVERIFY(!m_desk->conversation->continueReply(m_desk->idAt(1)));
    QCOMPARE(m_desk->messages().size(), 2);
}

void VersionsTest::twoQuestionsInARowBecomeOneForTheModel() {
    QVERIFY(m_desk->talk("One", "First"));
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QVERIFY(m_desk->talk("Two", "Second"));
    const auto prompt = m_desk->gate->prompts().back();
    QCOMPARE(prompt.size(), 1U);
    QCOMPARE(prompt[0].text, std::string("One\n\nTwo"));
}

void VersionsTest::filesGoToTheModelInAFence() {
    const QString path = m_desk->folder.filePath("notes.md");
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Milk\n```\ncode\n```\n");
    file.close();
    QSignalSpy changed(m_desk->conversation.get(), &Conversation::attachmentsChanged);
    m_desk->conversation->attachFiles({QUrl::fromLocalFile(path)});
    QTRY_COMPARE(m_desk->conversation->attachments().size(), 1);
    QVERIFY(m_desk->conversation->draftTokens() > 0);
    QVERIFY(m_desk->talk("What is missing?", "Bread"));
    QCOMPARE(m_desk->conversation->attachments().size(), 0);
    QCOMPARE(role(0, "attachments").toList().size(), 1);
    QCOMPARE(m_desk->gate->prompts().back().back().text,
             std::string("File \"notes.md\":\n````\nMilk\n```\ncode\n```\n````\n\nWhat is missing?"));
    QCOMPARE(m_desk->chats->find(m_desk->conversation->chatId())->title, QString("What is missing?"));
}

void VersionsTest::filesAreCountedByTheModelsOwnTokenizer() {
    const QString path = m_desk->folder.filePath("notes.txt");
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(6000, 'a'));
    file.close();
    m_desk->conversation->attachFiles({QUrl::fromLocalFile(path)});
    QTRY_COMPARE(m_desk->conversation->attachments().size(), 1);
    // No model is loaded: about four letters a token.
    QCOMPARE(m_desk->conversation->draftTokens(), 1500 + kNamedFileTokens);
    QSignalSpy changed(m_desk->conversation.get(), &Conversation::contextChanged);
    m_desk->inference->load(m_desk->options.model);
    QTRY_COMPARE(m_desk->conversation->draftTokens(), 2000 + kNamedFileTokens);
    QVERIFY(!changed.isEmpty());
}

void VersionsTest::filesInTheComposerSurviveARestart() {
    const QString path = m_desk->folder.filePath("notes.txt");
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Milk");
    file.close();
    m_desk->conversation->attachFiles({QUrl::fromLocalFile(path)});
    QTRY_COMPARE(m_desk->conversation->attachments().size(), 1);
    const QString chatId = m_desk->conversation->chatId();
    m_desk->stop();
    QVERIFY(QFile::remove(path));
    QVERIFY(m_desk->start(chatId));
    QCOMPARE(m_desk->conversation->attachments().size(), 1);
    m_desk->conversation->detach(0);
    QCOMPARE(m_desk->conversation->attachments().size(), 0);
}

void VersionsTest::filesThatAreNoTextAreRefused() {
    QSignalSpy refused(m_desk->conversation.get(), &Conversation::attachmentRefused);
    const auto tried = [&](const QString& name, const QByteArray& bytes) {
        QFile file(m_desk->folder.filePath(name));
        if (!file.open(QFile::WriteOnly)) return false;
        file.write(bytes);
        file.close();
        const auto before = refused.count();
        m_desk->conversation->attachFiles({QUrl::fromLocalFile(file.fileName())});
        return QTest::qWaitFor([&] { return refused.count() > before; }, 30000);
    };
    QVERIFY(tried("picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)));
    QVERIFY(tried("latin.txt", QByteArray("caf\xe9")));
    QVERIFY(tried("huge.txt", QByteArray(static_cast<qsizetype>(kLargestAttachment) + 1, 'x')));
    m_desk->conversation->attachFiles({QUrl::fromLocalFile(m_desk->folder.filePath("none.txt"))});
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 4, 30000);
    m_desk->conversation->attachFiles({QUrl("https://example.org/a.txt")});
    QCOMPARE(m_desk->conversation->attachments().size(), 0);
}

QTEST_GUILESS_MAIN(VersionsTest)
#include "app_versions_test.moc"
