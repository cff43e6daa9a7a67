// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/chat/chat_list_model.h"

using namespace onebit::app;

/// The list of chats: order, sections by the date, a blank chat that is not listed, and nothing lost by
/// Delete.
class ChatListModelTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void aFreshProfileShowsABlankUnlistedChat();
    void aChatIsListedOnceSomethingWasTyped();
    void createReusesABlankChat();
    void theNewestChatStandsFirst();
    void sectionsFollowTheDate();
    void renamedChatsKeepTheirNames();
    void deletingSelectsTheNeighbourAndUndoBringsBack();
    void deletingTheLastChatShowsABlankOne();
    void chatsInTheTrashStayThereAtTheNextStart();
    void theChatShownLastIsShownAgain();
    void aChatEmptiedOfItsDraftIsNotListedLater();
    void stepsStayInsideTheList();

  private:
    void start(const QString& lastCurrentId = {});
    void stop();
    void restart(const QString& lastCurrentId = {}) {
        stop();
        start(lastCurrentId);
    }
    /// Makes the current chat one in which something was said at the clock's time.
    QString addChat(const QString& title);
    QVariant role(int row, const char* name) const {
        return m_model->data(m_model->index(row), m_model->roleNames().key(name));
    }
    QStringList titles() const;

    QDateTime m_now;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<ChatListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ChatListModelTest::init() {
    m_now = QDateTime(QDate(2026, 11, 22), QTime(12, 0));
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void ChatListModelTest::cleanup() {
    stop();
}

void ChatListModelTest::start(const QString& lastCurrentId) {
    m_storage = std::make_unique<StorageThread>(m_folder->filePath("chats.db"));
    QSignalSpy opened(m_storage.get(), &StorageThread::opened);
    m_model = std::make_unique<ChatListModel>(
        *m_storage, [this] { return m_now; }, lastCurrentId);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(opened.count(), 1);
}

void ChatListModelTest::stop() {
    m_tester.reset();
    m_model.reset();
    m_storage.reset();
}

QString ChatListModelTest::addChat(const QString& title) {
    m_model->createChat();
    const QString id = m_model->currentId();
    m_model->update(id, [&](ChatRecord& chat) {
        chat.title = title;
        chat.leafId = "leaf of " + title;
        chat.updatedMs = m_now.toMSecsSinceEpoch();
    });
    return id;
}

QStringList ChatListModelTest::titles() const {
    QStringList titles;
    for (int row = 0; row < m_model->count(); ++row)
        titles << role(row, "title").toString();
    return titles;
}

void ChatListModelTest::aFreshProfileShowsABlankUnlistedChat() {
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->currentId().isEmpty());
    QVERIFY(m_model->find(m_model->currentId()) != nullptr);
    restart();
    QCOMPARE(m_model->count(), 0);
}

void ChatListModelTest::aChatIsListedOnceSomethingWasTyped() {
    const QString id = m_model->currentId();
    m_model->update(id, [](ChatRecord& chat) { chat.draft = "Dear"; });
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(role(0, "chatId").toString(), id);
    QCOMPARE(role(0, "title").toString(), QString("New chat"));
    QCOMPARE(role(0, "hasDraft").toBool(), true);
    QCOMPARE(role(0, "isCurrent").toBool(), true);
    restart(id);
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(m_model->currentId(), id);
    QCOMPARE(m_model->find(id)->draft, QString("Dear"));
}

void ChatListModelTest::createReusesABlankChat() {
    const QString blank = m_model->currentId();
    m_model->createChat();
    QCOMPARE(m_model->currentId(), blank);
    const QString first = addChat("First");
    m_model->createChat();
    QVERIFY(m_model->currentId() != first);
    QCOMPARE(m_model->count(), 1);
}

void ChatListModelTest::theNewestChatStandsFirst() {
    const QString first = addChat("First");
    m_now = m_now.addSecs(60);
    addChat("Second");
    m_now = m_now.addSecs(60);
    addChat("Third");
    QCOMPARE(titles(), QStringList({"Third", "Second", "First"}));
    m_now = m_now.addSecs(60);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    m_model->update(first, [&](ChatRecord& chat) { chat.updatedMs = m_now.toMSecsSinceEpoch(); });
    QCOMPARE(titles(), QStringList({"First", "Third", "Second"}));
    QCOMPARE(moved.count(), 1);
    restart();
    QCOMPARE(titles(), QStringList({"First", "Third", "Second"}));
}

