// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/search/fuzzy_match.h"
#include "app/search/palette_list_model.h"

using namespace onebit::app;

namespace {

QList<PaletteItem> chats(const QStringList& titles) {
    QList<PaletteItem> items;
    for (const QString& title : titles)
        items.append({"chat", "id of " + title, title, "Chat", {}, "chat"});
    return items;
}

QVariantList actions() {
    return {QVariantMap{{"id", "newChat"}, {"words", "New chat"}, {"keys", "Ctrl N"}, {"glyph", "plus"}},
            QVariantMap{{"id", "settings"}, {"words", "Settings"}}};
}

QStringList words(const PaletteListModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data(PaletteListModel::WordsRole).toString());
    return all;
}

}  // namespace

class PaletteTest : public QObject {
    Q_OBJECT

  private slots:
    void betterMatchesScoreHigher_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("all of it before its beginning") << "models"
                                                        << "Models"
                                                        << "Models folder";
        QTest::newRow("the beginning before a later word") << "chat"
                                                           << "Chat settings"
                                                           << "New chat";
        QTest::newRow("a whole word before a part") << "set"
                                                    << "A set of sums"
                                                    << "A settled sum";
        QTest::newRow("a word's beginning before its inside") << "on"
                                                              << "Go onward"
                                                              << "Go beyond";
        QTest::newRow("inside before scattered letters") << "hat"
                                                         << "New chat"
                                                         << "How are trains";
        QTest::newRow("the shorter of two alike") << "new"
                                                  << "New chat"
                                                  << "New chat in a folder";
    }

    void betterMatchesScoreHigher() {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(query, worse) > 0);
        QVERIFY2(
            fuzzyScore(query, better) > fuzzyScore(query, worse),
            qPrintable(QString("%1 <= %2").arg(fuzzyScore(query, better)).arg(fuzzyScore(query, worse))));
    }

    void everyWordMustBeFoundInAnyOrder() {
        QVERIFY(fuzzyScore("chat new", "New chat") > 0);
        QCOMPARE(fuzzyScore("new train", "New chat"), 0);
    }

    void caseAndAccentsDoNotMatter() {
        QVERIFY(fuzzyScore("CAFE", "Menu of the café") > 0);
        QVERIFY(fuzzyScore("模型", "打开模型") > 0);
    }

    void lettersInOrderAreFoundFromTheBeginningOfAWord() {
        QVERIFY(fuzzyScore("nwc", "New chat") > 0);
        QCOMPARE(fuzzyScore("wct", "New chat"), 0);
        QCOMPARE(fuzzyScore("cwn", "New chat"), 0);
    }

    void scoresStayWithinTheirRange() {
        QCOMPARE(fuzzyScore("", "anything"), 1);
        QCOMPARE(fuzzyScore("x", ""), 0);
        const QString longText(100000, u'a');
        QVERIFY(fuzzyScore(longText, longText) <= 1000);
        QVERIFY(fuzzyScore("a", longText) > 0);
    }

    void whatOnlyTheNoteSaysCountsLess() {
        QVERIFY(fuzzyScore("chat", QStringList{"Chat", "x"}) > fuzzyScore("chat", QStringList{"x", "Chat"}));
        QVERIFY(fuzzyScore("chat", QStringList{"x", "Chat"}) > 0);
    }

    void beforeTypingTheLastChatsStandOverTheCommands() {
        PaletteListModel model({[] { return chats({"a", "b", "c", "d", "e", "f", "g"}); }});
        model.open(actions());
        QCOMPARE(words(model), QStringList({"a", "b", "c", "d", "e", "New chat", "Settings"}));
    }

    void typingShowsTheBestFirst() {
        PaletteListModel model({[] { return chats({"A new chat about trains", "Chat", "Recipes"}); }});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(actions());
        model.setQuery("chat");
        QCOMPARE(words(model).first(), QString("Chat"));
        QVERIFY(words(model).contains("New chat"));
        QVERIFY(!words(model).contains("Settings"));
        model.setQuery("xyz");
        QCOMPARE(model.count(), 0);
        model.setQuery("rec");
        QCOMPARE(words(model), QStringList({"Recipes"}));
    }

    void aLetterMoreChangesOnlyTheRowsThatDiffer() {
        PaletteListModel model({[] { return chats({"trains", "trees", "tea"}); }});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open({});
        model.setQuery("t");
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        model.setQuery("tr");
        QCOMPARE(model.count(), 2);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(insertions.count(), 0);
    }

    void openingForgetsTheQueryAndLooksAgain() {
        QStringList titles{"first"};
        PaletteListModel model({[&titles] { return chats(titles); }});
        model.open({});
        model.setQuery("first");
        titles.append("second");
        QCOMPARE(model.count(), 1);
        model.open({});
        QVERIFY(model.query().isEmpty());
        QCOMPARE(model.count(), 2);
    }

    void rolesTellWhatARowIs() {
        PaletteListModel model({});
        model.open(actions());
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(PaletteListModel::KindRole).toString(), QString("action"));
        QCOMPARE(first.data(PaletteListModel::ItemIdRole).toString(), QString("newChat"));
        QCOMPARE(first.data(PaletteListModel::KeysRole).toString(), QString("Ctrl N"));
        QCOMPARE(first.data(PaletteListModel::GlyphRole).toString(), QString("plus"));
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "app_palette_test.moc"
