// SPDX-License-Identifier: Apache-2.0
#include <QDataStream>
#include <QFile>
#include <QJsonDocument>
#include <QTextDocument>
#include <random>

#include "app/transfer/chat_import.h"
#include "app/transfer/own_json.h"
#include "app/transfer/text_export.h"
#include "tests/app/chat_desk.h"

using namespace onebit;
using namespace onebit::app;

/// Chats that leave and come: nothing is lost on the way out and back, and no file, however broken, does
/// harm.
class TransferTest : public QObject {
    Q_OBJECT

  private slots:
    void ownFilesComeBackWithEverything();
    void aChatThatIsHereComesAsACopy();
    void markdownShowsTheVersionThatIsSeen();
    void htmlShowsMarkupOfModelsAsText();
    void pdfIsWritten();
    void chatGptTreesKeepTheirVersions();
    void chatGptExportsComeWithoutWhatIsForTools();
    void lmStudioVersionsAndThinkingCome();
    void gpt4AllChatsCome_data();
    void gpt4AllChatsCome();
    void filesOfOthersAreRefused_data();
    void filesOfOthersAreRefused();
    void damagedFilesDoNoHarm();
    void aFolderThatCannotBeWrittenIsTold();
};

namespace {

MessageRecord said(const QString& id, const QString& parent, Author author, const QString& text) {
    MessageRecord message;
    message.id = id;
    message.chatId = "c1";
    message.parentId = parent;
    message.author = author;
    message.text = text;
    message.createdMs = 1700000000000 + id.back().digitValue();
    return message;
}

ChatArchive sampleArchive() {
    ArchivedChat archived;
    archived.chat.id = "c1";
    archived.chat.title = "A <b>bold</b> chat";
    archived.chat.folderId = "f1";
    archived.chat.pinnedMs = 5;
    archived.chat.draft = "Next";
    archived.chat.draftAttachments = {{"d.txt", "draft", 5}};
    archived.chat.settings = {{"temperature", 0.3}};
    archived.chat.leafId = "m3";
    archived.messages = {said("m1", "", Author::kUser, "Show <i>code</i>"),
                         said("m2", "m1", Author::kAssistant, "Old version"),
                         said("m3", "m1", Author::kAssistant, "**New** <script>alert(1)</script>")};
    archived.messages[0].attachments = {{"a.txt", "file & text", 11}};
    archived.messages[1].deletedMs = 7;
    archived.messages[2].thinking = "Let me see";
    archived.messages[2].reply.modelName = "Tiny";
    archived.messages[2].reply.seed = 18446744073709551615ULL;
    archived.messages[2].reply.details.editedFrom = "m2";
    return {{{"f1", "Work", 3, 0}}, {archived}};
}

QByteArray gpt4AllFile(qint32 version) {
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out << quint32{0xf5d553cc} << version;
    out.setVersion(QDataStream::Qt_6_2);
    out << qint64{1700000000} << QString("id") << QString("Greek letters") << QString("me")
        << QString("Llama 3 8B") << QStringList{"docs"};
    if (version < 11) {
        out << true << qint32{2} << qint32{0} << QString("r") << QString("n") << quint32{9};
        out << qint32{3} << quint32{2048} << quint64{2} << qint32{1} << qint32{2} << QByteArray("state");
    }
    const auto message = [&](const QString& kind, const QString& text) {
        if (version < 12) out << qint32{1};
        out << kind << text;
        if (version < 10) out << QString("prompt");
        out << QString() << false << false << false << false;
        if (version >= 11 && kind == "Response: ") out << false;
        out << qint64{1};  // one source
        for (int i = 0; i < 7; ++i)
            out << QString("s");
        out << qint32{1} << qint32{2} << qint32{3};
        const bool question = kind == "Prompt: ";
        if (version >= 10) {
            out << qint64{question ? 1 : 0};
            if (question) out << QUrl::fromLocalFile("/tmp/a.txt") << QByteArray("alpha");
        }
        if (version >= 12) {
            out << qint64{question ? 0 : 1};
            if (!question) {
                out << QString("Response: ") << QString() << qint64{1};
                out << QString("Think: ") << QString("Hm") << qint32{20} << qint64{0};
            }
        }
    };
    out << qint32{2};
    message("Prompt: ", "First letter?");
    message("Response: ", "Alpha.");
    return bytes;
}

}  // namespace