void ChatListModelTest::sectionsFollowTheDate() {
    const QDateTime now = m_now;
    for (const int daysAgo : {30, 8, 7, 2, 1, 0}) {
        m_now = now.addDays(-daysAgo);
        addChat(QString::number(daysAgo));
    }
    m_now = now;
    QStringList sections;
    for (int row = 0; row < m_model->count(); ++row)
        sections << role(row, "section").toString();
    QCOMPARE(sections, QStringList({"today", "yesterday", "week", "week", "older", "older"}));
    // One minute before midnight is yesterday two minutes later.
    m_now = QDateTime(now.date(), QTime(23, 59));
    addChat("late");
    m_now = m_now.addSecs(120);
    QCOMPARE(role(0, "section").toString(), QString("yesterday"));
    // A clock that was set back does not send chats into the future.
    m_now = now.addDays(-3);
    QCOMPARE(role(0, "section").toString(), QString("today"));
}

void ChatListModelTest::renamedChatsKeepTheirNames() {
    const QString id = addChat("First words");
    QSignalSpy renamed(m_model.get(), &ChatListModel::titleChanged);
    m_model->rename(id, "  A better\nname ");
    QCOMPARE(titles(), QStringList{"A better name"});
    QCOMPARE(renamed.count(), 1);
    m_model->rename(id, "   ");
    QCOMPARE(titles(), QStringList{"A better name"});
    restart();
    QCOMPARE(titles(), QStringList{"A better name"});
}

void ChatListModelTest::deletingSelectsTheNeighbourAndUndoBringsBack() {
    const QString first = addChat("First");
    m_now = m_now.addSecs(60);
    const QString second = addChat("Second");
    m_now = m_now.addSecs(60);
    const QString third = addChat("Third");
    m_model->select(second);
    QSignalSpy removed(m_model.get(), &ChatListModel::removed);
    m_model->remove(second);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toString(), QString("Second"));
    QCOMPARE(titles(), QStringList({"Third", "First"}));
    QCOMPARE(m_model->currentId(), first);
    m_model->remove(third);
    m_model->undoRemove();
    QCOMPARE(titles(), QStringList({"Third", "First"}));
    m_model->undoRemove();
    QCOMPARE(titles(), QStringList({"Third", "Second", "First"}));
    QCOMPARE(m_model->currentId(), second);
    m_model->undoRemove();
    restart();
    QCOMPARE(titles(), QStringList({"Third", "Second", "First"}));
}

void ChatListModelTest::deletingTheLastChatShowsABlankOne() {
    const QString id = addChat("Only");
    m_model->remove(id);
    QCOMPARE(m_model->count(), 0);
    QVERIFY(m_model->currentId() != id);
    QVERIFY(m_model->find(m_model->currentId())->isBlank());
}

void ChatListModelTest::chatsInTheTrashStayThereAtTheNextStart() {
    const QString id = addChat("Gone");
    m_model->remove(id);
    restart(id);
    QCOMPARE(m_model->count(), 0);
    // Still in the file: nothing that was said is ever erased.
    stop();
    const auto store = ChatStore::open(m_folder->filePath("chats.db"));
    QCOMPARE(store->loadChats()->size(), 1);
    QVERIFY(store->loadChats()->front().deletedMs > 0);
}

void ChatListModelTest::theChatShownLastIsShownAgain() {
    const QString first = addChat("First");
    addChat("Second");
    restart(first);
    QCOMPARE(m_model->currentId(), first);
    restart("no such chat");
    QVERIFY(m_model->find(m_model->currentId())->isBlank());
}

void ChatListModelTest::aChatEmptiedOfItsDraftIsNotListedLater() {
    const QString other = addChat("Other");
    m_model->createChat();
    const QString id = m_model->currentId();
    m_model->update(id, [](ChatRecord& chat) { chat.draft = "x"; });
    m_model->update(id, [](ChatRecord& chat) { chat.draft.clear(); });
    QCOMPARE(m_model->count(), 2);
    m_model->select(other);
    QCOMPARE(titles(), QStringList{"Other"});
    restart();
    QCOMPARE(titles(), QStringList{"Other"});
}

void ChatListModelTest::stepsStayInsideTheList() {
    m_model->selectNext(1);
    const QString first = addChat("First");
    m_now = m_now.addSecs(60);
    const QString second = addChat("Second");
    m_model->selectNext(1);
    QCOMPARE(m_model->currentId(), first);
    m_model->selectNext(1);
    QCOMPARE(m_model->currentId(), first);
    m_model->selectNext(-5);
    QCOMPARE(m_model->currentId(), second);
    m_model->select("no such chat");
    QCOMPARE(m_model->currentId(), second);
}

QTEST_GUILESS_MAIN(ChatListModelTest)
#include "app_chat_list_model_test.moc"
