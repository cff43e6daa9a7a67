// SPDX-License-Identifier: Apache-2.0
#include "tests/app/chat_desk.h"

using namespace onebit;
using namespace onebit::app;

/// The sidebar's order, folders and pins, and the search through all chats and inside one.
class SidebarTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void pinnedChatsStandFirstThenFoldersThenDays();
    void foldersOpenAndCount();
    void whatIsDroppedOnARowGoesIntoItsFolder();
    void aDeletedFolderLetsGoOfItsChatsAndUndoBringsThemBack();
    void pinsAndFoldersSurviveARestart();
    void stepsFollowWhatIsSeen();
    void oneChangeIsNoReset();
    void titlesAndTextsAreFoundWithTheirPlaces();
    void caseAccentsAndScriptsDoNotMatter_data();
    void caseAccentsAndScriptsDoNotMatter();
    void theSearchFollowsTheTyping();
    void whatIsInTheTrashIsNotFound();
    void anOldFileIsIndexedInTheBackground();
    void theChatItselfIsSearchedHitByHit();
    void hitsKeepTheirPlacesInFoldedText();

  private:
    QStringList rows() const;
    QString addChat(const QString& title);
    bool finds(const QString& query, int count);
    QString found(int row, int role) const;

    std::unique_ptr<test::ChatDesk> m_desk;
};

void SidebarTest::init() {
    m_desk = std::make_unique<test::ChatDesk>();
    QVERIFY(m_desk->start());
}

QStringList SidebarTest::rows() const {
    const SidebarListModel& model = *m_desk->sidebar;
    QStringList rows;
    for (int row = 0; row < model.count(); ++row) {
        const auto value = [&](int role) { return model.data(model.index(row), role); };
        QString words = value(SidebarListModel::SectionRole).toString() + ": ";
        if (value(SidebarListModel::IsInFolderRole).toBool()) words += "- ";
        words += value(SidebarListModel::TitleRole).toString();
        if (value(SidebarListModel::IsFolderRole).toBool()) {
            words += QString(" (%1)").arg(value(SidebarListModel::ChatCountRole).toInt());
        }
        rows << words;
    }
    return rows;
}

QString SidebarTest::addChat(const QString& title) {
    ChatRecord chat;
    chat.id = newRecordId();
    chat.title = title;
    chat.leafId = "leaf";
    m_desk->now = m_desk->now.addSecs(1);
    chat.updatedMs = m_desk->now.toMSecsSinceEpoch();
    m_desk->chats->add(chat, {});
    return chat.id;
}

bool SidebarTest::finds(const QString& query, int count) {
    m_desk->search->setQuery(query);
    return QTest::qWaitFor([&] { return !m_desk->search->searching() && m_desk->search->count() == count; },
                           30000);
}

QString SidebarTest::found(int row, int role) const {
    return m_desk->search->data(m_desk->search->index(row), role).toString();
}

void SidebarTest::pinnedChatsStandFirstThenFoldersThenDays() {
    const QString first = addChat("First");
    const QString second = addChat("Second");
    const QString third = addChat("Third");
    QCOMPARE(rows(), (QStringList{"today: Third", "today: Second", "today: First"}));
    const QString work = m_desk->folders->create("Work");
    m_desk->chats->moveToFolder(first, work);
    m_desk->chats->setPinned(second, true);
    QCOMPARE(rows(), (QStringList{"pinned: Second", "folders: Work (1)", "today: Third"}));
    m_desk->now = m_desk->now.addDays(1);
    m_desk->chats->setPinned(third, true);
    m_desk->chats->setPinned(second, false);
    QCOMPARE(rows(), (QStringList{"pinned: Third", "folders: Work (1)", "yesterday: Second"}));
}

void SidebarTest::foldersOpenAndCount() {
    const QString work = m_desk->folders->create("  Work ");
    QCOMPARE(m_desk->folders->create("Work"), work);
    QCOMPARE(m_desk->folders->create("  "), QString());
    const QString chat = addChat("Inside");
    m_desk->chats->moveToFolder(chat, work);
    m_desk->sidebar->toggleFolder(work);
    QCOMPARE(rows(), (QStringList{"folders: Work (1)", "folders: - Inside"}));
    QCOMPARE(m_desk->sidebar->rowOf(chat), 1);
    m_desk->folders->rename(work, "Job");
    m_desk->sidebar->toggleFolder(work);
    QCOMPARE(rows(), QStringList{"folders: Job (1)"});
    m_desk->chats->moveToFolder(chat, "");
    QCOMPARE(rows(), (QStringList{"folders: Job (0)", "today: Inside"}));
}

