#include <QHash>
#include <random>

#include "app/chat/chat_tree.h"
#include "tests/app/chat_desk.h"

using namespace onebit;
using namespace onebit::app;

/// An hour of a person who does everything there is to do with chats, in any order, with restarts in between.
/// What was said is never lost, and the lists always tell the truth.
class ChatHourTest : public QObject {
    Q_OBJECT

  private slots:
    void everythingInAnyOrder_data();
    void everythingInAnyOrder();

  private:
    using Step = void (ChatHourTest::*)();
    void ask();
    void release();
    void stopReply();
    void tryAgain();
    void edit();
    void goOn();
    void browse();
    void branch();
    void removeMessage();
    void undoMessage();
    void newChat();
    void selectChat();
    void removeChat();
    void undoChat();
    void renameChat();
    void pinChat();
    void folder();
    void draft();
    void search();
    void find();
    void exportAndImport();
    void restart();

    void checkLists();
    void checkNothingIsLost();
    unsigned dice(unsigned sides) { return m_random() % sides; }
    QString anyMessage();
    QString anyChat();

    std::unique_ptr<test::ChatDesk> m_desk;
    std::mt19937 m_random;
    QSet<QString> m_said;  ///< every question, each of its own words
    int m_count = 0;
    int m_imports = 0;
};

namespace {

constexpr int kSteps = 600;

}  // namespace

QString ChatHourTest::anyMessage() {
    const auto& messages = m_desk->messages();
    return messages.isEmpty() ? QString()
                              : messages[static_cast<qsizetype>(dice(unsigned(messages.size())))].id;
}

QString ChatHourTest::anyChat() {
    const auto& chats = m_desk->chats->chats();
    return chats.isEmpty() ? QString() : chats[static_cast<qsizetype>(dice(unsigned(chats.size())))].id;
}

void ChatHourTest::ask() {
    const QString question = QString("question %1").arg(++m_count);
    if (m_desk->conversation->send(question)) m_said.insert(question);
}

void ChatHourTest::release() {
    m_desk->gate->release(static_cast<int>(dice(4)));
    QTest::qWait(1);
}

void ChatHourTest::stopReply() {
    m_desk->conversation->stop();
}

void ChatHourTest::tryAgain() {
    m_desk->conversation->regenerate(anyMessage());
}

void ChatHourTest::edit() {
    const QString words = QString("edited %1").arg(++m_count);
    if (m_desk->conversation->edit(anyMessage(), words)) m_said.insert(words);
}

void ChatHourTest::goOn() {
    m_desk->conversation->continueReply(m_desk->idAt(static_cast<int>(m_desk->messages().size()) - 1));
}

void ChatHourTest::browse() {
    m_desk->conversation->showVersion(anyMessage(), dice(2) == 0 ? -1 : 1);
}

void ChatHourTest::branch() {
    if (m_desk->chats->count() < 40) m_desk->conversation->branch(anyMessage());
}

void ChatHourTest::removeMessage() {
    m_desk->conversation->removeMessage(anyMessage());
}

void ChatHourTest::undoMessage() {
    m_desk->conversation->undoRemoveMessage();
}

void ChatHourTest::newChat() {
    m_desk->chats->createChat();
}

void ChatHourTest::selectChat() {
    m_desk->sidebar->selectNext(static_cast<int>(dice(7)) - 3);
}

void ChatHourTest::removeChat() {
    m_desk->chats->remove(anyChat());
}

void ChatHourTest::undoChat() {
    m_desk->chats->undoRemove();
}

void ChatHourTest::renameChat() {
    m_desk->chats->rename(anyChat(), QString("name %1").arg(dice(9)));
}

void ChatHourTest::pinChat() {
    m_desk->chats->setPinned(anyChat(), dice(2) == 0);
}

void ChatHourTest::folder() {
    switch (dice(5)) {
        case 0:
            m_desk->folders->create(QString("folder %1").arg(dice(4)));
            break;
        case 1:
            if (m_desk->folders->count() > 0) m_desk->folders->remove(m_desk->folders->folders().front().id);
            break;
        case 2:
            m_desk->folders->undoRemove();
            break;
        case 3:
            if (m_desk->folders->count() > 0)
                m_desk->sidebar->toggleFolder(m_desk->folders->folders().back().id);
            break;
        default:
            m_desk->chats->moveToFolder(
                anyChat(), m_desk->folders->count() > 0 ? m_desk->folders->folders().back().id : QString());
    }
}

void ChatHourTest::draft() {
    m_desk->conversation->setDraft(dice(3) == 0 ? QString() : QString("draft %1").arg(++m_count));
}

void ChatHourTest::search() {
    m_desk->search->setQuery(QString("question %1").arg(dice(20)));
}

void ChatHourTest::find() {
    m_desk->find->setQuery(dice(2) == 0 ? QString() : QString("word"));
    m_desk->find->step(1);
}

void ChatHourTest::exportAndImport() {
    if (++m_imports > 2) return;
    QSignalSpy done(m_desk->transfer.get(), &ChatTransfer::done);
    QSignalSpy failed(m_desk->transfer.get(), &ChatTransfer::failed);
    const QUrl file = QUrl::fromLocalFile(m_desk->folder.filePath("all.json"));
    m_desk->transfer->exportTo(file, "");
    QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, 60000);
    if (done.count() == 0) return;  // there was no chat
    m_desk->transfer->importFrom(file);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 2, 60000);
}

