// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/chat/message_tree.h"
#include "app/chat/reply_words.h"
#include "app/chat/sentence_announcer.h"
#include "app/chat/titles.h"
#include "app/engine/error_words.h"
#include "app/library/installed_model.h"
#include "app/library/prospect_words.h"
#include "app/platform/native_path.h"
#include "app/platform/translations.h"
#include "inference/base/error_text.h"

using namespace onebit;
using namespace onebit::app;

/// Small functions over texts and trees, without threads or files.
class TextsTest : public QObject {
    Q_OBJECT

  private slots:
    void titleIsTheFirstWords_data();
    void titleIsTheFirstWords();
    void longTitleEndsAtAWord();
    void aFirstSentenceIsATitle();
    void greetingsSayLittle();
    void sentencesAreCutWhereTheyEnd_data();
    void sentencesAreCutWhereTheyEnd();
    void sentencesDoNotDependOnTheDeltas();
    void pathFollowsTheLeaf();
    void pathOfAMissingLeafEndsAtTheNewest();
    void pathClosesOverAMissingParent();
    void pathOfACircleEnds();
    void stateNamesComeBack();
    void anExpectationHasTwoFigures();
    void sizesHaveTheUnitThatIsReadAtAGlance();
    void languagesHaveTheNamesOfTheirSpeakers();
    void detailsOfAFinishedReply();
    void everyErrorHasASentence();
    void fileNamesKeepTheirBytes();
};

namespace {

MessageRecord message(const QString& id, const QString& parent) {
    MessageRecord record;
    record.id = id;
    record.parentId = parent;
    return record;
}

QStringList ids(const QList<MessageRecord>& path) {
    QStringList names;
    for (const MessageRecord& each : path)
        names << each.id;
    return names;
}

}  // namespace

void TextsTest::titleIsTheFirstWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << "Hello there"
                           << "Hello there";
    QTest::newRow("spaces") << "  Hello \t there  "
                            << "Hello there";
    QTest::newRow("first line") << "\n\n  What is ink?\nTell me all."
                                << "What is ink?";
    QTest::newRow("markdown") << "## The **ink** in `C++`"
                              << "The ink in C++";
    QTest::newRow("only marks") << "***\nWords"
                                << "Words";
    QTest::newRow("empty") << ""
                           << "";
}

void TextsTest::titleIsTheFirstWords() {
    QFETCH(QString, text);
    QFETCH(QString, title);
    QCOMPARE(titleFromText(text), title);
}

void TextsTest::aFirstSentenceIsATitle() {
    QCOMPARE(titleFromText("What is a bit in English? I never knew."), QString("What is a bit in English?"));
    QCOMPARE(titleFromText("Translate this. It is short."), QString("Translate this"));
    QCOMPARE(titleFromText("Use 3.5 cups of flour"), QString("Use 3.5 cups of flour"));
}

void TextsTest::greetingsSayLittle() {
    QVERIFY(saysLittle("Hi"));
    QVERIFY(saysLittle("Hello there"));
    QVERIFY(!saysLittle("What is love"));
    QVERIFY(!saysLittle("Electroencephalography"));
    QVERIFY(!saysLittle(QString::fromUtf8("天气")));
}

void TextsTest::longTitleEndsAtAWord() {
    const QString title =
        titleFromText("Please explain to me how the printing press changed the whole of Europe");
    QCOMPARE(title, QString("Please explain to me how the printing press…"));
    const QString noSpaces = titleFromText(QString(500, u'字'));
    QVERIFY(noSpaces.size() <= 49 && noSpaces.size() > 1);
    const QString emoji = titleFromText(QString::fromUtf8("🙂").repeated(100));
    QVERIFY(emoji.isValidUtf16());
}

void TextsTest::sentencesAreCutWhereTheyEnd_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("two") << "One. Two! Three" << QStringList{"One.", "Two!"};
    QTest::newRow("number") << "Pi is 3.14 or so. Yes" << QStringList{"Pi is 3.14 or so."};
    QTest::newRow("line") << "A line\nand" << QStringList{"A line"};
    QTest::newRow("chinese") << QString::fromUtf8("你好。再见") << QStringList{QString::fromUtf8("你好。")};
    QTest::newRow("none") << "still going" << QStringList{};
}

void TextsTest::sentencesAreCutWhereTheyEnd() {
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);
    SentenceAnnouncer announcer;
    QCOMPARE(announcer.feed(text), sentences);
}

void TextsTest::sentencesDoNotDependOnTheDeltas() {
    const QString text = "First one. Second? Third: yes.\nLast";
    SentenceAnnouncer whole;
    const QStringList expected = whole.feed(text) << whole.rest();
    QCOMPARE(expected.size(), 5);
    for (int step = 1; step < 8; ++step) {
        SentenceAnnouncer announcer;
        QStringList sentences;
        for (int at = 0; at < text.size(); at += step)
            sentences << announcer.feed(text.mid(at, step));
        sentences << announcer.rest();
        QCOMPARE(sentences, expected);
    }
}

