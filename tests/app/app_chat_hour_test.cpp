// SPDX-License-Identifier: Apache-2.0
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
    void switchModel();
    void exportSome();
    void importSome();
    void restoreFromTrash();
    void eraseForEver();
    void restart();

    void prepareGate();
    void checkLists();
    void checkNothingIsLost();
    unsigned dice(unsigned sides) { return m_random() % sides; }
    QString anyMessage();
    QString anyChat();

    std::unique_ptr<test::ChatDesk> m_desk;
    std::mt19937 m_random;
    QSet<QString> m_said;  ///< every question, each of its own words
    int m_count = 0;
    QStringList m_exported;  ///< files that can be brought in again
};

namespace {

constexpr int kSteps = 600;
/// A transfer reads and writes all there is; more of them would make an hour a day.
constexpr qsizetype kMostExports = 4;
constexpr int kMostChats = 60;

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

/// The next reply is another model's; what is under way goes on with its own. One of the models cannot be
/// loaded.
void ChatHourTest::switchModel() {
    const QStringList names{"Tiny", "Other", "Broken"};
    const QString name = names[static_cast<qsizetype>(dice(unsigned(names.size())))];
    m_desk->options.modelName = name;
    m_desk->options.model.file = (name.toLower() + ".gguf").toStdString();
    m_desk->inference->load(m_desk->options.model);
}

void ChatHourTest::exportSome() {
    if (m_exported.size() >= kMostExports) return;
    QSignalSpy done(m_desk->transfer.get(), &ChatTransfer::done);
    QSignalSpy failed(m_desk->transfer.get(), &ChatTransfer::failed);
    const QStringList endings{"json", "json", "md", "html"};
    const QString ending = endings[static_cast<qsizetype>(dice(unsigned(endings.size())))];
    const QString file = m_desk->folder.filePath(QString("export %1.%2").arg(++m_count).arg(ending));
    m_desk->transfer->exportTo(QUrl::fromLocalFile(file), dice(2) == 0 ? QString() : anyChat());
    QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, 60000);
    QCOMPARE(QFile::exists(file), done.count() == 1);  // it fails where there is no chat
    if (done.count() == 1 && ending == u"json") m_exported.append(file);
}

/// Chats that are here, or in the trash, are not brought in twice.
void ChatHourTest::importSome() {
    if (m_exported.isEmpty() || m_desk->chats->count() > kMostChats) return;
    QSignalSpy done(m_desk->transfer.get(), &ChatTransfer::done);
    QSignalSpy failed(m_desk->transfer.get(), &ChatTransfer::failed);
    m_desk->transfer->importFrom(
        QUrl::fromLocalFile(m_exported[static_cast<qsizetype>(dice(unsigned(m_exported.size())))]));
    QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, 60000);
}

void ChatHourTest::restoreFromTrash() {
    const TrashListModel& trash = *m_desk->trash;
    if (trash.count() == 0) return;
    const QModelIndex item = trash.index(static_cast<int>(dice(unsigned(trash.count()))));
    m_desk->trash->restore(trash.data(item, TrashListModel::ItemIdRole).toString());
}

/// The person wants it gone, so it is no loss.
void ChatHourTest::eraseForEver() {
    const TrashListModel& trash = *m_desk->trash;
    if (dice(3) != 0 || trash.count() == 0) return;
    const QModelIndex item = trash.index(static_cast<int>(dice(unsigned(trash.count()))));
    const QString id = trash.data(item, TrashListModel::ItemIdRole).toString();
    if (trash.data(item, TrashListModel::IsChatRole).toBool()) {
        const QList<MessageRecord> erased = m_desk->stored(id);
        for (const MessageRecord& message : erased)
            m_said.remove(message.text);
    } else {
        m_said.remove(trash.data(item, TrashListModel::TitleRole).toString());
    }
    m_desk->trash->erase(id);
}

void ChatHourTest::restart() {
    const QString current = m_desk->conversation->chatId();
    m_desk->stop();
    checkNothingIsLost();
    m_desk->gate = std::make_shared<test::FakeEngineGate>();
    prepareGate();
    QVERIFY(m_desk->start(current));
}

void ChatHourTest::prepareGate() {
    m_desk->gate->setPieces({"a", " word", " or", " two"});
    m_desk->gate->failLoadsOf("broken.gguf", {ErrorCode::kMissingTensor, "no weights"});
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
    m_exported.clear();
    m_desk = std::make_unique<test::ChatDesk>();
    prepareGate();
    QVERIFY(m_desk->start());
    // What is done more often stands more often.
    const std::vector<Step> steps{
        &ChatHourTest::ask,         &ChatHourTest::ask,           &ChatHourTest::ask,
        &ChatHourTest::release,     &ChatHourTest::release,       &ChatHourTest::release,
        &ChatHourTest::release,     &ChatHourTest::release,       &ChatHourTest::release,
        &ChatHourTest::stopReply,   &ChatHourTest::stopReply,     &ChatHourTest::tryAgain,
        &ChatHourTest::edit,        &ChatHourTest::edit,          &ChatHourTest::goOn,
        &ChatHourTest::browse,      &ChatHourTest::browse,        &ChatHourTest::branch,
        &ChatHourTest::newChat,     &ChatHourTest::removeMessage, &ChatHourTest::undoMessage,
        &ChatHourTest::selectChat,  &ChatHourTest::selectChat,    &ChatHourTest::removeChat,
        &ChatHourTest::undoChat,    &ChatHourTest::renameChat,    &ChatHourTest::pinChat,
        &ChatHourTest::folder,      &ChatHourTest::folder,        &ChatHourTest::draft,
        &ChatHourTest::search,      &ChatHourTest::find,          &ChatHourTest::switchModel,
        &ChatHourTest::exportSome,  &ChatHourTest::importSome,    &ChatHourTest::restoreFromTrash,
        &ChatHourTest::eraseForEver};
    for (int step = 0; step < kSteps; ++step) {
        (this->*steps[dice(unsigned(steps.size()))])();
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