void SidebarTest::whatIsDroppedOnARowGoesIntoItsFolder() {
    const QString work = m_desk->folders->create("Work");
    m_desk->chats->setPinned(addChat("Up"), true);
    m_desk->chats->moveToFolder(addChat("One"), work);
    m_desk->chats->moveToFolder(addChat("Two"), work);
    addChat("Outside");
    m_desk->sidebar->toggleFolder(work);
    QCOMPARE(rows().size(), 5);
    const QStringList folders{QString(), work, work, work, QString()};
    for (int row = 0; row < 5; ++row)
        QCOMPARE(m_desk->sidebar->folderOf(row), folders[row]);
    QCOMPARE(m_desk->sidebar->folderOf(-1), QString());
    QCOMPARE(m_desk->sidebar->folderOf(5), QString());
}

void SidebarTest::aDeletedFolderLetsGoOfItsChatsAndUndoBringsThemBack() {
    const QString work = m_desk->folders->create("Work");
    m_desk->folders->create("Thesis");
    m_desk->chats->moveToFolder(addChat("Inside"), work);
    m_desk->folders->remove(work);
    QCOMPARE(rows(), (QStringList{"folders: Thesis (0)", "today: Inside"}));
    m_desk->folders->undoRemove();
    QCOMPARE(rows(), (QStringList{"folders: Work (1)", "folders: Thesis (0)"}));
}

void SidebarTest::pinsAndFoldersSurviveARestart() {
    const QString work = m_desk->folders->create("Work");
    m_desk->chats->moveToFolder(addChat("Inside"), work);
    m_desk->chats->setPinned(addChat("Up"), true);
    m_desk->folders->remove(m_desk->folders->create("Gone"));
    m_desk->stop();
    QVERIFY(m_desk->start());
    QCOMPARE(rows(), (QStringList{"pinned: Up", "folders: Work (1)"}));
}

void SidebarTest::stepsFollowWhatIsSeen() {
    const QString first = addChat("First");
    const QString second = addChat("Second");
    const QString third = addChat("Third");
    m_desk->chats->setPinned(first, true);
    m_desk->chats->select(first);
    m_desk->sidebar->selectNext(1);
    QCOMPARE(m_desk->chats->currentId(), third);
    m_desk->chats->moveToFolder(second, m_desk->folders->create("Closed"));
    m_desk->sidebar->selectNext(1);
    QCOMPARE(m_desk->chats->currentId(), third);
    m_desk->sidebar->selectNext(-5);
    QCOMPARE(m_desk->chats->currentId(), first);
}

void SidebarTest::oneChangeIsNoReset() {
    for (int i = 0; i < 20; ++i)
        addChat(QString::number(i));
    QSignalSpy reset(m_desk->sidebar.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_desk->sidebar.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_desk->sidebar.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(m_desk->sidebar.get(), &QAbstractItemModel::rowsMoved);
    m_desk->chats->setPinned(m_desk->chats->chats().at(10).id, true);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 10);
    QCOMPARE(removed[0][2].toInt(), 10);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 0);
    // A chat in which something was said only moves up.
    m_desk->chats->update(m_desk->chats->chats().at(5).id, [this](ChatRecord& chat) {
        chat.updatedMs = m_desk->now.addSecs(1).toMSecsSinceEpoch();
    });
    QCOMPARE(moved.count(), 1);
    QCOMPARE(inserted.count() + removed.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void SidebarTest::titlesAndTextsAreFoundWithTheirPlaces() {
    QVERIFY(m_desk->talk("Trains to Turin", "Take the one over Modane at nine."));
    const QString chatId = m_desk->conversation->chatId();
    const QString reply = m_desk->idAt(1);
    QVERIFY(finds("turin", 2));  // the title and the question
    QCOMPARE(found(0, ChatSearch::MessageIdRole), QString());
    QCOMPARE(found(0, ChatSearch::ChatIdRole), chatId);
    QVERIFY(finds("nine modane", 1));
    QCOMPARE(found(0, ChatSearch::MessageIdRole), reply);
    const QVariantList parts = m_desk->search->data(m_desk->search->index(0), ChatSearch::PartsRole).toList();
    QStringList hits;
    for (const QVariant& part : parts) {
        if (part.toMap()["hit"].toBool()) hits << part.toMap()["text"].toString();
    }
    QCOMPARE(hits, (QStringList{"Modane", "nine"}));
    QVERIFY(finds("\"nine modane\"", 0));
    QVERIFY(finds("\"modane at\"", 1));
    QVERIFY(finds("", 0));
}

void SidebarTest::caseAccentsAndScriptsDoNotMatter_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::newRow("accents") << QString::fromUtf8("Le garçon mange") << "GARCON";
    QTest::newRow("accents in the query") << "Le garcon mange" << QString::fromUtf8("garçon");
    QTest::newRow("two characters") << "Go is a language"
                                    << "go";
    QTest::newRow("one Chinese character") << QString::fromUtf8("今天天气很好") << QString::fromUtf8("气");
    QTest::newRow("a Chinese word") << QString::fromUtf8("今天天气很好") << QString::fromUtf8("天气");
    QTest::newRow("Japanese") << QString::fromUtf8("東京都に行く") << QString::fromUtf8("京都に");
    QTest::newRow("full width") << QString::fromUtf8("ＡＢＣ") << "abc";
    QTest::newRow("Arabic signs") << QString::fromUtf8("كِتَاب") << QString::fromUtf8("كتاب");
    QTest::newRow("sharp s") << QString::fromUtf8("Die Straße") << "strasse";
    QTest::newRow("percent sign") << "It is 100% done"
                                  << "100%";
    QTest::newRow("underscore") << "call my_name here"
                                << "y_n";
    QTest::newRow("quotes") << "He said \"stop\" twice"
                            << "said \"stop";
    QTest::newRow("an astral letter")
        << QString::fromUtf8("emoji 🙂 face") << QString::fromUtf8("🙂 face");
}