void TextsTest::pathFollowsTheLeaf() {
    const QList<MessageRecord> all{message("q1", ""), message("a1", "q1"), message("a1b", "q1"),
                                   message("q2", "a1"), message("a2", "q2")};
    QCOMPARE(ids(pathToLeaf(all, "a2")), QStringList({"q1", "a1", "q2", "a2"}));
    QCOMPARE(ids(pathToLeaf(all, "a1b")), QStringList({"q1", "a1b"}));
    QVERIFY(pathToLeaf({}, "a").isEmpty());
}

void TextsTest::pathOfAMissingLeafEndsAtTheNewest() {
    const QList<MessageRecord> all{message("q1", ""), message("a1", "q1")};
    QCOMPARE(ids(pathToLeaf(all, "gone")), QStringList({"q1", "a1"}));
}

void TextsTest::pathClosesOverAMissingParent() {
    const QList<MessageRecord> all{message("q1", ""), message("q2", "a1"), message("a2", "q2")};
    QCOMPARE(ids(pathToLeaf(all, "a2")), QStringList({"q1", "q2", "a2"}));
}

void TextsTest::pathOfACircleEnds() {
    const QList<MessageRecord> all{message("a", "b"), message("b", "a")};
    QCOMPARE(ids(pathToLeaf(all, "b")), QStringList({"a", "b"}));
}

void TextsTest::stateNamesComeBack() {
    for (int i = 0; i <= static_cast<int>(MessageState::kInterrupted); ++i) {
        const auto state = static_cast<MessageState>(i);
        QCOMPARE(stateFromName(stateName(state)), std::optional(state));
    }
    QVERIFY(!stateFromName(u"nonsense"));
    QVERIFY(!authorFromName(u""));
}

void TextsTest::detailsOfAFinishedReply() {
    QLocale::setDefault(QLocale::C);
    MessageRecord reply = message("a", "q");
    reply.author = Author::kAssistant;
    reply.reply.stats.genTokensPerSecond = 22.4;
    reply.reply.stats.firstTokenMs = 1234;
    reply.state = MessageState::kStreaming;
    QCOMPARE(detailsInWords(reply), QString());
    reply.state = MessageState::kDone;
    QCOMPARE(detailsInWords(reply), QString::fromUtf8("22 tokens/s · started after 1.2 s"));
    reply.state = MessageState::kStopped;
    QVERIFY(detailsInWords(reply).startsWith("Stopped"));
    reply.reply.stats.firstTokenMs = 12;
    QVERIFY(detailsInWords(reply).endsWith("started at once"));
    QCOMPARE(rateInWords(1.44), QString("1.4 tokens/s"));
}

void TextsTest::anExpectationHasTwoFigures() {
    QLocale::setDefault(QLocale::C);
    Prospect prospect;
    const auto words = [&prospect](double tokensPerSecond) {
        prospect.tokensPerSecond = tokensPerSecond;
        return speedInWords(prospect);
    };
    QCOMPARE(words(0), QString());
    QCOMPARE(words(0.347), QString("about 0.3 tokens/s"));
    QCOMPARE(words(8.24), QString("about 8.2 tokens/s"));
    QCOMPARE(words(9.97), QString("about 10 tokens/s"));
    QCOMPARE(words(41.6), QString("about 42 tokens/s"));
    QCOMPARE(words(1886), QString("about 1900 tokens/s"));
    prospect.measured = true;
    QCOMPARE(words(214.4), QString("214 tokens/s"));
}

void TextsTest::sizesHaveTheUnitThatIsReadAtAGlance() {
    QLocale::setDefault(QLocale::C);
    QCOMPARE(sizeInWords(1), QString("1 MB"));
    QCOMPARE(sizeInWords(998'500'000), QString("999 MB"));
    QCOMPARE(sizeInWords(999'000'001), QString("1.0 GB"));
    QCOMPARE(sizeInWords(2'340'000'000), QString("2.3 GB"));
}

void TextsTest::languagesHaveTheNamesOfTheirSpeakers() {
    QCOMPARE(Translations::ownName("en"), QString("English"));
    QCOMPARE(Translations::ownName("es"), QString::fromUtf8("español"));
    QCOMPARE(Translations::ownName("de"), QString("Deutsch"));
    QCOMPARE(Translations::ownName("zh_CN"), QString::fromUtf8("简体中文"));
}

void TextsTest::everyErrorHasASentence() {
    for (const ErrorText& text : errorTexts()) {
        const QString sentence = errorInWords(Error{text.code, "detail"});
        QVERIFY(sentence.startsWith(QString::fromUtf8(text.happened) + ". "));
        QVERIFY(sentence.endsWith(u'.'));
    }
}

void TextsTest::fileNamesKeepTheirBytes() {
    const std::filesystem::path plain("/models/Bonsai é.gguf");
    QCOMPARE(pathToId(plain), QString::fromUtf8("/models/Bonsai é.gguf"));
    QVERIFY(pathFromId(pathToId(plain)) == plain);
#ifndef Q_OS_WIN
    const std::filesystem::path broken("/models/\xff\xfe.gguf");
    QVERIFY(pathFromId(pathToId(broken)) == broken);
    const std::filesystem::path tricky("bytes:%41");
    QVERIFY(pathFromId(pathToId(tricky)) == tricky);
#endif
}

QTEST_GUILESS_MAIN(TextsTest)
#include "app_texts_test.moc"