void ChatHourTest::restart() {
    const QString current = m_desk->conversation->chatId();
    m_desk->stop();
    checkNothingIsLost();
    m_desk->gate = std::make_shared<test::FakeEngineGate>();
    m_desk->gate->setPieces({"a", " word", " or", " two"});
    QVERIFY(m_desk->start(current));
}

/// The sidebar shows every listed chat once, unless its folder is closed; the messages are a path.
void ChatHourTest::checkLists() {
    QHash<QString, int> seen;
    const SidebarListModel& sidebar = *m_desk->sidebar;
    int inClosedFolders = 0;
    for (int row = 0; row < sidebar.count(); ++row) {
        const auto value = [&](int role) { return sidebar.data(sidebar.index(row), role); };
        if (!value(SidebarListModel::IsFolderRole).toBool()) {
            ++seen[value(SidebarListModel::ItemIdRole).toString()];
        } else if (!value(SidebarListModel::IsOpenRole).toBool()) {
            inClosedFolders += value(SidebarListModel::ChatCountRole).toInt();
        }
    }
    QCOMPARE(seen.size() + inClosedFolders, m_desk->chats->count());
    for (const int times : seen)
        QCOMPARE(times, 1);
    const auto& messages = m_desk->messages();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        QCOMPARE(messages[i].chatId, m_desk->conversation->chatId());
        QCOMPARE(messages[i].deletedMs, 0);
        const MessageListModel& model = *m_desk->conversation->messages();
        const QModelIndex index = model.index(static_cast<int>(i));
        const int version = model.data(index, MessageListModel::VersionRole).toInt();
        QVERIFY(version >= 1 && version <= model.data(index, MessageListModel::VersionCountRole).toInt());
    }
    QCOMPARE(m_desk->find->count() == 0, m_desk->find->currentRow() < 0);
}

void ChatHourTest::checkNothingIsLost() {
    const auto store = ChatStore::open(m_desk->file());
    QVERIFY(store);
    QSet<QString> stored;
    const auto chats = store->loadChats();
    QVERIFY(chats);
    for (const ChatRecord& chat : *chats) {
        const auto messages = store->loadMessages(chat.id);
        QVERIFY(messages);
        QSet<QString> ids;
        for (const MessageRecord& message : *messages) {
            stored.insert(message.text);
            ids.insert(message.id);
            QVERIFY(!isUnderWay(message.state));
        }
        QVERIFY(chat.leafId.isEmpty() || ids.contains(chat.leafId));
        for (const MessageRecord& message : *messages)
            QVERIFY(message.parentId.isEmpty() || ids.contains(message.parentId));
    }
    const QSet<QString> lost = m_said - stored;
    QVERIFY2(lost.isEmpty(), qPrintable(QStringList(lost.values()).join(", ")));
    const auto connection = SqlConnection::open(m_desk->file(), SqlConnection::Mode::kReadWrite);
    QCOMPARE(connection->value("PRAGMA integrity_check")->toString(), QString("ok"));
}

void ChatHourTest::everythingInAnyOrder_data() {
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void ChatHourTest::everythingInAnyOrder() {
    QFETCH(unsigned, seed);
    m_random.seed(seed);
    m_said.clear();
    m_imports = 0;
    m_desk = std::make_unique<test::ChatDesk>();
    m_desk->gate->setPieces({"a", " word", " or", " two"});
    QVERIFY(m_desk->start());
    // What is done more often stands more often.
    const std::vector<Step> steps{
        &ChatHourTest::ask,        &ChatHourTest::ask,           &ChatHourTest::ask,
        &ChatHourTest::release,    &ChatHourTest::release,       &ChatHourTest::release,
        &ChatHourTest::release,    &ChatHourTest::release,       &ChatHourTest::release,
        &ChatHourTest::stopReply,  &ChatHourTest::stopReply,     &ChatHourTest::tryAgain,
        &ChatHourTest::edit,       &ChatHourTest::edit,          &ChatHourTest::goOn,
        &ChatHourTest::browse,     &ChatHourTest::browse,        &ChatHourTest::branch,
        &ChatHourTest::newChat,    &ChatHourTest::removeMessage, &ChatHourTest::undoMessage,
        &ChatHourTest::selectChat, &ChatHourTest::selectChat,    &ChatHourTest::removeChat,
        &ChatHourTest::undoChat,   &ChatHourTest::renameChat,    &ChatHourTest::pinChat,
        &ChatHourTest::folder,     &ChatHourTest::folder,        &ChatHourTest::draft,
        &ChatHourTest::search,     &ChatHourTest::find};
    for (int step = 0; step < kSteps; ++step) {
        (this->*steps[dice(unsigned(steps.size()))])();
        if (step % 100 == 99) exportAndImport();
        if (step % 80 == 79) restart();
        checkLists();
        if (QTest::currentTestFailed()) return;
    }
    m_desk->stop();
    QVERIFY(m_said.size() > 10);
    checkNothingIsLost();
}

QTEST_MAIN(ChatHourTest)
#include "app_chat_hour_test.moc"
