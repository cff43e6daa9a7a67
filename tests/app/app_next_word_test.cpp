// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "app/settings/next_word_list_model.h"
#include "tests/support/open_sampling.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::openSampling;

namespace {

std::shared_ptr<const ChoicePoint> pointOf(const std::vector<double>& chances, const std::string& before) {
    auto point = std::make_shared<ChoicePoint>();
    point->before = before;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        point->logits.push_back(static_cast<float>(std::log(chances[i])));
        point->words.push_back({static_cast<Token>(i), " word" + std::to_string(i), false});
    }
    point->words.back().endsReply = true;
    return point;
}

}  // namespace

/// The picture of the next word: the sampler's own figures, computed only while somebody looks.
class NextWordTest : public QObject {
    Q_OBJECT

  private slots:
    void thereIsNothingToShowBeforeAReply();
    void barsAreTheChancesThatTheSamplerGives();
    void theSettingThatLeavesWordsOutIsNamed();
    void nothingIsComputedWhileNobodyLooks();
    void theLastSettingsWin();
    void eachChatHasItsOwn();

  private:
    static QVariant at(const NextWordListModel& model, int row, int role) {
        return model.data(model.index(row), role);
    }
};

void NextWordTest::thereIsNothingToShowBeforeAReply() {
    NextWordListModel model;
    model.setActive(true);
    model.showChat("a");
    model.setOptions(openSampling());
    QVERIFY(!model.known());
    QCOMPARE(model.count(), 0);
    QVERIFY(model.summary().isEmpty());
}

void NextWordTest::barsAreTheChancesThatTheSamplerGives() {
    NextWordListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showChat("a");
    model.keep("a", pointOf({0.6, 0.3, 0.1}, "It is"));
    SamplingOptions options = openSampling();
    options.temperature = 0.5F;
    model.setOptions(options);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 3);
    QCOMPARE(model.before(), QString("… It is"));
    QCOMPARE(at(model, 0, NextWordListModel::WordRole).toString(), QString("word0"));
    QVERIFY(std::abs(at(model, 0, NextWordListModel::ChanceRole).toDouble() - 0.36 / 0.46) < 1e-6);
    QVERIFY(std::abs(at(model, 0, NextWordListModel::ChanceAtOneRole).toDouble() - 0.6) < 1e-6);
    QCOMPARE(at(model, 2, NextWordListModel::WordRole).toString(), QString("(end of reply)"));
    QCOMPARE(model.summary(), QString("All words can come next."));
}

void NextWordTest::theSettingThatLeavesWordsOutIsNamed() {
    NextWordListModel model;
    model.setActive(true);
    model.showChat("a");
    SamplingOptions options = openSampling();
    options.topP = 0.85F;
    model.setOptions(options);
    model.keep("a", pointOf({0.6, 0.3, 0.1}, ""));
    QTRY_COMPARE(model.count(), 3);
    QVERIFY(at(model, 1, NextWordListModel::DrawableRole).toBool());
    QVERIFY(!at(model, 2, NextWordListModel::DrawableRole).toBool());
    QCOMPARE(at(model, 2, NextWordListModel::LeftOutByRole).toString(), QString("top-p"));
    QVERIFY(model.summary().contains("10%"));
}

void NextWordTest::nothingIsComputedWhileNobodyLooks() {
    NextWordListModel model;
    model.showChat("a");
    model.keep("a", pointOf({0.6, 0.4}, ""));
    model.setOptions(openSampling());
    QCoreApplication::processEvents();
    QCOMPARE(model.count(), 0);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 2);
}

void NextWordTest::theLastSettingsWin() {
    NextWordListModel model;
    model.setActive(true);
    model.showChat("a");
    model.keep("a", pointOf({0.4, 0.3, 0.2, 0.1}, ""));
    SamplingOptions options = openSampling();
    for (int k = 1; k <= 3; ++k) {
        options.topK = k;
        model.setOptions(options);
    }
    const auto drawable = [&] {
        int count = 0;
        for (int row = 0; row < model.count(); ++row)
            count += at(model, row, NextWordListModel::DrawableRole).toBool() ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(drawable(), 3);
}

void NextWordTest::eachChatHasItsOwn() {
    NextWordListModel model;
    model.setActive(true);
    model.setOptions(openSampling());
    model.showChat("a");
    model.keep("a", pointOf({0.6, 0.4}, "in a"));
    model.keep("b", pointOf({0.6, 0.3, 0.1}, "in b"));
    QTRY_COMPARE(model.count(), 2);
    model.showChat("b");
    QTRY_COMPARE(model.count(), 3);
    QCOMPARE(model.before(), QString("… in b"));
    model.showChat("c");
    QVERIFY(!model.known());
    QTRY_COMPARE(model.count(), 0);
}

QTEST_GUILESS_MAIN(NextWordTest)
#include "app_next_word_test.moc"
