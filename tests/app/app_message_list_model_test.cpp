// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "app/chat/message_list_model.h"
#include "app/notice_list_model.h"

using namespace onebit::app;

/// The lists of messages and of notices: exact signals, and nothing for what is not there.
class MessageListModelTest : public QObject {
    Q_OBJECT

  private slots:
    void aPieceTouchesOneRowAndOneRole();
    void unknownIdsAreDropped();
    void onlyTheLastRowIsLast();
    void onlyTheLastFailedReplyOffersToTryAgain();
    void statesAndAuthorsHaveTheirNames();
    void anotherPathKeepsTheRowsThatAreTheSame();
    void aLineSaysWhereAnotherModelAnswers();
    void noticesReplaceThoseOfTheSameId();
    void noticesActAndGo();
};

namespace {

MessageRecord message(const QString& id, Author author, MessageState state = MessageState::kDone) {
    MessageRecord record;
    record.id = id;
    record.author = author;
    record.text = "Text of " + id;
    record.state = state;
    return record;
}

QVariant role(const QAbstractItemModel& model, int row, const char* name) {
    return model.data(model.index(row, 0), model.roleNames().key(name));
}

}  // namespace

void MessageListModelTest::aPieceTouchesOneRowAndOneRole() {
    MessageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({message("q", Author::kUser), message("a", Author::kAssistant, MessageState::kStreaming)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.appendText("a", ", and more");
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    const auto roles = changed[0][2].value<QList<int>>();
    QCOMPARE(roles, QList<int>({MessageListModel::TextRole, Qt::DisplayRole}));
    QCOMPARE(role(model, 1, "text").toString(), QString("Text of a, and more"));
}

void MessageListModelTest::unknownIdsAreDropped() {
    MessageListModel model;
    model.reset({message("q", Author::kUser)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.appendText("of another chat", "x");
    model.update(message("of another chat", Author::kAssistant));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(role(model, 0, "text").toString(), QString("Text of q"));
}

void MessageListModelTest::onlyTheLastRowIsLast() {
    MessageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(message("q", Author::kUser));
    QCOMPARE(role(model, 0, "isLast").toBool(), true);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.append(message("a", Author::kAssistant));
    QCOMPARE(role(model, 0, "isLast").toBool(), false);
    QCOMPARE(role(model, 1, "isLast").toBool(), true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed[0][2].value<QList<int>>().contains(MessageListModel::IsLastRole));
}

void MessageListModelTest::onlyTheLastFailedReplyOffersToTryAgain() {
    MessageListModel model;
    MessageRecord failed = message("a", Author::kAssistant, MessageState::kFailed);
    failed.reply.error = "This chat is longer than the model can read.";
    model.append(failed);
    QCOMPARE(role(model, 0, "errorText").toString(), failed.reply.error);
    QCOMPARE(role(model, 0, "errorAction").toString(), QString("Try again"));
    model.append(message("q", Author::kUser));
    QCOMPARE(role(model, 0, "errorAction").toString(), QString());
    model.append(message("b", Author::kAssistant, MessageState::kInterrupted));
    QVERIFY(!role(model, 2, "errorText").toString().isEmpty());
    QCOMPARE(role(model, 2, "errorAction").toString(), QString("Try again"));
}

void MessageListModelTest::statesAndAuthorsHaveTheirNames() {
    MessageListModel model;
    model.append(message("a", Author::kAssistant, MessageState::kWaiting));
    QCOMPARE(role(model, 0, "state").toString(), QString("waiting"));
    QCOMPARE(role(model, 0, "author").toString(), QString("assistant"));
    QCOMPARE(role(model, 0, "details").toString(), QString());
}

void MessageListModelTest::anotherPathKeepsTheRowsThatAreTheSame() {
    MessageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto path = [](const QStringList& ids) {
        QList<MessageRecord> messages;
        for (const QString& id : ids)
            messages.append(message(id, id.startsWith('q') ? Author::kUser : Author::kAssistant));
        return messages;
    };
    const auto places = [](qsizetype count) { return QList<VersionPlace>(count); };
    model.showPath(path({"q1", "a1", "q2", "a2"}), places(4));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.showPath(path({"q1", "b1"}), {{1, 1}, {2, 2}});
    QCOMPARE(model.count(), 2);
    QCOMPARE(removed[0][1].toInt(), 1);
    QCOMPARE(removed[0][2].toInt(), 3);
    QCOMPARE(role(model, 1, "version").toInt(), 2);
    QCOMPARE(role(model, 1, "versionCount").toInt(), 2);
    QCOMPARE(role(model, 1, "isLast").toBool(), true);
    model.showPath(path({"q1", "a1", "q2", "a2"}), places(4));
    // One from the middle goes: its neighbours stay.
    removed.clear();
    inserted.clear();
    model.showPath(path({"q1", "q2", "a2"}), places(3));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 1);
    QCOMPARE(removed[0][2].toInt(), 1);
    QCOMPARE(inserted.count(), 0);
    model.showPath({}, {});
    QCOMPARE(model.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void MessageListModelTest::aLineSaysWhereAnotherModelAnswers() {
    const auto reply = [](const QString& id, const QString& model) {
        MessageRecord record = message(id, Author::kAssistant);
        record.reply.modelName = model;
        return record;
    };
    MessageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto lines = [&] {
        QStringList all;
        for (int row = 0; row < model.count(); ++row)
            all.append(role(model, row, "newModel").toString());
        return all;
    };
    model.reset({message("q1", Author::kUser), reply("a1", "One"), message("q2", Author::kUser),
                 reply("a2", "One"), message("q3", Author::kUser)});
    QCOMPARE(lines(), QStringList({"", "", "", "", ""}));
    model.append(reply("a3", "Two"));
    QCOMPARE(lines(), QStringList({"", "", "", "", "", "Two"}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto told = [&](int row) {
        return std::ranges::any_of(changed, [&](const QList<QVariant>& change) {
            return change[0].toModelIndex().row() == row &&
                   change[2].value<QList<int>>().contains(MessageListModel::NewModelRole);
        });
    };
    // Another version of the second reply, and then its name is known better.
    model.showPath({model.messages()[0], model.messages()[1], model.messages()[2], reply("b2", "Two"),
                    model.messages()[4], model.messages()[5]},
                   QList<VersionPlace>(6));
    QCOMPARE(lines(), QStringList({"", "", "", "Two", "", ""}));
    QVERIFY(told(5));
    changed.clear();
    model.update(reply("b2", "One"));
    QCOMPARE(lines(), QStringList({"", "", "", "", "", "Two"}));
    QVERIFY(told(3) && told(5));
}

void MessageListModelTest::noticesReplaceThoseOfTheSameId() {
    NoticeListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show([] {
        return Notice{"storage", Notice::Severity::kBad, "The disk is full.", "Make room.", "", "Try again",
                      "retry"};
    });
    model.show([] { return Notice{"model", Notice::Severity::kWarn, "Refused.", "", "", "", ""}; });
    model.show(
        [] { return Notice{"storage", Notice::Severity::kBad, "The folder is read-only.", "", "", "", ""}; });
    QCOMPARE(model.count(), 2);
    QCOMPARE(role(model, 0, "title").toString(), QString("The folder is read-only."));
    QCOMPARE(role(model, 0, "severity").toString(), QString("bad"));
    QCOMPARE(role(model, 1, "severity").toString(), QString("warn"));
}

void MessageListModelTest::noticesActAndGo() {
    NoticeListModel model;
    QSignalSpy requested(&model, &NoticeListModel::actionRequested);
    model.show(
        [] { return Notice{"storage", Notice::Severity::kBad, "Full.", "", "", "Try again", "retry"}; });
    model.show([] { return Notice{"quiet", Notice::Severity::kInfo, "Just so.", "", "", "", ""}; });
    model.act("storage");
    model.act("quiet");
    model.act("unknown");
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toString(), QString("retry"));
    model.dismiss("storage");
    model.dismiss("unknown");
    QCOMPARE(model.count(), 1);
}

QTEST_GUILESS_MAIN(MessageListModelTest)
#include "app_message_list_model_test.moc"