void TransferTest::ownFilesComeBackWithEverything() {
    const ChatArchive archive = sampleArchive();
    const ImportResult result = parseChats(toOwnJson(archive));
    QVERIFY(result);
    QCOMPARE(toOwnJson(*result), toOwnJson(archive));
    QCOMPARE(result->chats[0].messages[2].reply.seed, archive.chats[0].messages[2].reply.seed);
    QCOMPARE(result->chats[0].messages[0].attachments, archive.chats[0].messages[0].attachments);
}

void TransferTest::aChatThatIsHereComesAsACopy() {
    test::ChatDesk desk;
    QVERIFY(desk.start());
    QVERIFY(desk.talk("One", "First"));
    QVERIFY(desk.talk("Two", "Second"));
    desk.gate->setPieces({"Second again"});
    QVERIFY(desk.conversation->regenerate(desk.idAt(3)));
    QVERIFY(desk.idle());
    desk.chats->moveToFolder(desk.conversation->chatId(), desk.folders->create("Work"));
    QSignalSpy done(desk.transfer.get(), &ChatTransfer::done);
    const QUrl file = QUrl::fromLocalFile(desk.folder.filePath("out.json"));
    desk.transfer->exportTo(file, "");
    QTRY_COMPARE(done.count(), 1);
    desk.transfer->importFrom(file);
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(desk.chats->count(), 2);
    const QString original = desk.conversation->chatId();
    QString copy;
    for (const ChatRecord& chat : desk.chats->chats()) {
        if (chat.id != original) copy = chat.id;
    }
    desk.chats->select(copy);
    QVERIFY(desk.shows(4));
    QCOMPARE(desk.textAt(3), QString("Second again"));
    const QString shown = desk.idAt(3);
    desk.conversation->showVersion(shown, -1);
    QCOMPARE(desk.textAt(3), QString("Second"));
    desk.stop();
    QCOMPARE(desk.stored(original).size(), 5);
    QCOMPARE(desk.stored(copy).size(), 5);
    // Into an empty profile it comes as it was.
    test::ChatDesk other;
    QVERIFY(other.start());
    QSignalSpy taken(other.transfer.get(), &ChatTransfer::done);
    other.transfer->importFrom(file);
    QTRY_COMPARE(taken.count(), 1);
    QCOMPARE(other.chats->chats().at(0).id, original);
    QCOMPARE(other.folders->count(), 1);
}

void TransferTest::markdownShowsTheVersionThatIsSeen() {
    const QString text = toMarkdown(sampleArchive());
    QVERIFY(text.startsWith("# A <b>bold</b> chat\n"));
    QVERIFY(text.contains("## You"));
    QVERIFY(text.contains("## Tiny"));
    QVERIFY(text.contains("> Let me see"));
    QVERIFY(text.contains("File \"a.txt\":\n```\nfile & text\n```"));
    QVERIFY(text.contains("**New**"));
    QVERIFY(!text.contains("Old version"));
}

void TransferTest::htmlShowsMarkupOfModelsAsText() {
    const QString html = toHtml(sampleArchive());
    QVERIFY(html.contains("<title>A &lt;b&gt;bold&lt;/b&gt; chat</title>"));
    QVERIFY(!html.contains("<script>"));
    QVERIFY(html.contains("alert(1)"));
    QVERIFY(html.contains("file &amp; text"));
    QVERIFY(!html.contains("<i>code</i>"));
}

void TransferTest::pdfIsWritten() {
    QVERIFY(toPdf(sampleArchive()).startsWith("%PDF-"));
}

void TransferTest::chatGptTreesKeepTheirVersions() {
    const char* const file = R"([{"title": "Sky", "create_time": 1700000000.5, "update_time": 1700000009,
        "current_node": "n4", "mapping": {
        "root": {"id": "root", "message": null, "parent": null, "children": ["sys"]},
        "sys": {"message": {"author": {"role": "system"}, "content": {"content_type": "text", "parts": [""]}},
                "parent": "root", "children": ["n1"]},
        "n1": {"message": {"author": {"role": "user"}, "create_time": 1700000001,
               "content": {"content_type": "text", "parts": ["Why blue?"]}}, "parent": "sys"},
        "n2": {"message": {"author": {"role": "assistant"}, "create_time": 1700000002,
               "content": {"content_type": "text", "parts": ["Because."]}}, "parent": "n1"},
        "tool": {"message": {"author": {"role": "tool"}, "content": {"content_type": "text", "parts": ["x"]}},
               "parent": "n1"},
        "n3": {"message": {"author": {"role": "assistant"}, "create_time": 1700000003,
               "content": {"content_type": "multimodal_text", "parts": [{"image": 1}, "Scattering."]},
               "metadata": {"model_slug": "gpt-4"}}, "parent": "tool"},
        "n4": {"message": null, "parent": "n3"},
        "loop": {"message": null, "parent": "loop"}}}])";
    const ImportResult result = parseChats(file);
    QVERIFY(result);
    QCOMPARE(result->chats.size(), 1);
    const ArchivedChat& chat = result->chats[0];
    QCOMPARE(chat.chat.title, QString("Sky"));
    QCOMPARE(chat.chat.createdMs, 1700000000500);
    QCOMPARE(chat.messages.size(), 3);
    const ChatTree tree(chat.messages);
    const QList<MessageRecord> path = tree.path(chat.chat.leafId);
    QCOMPARE(path.size(), 2);
    QCOMPARE(path[1].text, QString("Scattering."));
    QCOMPARE(path[1].reply.modelName, QString("gpt-4"));
    QCOMPARE(tree.versionsOf(path[1].id).size(), 2);
}