void SidebarTest::caseAccentsAndScriptsDoNotMatter() {
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(m_desk->talk("Something", text));
    QVERIFY(finds(query, 1));
    QCOMPARE(found(0, ChatSearch::MessageIdRole), m_desk->idAt(1));
    QVERIFY(finds("zzz " + query, 0));
}

void SidebarTest::theSearchFollowsTheTyping() {
    QVERIFY(m_desk->talk("Question", "Alphabet"));
    for (const char* query : {"a", "al", "alp", "alph"})
        m_desk->search->setQuery(query);
    QVERIFY(finds("alphabet", 1));
    QVERIFY(m_desk->talk("Another", "The alphabet again"));
    QVERIFY(finds("alphabe", 2));
}

void SidebarTest::whatIsInTheTrashIsNotFound() {
    QVERIFY(m_desk->talk("Question", "Needle"));
    QVERIFY(finds("needle", 1));
    QVERIFY(m_desk->conversation->removeMessage(m_desk->idAt(1)));
    QVERIFY(finds("needl", 0));
    m_desk->conversation->undoRemoveMessage();
    QVERIFY(finds("needle", 1));
    m_desk->chats->remove(m_desk->conversation->chatId());
    QVERIFY(finds("needl", 0));
}

void SidebarTest::anOldFileIsIndexedInTheBackground() {
    QVERIFY(m_desk->talk("Question", "Needle"));
    m_desk->stop();
    {
        const auto connection = SqlConnection::open(m_desk->file(), SqlConnection::Mode::kReadWrite);
        QVERIFY(connection->run("DROP TABLE message_search"));
        QVERIFY(connection->run("DELETE FROM search_rows"));
        QVERIFY(connection->run("UPDATE messages SET indexed = 0"));
    }
    QVERIFY(m_desk->start());
    QVERIFY(finds("needle", 1));
}

void SidebarTest::theChatItselfIsSearchedHitByHit() {
    QVERIFY(m_desk->talk("one two one", "one"));
    QVERIFY(m_desk->talk("two", "three"));
    ChatFind& find = *m_desk->find;
    find.setQuery("One");
    QCOMPARE(find.count(), 3);
    QCOMPARE(find.current(), 3);
    QCOMPARE(find.currentRow(), 1);
    find.step(-1);
    QCOMPARE(find.currentRow(), 0);
    find.step(-2);
    QCOMPARE(find.current(), 3);  // round the beginning
    find.step(1);
    QCOMPARE(find.current(), 1);
    QVERIFY(m_desk->talk("one more", "yes"));
    QTRY_COMPARE(find.count(), 4);
    find.findEachWord("more OWT one");
    QCOMPARE(find.count(), 5);  // "one" three times and in "one more", "more"
    QCOMPARE(find.words(), QStringList({"more", "owt", "one"}));
    find.setQuery("absent");
    QCOMPARE(find.count(), 0);
    QCOMPARE(find.currentRow(), -1);
    find.step(1);
    QCOMPARE(find.current(), 0);
}

void SidebarTest::hitsKeepTheirPlacesInFoldedText() {
    const QString text = QString::fromUtf8("Ein Fuß, zwei Füße 🙂 ﬁn");
    const auto textOf = [&](const TextHit& hit) { return text.mid(hit.start, hit.length); };
    QList<TextHit> hits = findWords(text, foldedWords("fuss"), 10);
    QCOMPARE(hits.size(), 2);
    QCOMPARE(textOf(hits[0]), QString::fromUtf8("Fuß"));
    QCOMPARE(textOf(hits[1]), QString::fromUtf8("Füß"));
    hits = findWords(text, foldedWords(QString::fromUtf8("🙂")), 10);
    QCOMPARE(textOf(hits.at(0)), QString::fromUtf8("🙂"));
    hits = findWords(text, foldedWords("fi"), 10);
    QCOMPARE(textOf(hits.at(0)), QString::fromUtf8("ﬁ"));
    QCOMPARE(findWords("aaaa", {"aa", "a"}, 10).size(), 2);
    QVERIFY(findWords("text", {}, 10).isEmpty());
}

QTEST_GUILESS_MAIN(SidebarTest)
#include "app_sidebar_test.moc"