/// As ChatGPT exports it: hidden nodes, a picture, another reply, a search, thoughts, speech, code that ran.
void TransferTest::chatGptExportsComeWithoutWhatIsForTools() {
    QFile file(ONEBIT_TEST_DATA "/chatgpt_export.json");
    QVERIFY(file.open(QFile::ReadOnly));
    const ImportResult result = parseChats(file.readAll());
    QVERIFY(result);
    QCOMPARE(result->chats.size(), 1);  // the other has nothing in it
    const ArchivedChat& chat = result->chats[0];
    const ChatTree tree(chat.messages);
    const QList<MessageRecord> path = tree.path(chat.chat.leafId);
    QStringList texts;
    for (const MessageRecord& message : path)
        texts.append(message.text);
    QCOMPARE(texts, (QStringList{"Which plant is this?", "It is lemon balm.",
                                 "How many leaves have three stems with five each?", "3 * 5", "Fifteen."}));
    QCOMPARE(path[1].thinking, QString("Looking at the leaf\n\nThe edge is toothed."));
    QCOMPARE(path[1].reply.modelName, QString("o3"));
    QVERIFY(path[4].thinking.isEmpty());
    QCOMPARE(tree.versionsOf(path[1].id).size(), 2);
}

void TransferTest::lmStudioVersionsAndThinkingCome() {
    const char* const file = R"({"name": "Trip", "createdAt": 1700000000000, "messages": [
        {"versions": [{"type": "singleStep", "role": "user", "content": [{"type": "text", "text": "Where to?"}]}],
         "currentlySelected": 0},
        {"versions": [
          {"type": "multiStep", "role": "assistant", "senderInfo": {"senderName": "qwen"}, "steps": [
            {"type": "contentBlock", "style": {"type": "thinking"}, "content": [{"type": "text", "text": "Hm"}]},
            {"type": "contentBlock", "content": [{"type": "text", "text": "Rome"}]},
            {"type": "debugInfoBlock", "debugInfo": "x"}]},
          {"type": "multiStep", "role": "assistant", "steps": [
            {"type": "contentBlock", "content": [{"type": "text", "text": "Turin"}]}]}],
         "currentlySelected": 0},
        {"versions": [{"role": "user", "content": [{"type": "text", "text": "Thanks"}]}], "currentlySelected": 0}]})";
    const ImportResult result = parseChats(file);
    QVERIFY(result);
    const ArchivedChat& chat = result->chats[0];
    const ChatTree tree(chat.messages);
    const QList<MessageRecord> path = tree.path(chat.chat.leafId);
    QCOMPARE(path.size(), 3);
    QCOMPARE(path[1].text, QString("Rome"));
    QCOMPARE(path[1].thinking, QString("Hm"));
    QCOMPARE(path[1].reply.modelName, QString("qwen"));
    QCOMPARE(tree.versionsOf(path[1].id).size(), 2);
}

void TransferTest::gpt4AllChatsCome_data() {
    QTest::addColumn<int>("version");
    for (const int version : {9, 10, 11, 12})
        QTest::addRow("version %d", version) << version;
}

void TransferTest::gpt4AllChatsCome() {
    QFETCH(int, version);
    const ImportResult result = parseChats(gpt4AllFile(version));
    QVERIFY(result);
    const ArchivedChat& chat = result->chats.at(0);
    QCOMPARE(chat.chat.title, QString("Greek letters"));
    QCOMPARE(chat.messages.size(), 2);
    QCOMPARE(chat.messages[0].text, QString("First letter?"));
    QCOMPARE(chat.messages[0].attachments.size(), version >= 10 ? 1 : 0);
    QCOMPARE(chat.messages[1].text, QString("Alpha."));
    QCOMPARE(chat.messages[1].thinking, version >= 12 ? QString("Hm") : QString());
    QCOMPARE(chat.messages[1].parentId, chat.messages[0].id);
    QCOMPARE(chat.messages[1].reply.modelName, QString("Llama 3 8B"));
}

void TransferTest::filesOfOthersAreRefused_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("problem");
    const auto row = [](const char* name, const QByteArray& file, ImportProblem problem) {
        QTest::newRow(name) << file << static_cast<int>(problem);
    };
    row("empty", "", ImportProblem::kUnknown);
    row("prose", "Dear diary", ImportProblem::kUnknown);
    row("other JSON", R"({"name": "x"})", ImportProblem::kUnknown);
    row("a list of numbers", "[1, 2]", ImportProblem::kUnknown);
    row("cut short", R"({"format": "onebit-chats", "ver)", ImportProblem::kDamaged);
    row("of a later version", R"({"format": "onebit-chats", "version": 9})", ImportProblem::kUnknown);
    row("a message without id", R"({"format": "onebit-chats", "version": 1,
        "chats": [{"id": "c", "messages": [{"author": "user", "text": "x"}]}]})",
        ImportProblem::kDamaged);
    row("an id twice", R"({"format": "onebit-chats", "version": 1, "chats": [{"id": "c", "messages": [
        {"id": "m", "author": "user"}, {"id": "m", "author": "user"}]}]})",
        ImportProblem::kDamaged);
    row("deeply nested", QByteArray(100000, '['), ImportProblem::kDamaged);
    row("old GPT4All", gpt4AllFile(5), ImportProblem::kTooOld);
    row("new GPT4All", gpt4AllFile(99), ImportProblem::kUnknown);
    row("GPT4All cut short", gpt4AllFile(11).chopped(30), ImportProblem::kDamaged);
    QByteArray text = R"({"format": "onebit-chats", "version": 1, "chats": [{"id": "c", "messages": [
        {"id": "m", "author": "user", "text": ")";
    text += QByteArray(static_cast<qsizetype>(import_limits::kTextLength) + 1, 'x') + "\"}]}]}";
    row("a message without end", text, ImportProblem::kTooLarge);
}

void TransferTest::filesOfOthersAreRefused() {
    QFETCH(QByteArray, file);
    QFETCH(int, problem);
    const ImportResult result = parseChats(file);
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(result.error()), problem);
}

/// Thousands of files with a few bytes changed or missing: an answer each time, never a crash.
void TransferTest::damagedFilesDoNoHarm() {
    std::mt19937 random(6);
    const QList<QByteArray> files{toOwnJson(sampleArchive()), gpt4AllFile(9), gpt4AllFile(10),
                                  gpt4AllFile(11), gpt4AllFile(12)};
    int read = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray file = files[static_cast<qsizetype>(random() % static_cast<unsigned>(files.size()))];
        for (unsigned change = random() % 4; change < 4; ++change)
            file[static_cast<qsizetype>(random() % static_cast<unsigned>(file.size()))] =
                static_cast<char>(random());
        if (random() % 3 == 0)
            file.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(file.size())));
        const ImportResult result = parseChats(file);
        if (!result) continue;
        ++read;
        for (const ArchivedChat& chat : result->chats) {
            const ChatTree tree(chat.messages);
            QVERIFY(tree.path(chat.chat.leafId).size() <= chat.messages.size());
        }
    }
    QVERIFY(read > 0);
}

void TransferTest::aFolderThatCannotBeWrittenIsTold() {
    test::ChatDesk desk;
    QVERIFY(desk.start());
    QVERIFY(desk.talk("One", "First"));
    QSignalSpy failed(desk.transfer.get(), &ChatTransfer::failed);
    desk.transfer->exportTo(QUrl::fromLocalFile(desk.folder.filePath("no/such/folder/a.md")), "");
    QTRY_COMPARE(failed.count(), 1);
    desk.transfer->importFrom(QUrl::fromLocalFile(desk.folder.filePath("none.json")));
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(!desk.transfer->busy());
    QCOMPARE(desk.transfer->suggestedName(desk.conversation->chatId()), QString("One"));
}

QTEST_MAIN(TransferTest)
#include "app_transfer_test.moc"
