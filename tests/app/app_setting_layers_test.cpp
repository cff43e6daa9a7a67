// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/native_path.h"
#include "app/settings/generation_settings_list_model.h"
#include "app/settings/preset_list_model.h"

using namespace onebit;
using namespace onebit::app;

/// Settings of all chats, of a model and of a chat, one above the other; presets.
class SettingLayersTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void theLayerAboveDecides();
    void whatWouldBeInheritedIsNotKept();
    void aValueIsMovedToAnotherLayer();
    void eachModelHasItsOwnValues();
    void whatAModelRecommendsLiesBelowAllLayers();
    void theChatIsToldOfItsValues();
    void rowsFollowTheLayerThatIsChanged();
    void searchingMarksTheRowsThatMatch();
    void thinkingIsListedForModelsThatKnowOfIt();
    void aPresetSetsHowWordsAreChosen();
    void aChangedPresetSaysSo();
    void ownPresetsComeBackAtTheNextStart();
    void aDeletedPresetComesBackInItsPlace();
    void damagedPresetsAreNotListed();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<GenerationSettingsListModel> m_settings;

    void reopen();
    QVariant role(const QString& key, const char* name) const;
    double applied(const char* key) const { return m_settings->values().number(key); }
};

namespace {

QStringList names(const PresetListModel& presets) {
    QStringList list;
    for (int row = 0; row < presets.count(); ++row)
        list << presets.data(presets.index(row), PresetListModel::NameRole).toString();
    return list;
}

QString chosen(const PresetListModel& presets) {
    for (int row = 0; row < presets.count(); ++row) {
        const QModelIndex at = presets.index(row);
        if (!presets.data(at, PresetListModel::ChosenRole).toBool()) continue;
        const bool changed = presets.data(at, PresetListModel::ChangedRole).toBool();
        return presets.data(at, PresetListModel::NameRole).toString() + (changed ? ", changed" : "");
    }
    return {};
}

QString idOf(const PresetListModel& presets, const QString& name) {
    const qsizetype row = names(presets).indexOf(name);
    return presets.data(presets.index(static_cast<int>(row)), PresetListModel::PresetIdRole).toString();
}

}  // namespace

void SettingLayersTest::init() {
    m_settings.reset();
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void SettingLayersTest::reopen() {
    m_settings.reset();
    m_file.reset();
    m_file = std::make_unique<SettingsFile>(toPath(m_folder->path()));
    m_settings = std::make_unique<GenerationSettingsListModel>(*m_file);
    m_settings->setModel("/models/a b.gguf");
}

QVariant SettingLayersTest::role(const QString& key, const char* name) const {
    for (int row = 0; row < m_settings->count(); ++row) {
        const QModelIndex at = m_settings->index(row);
        if (m_settings->data(at, GenerationSettingsListModel::KeyRole).toString() == key)
            return m_settings->data(at, m_settings->roleNames().key(name));
    }
    return {};
}

void SettingLayersTest::theLayerAboveDecides() {
    m_settings->setValue("topK", 10);
    QCOMPARE(applied("topK"), 10.0);
    m_settings->setLayer("model");
    m_settings->setValue("topK", 20);
    QCOMPARE(applied("topK"), 20.0);
    m_settings->setLayer("chat");
    QCOMPARE(role("topK", "origin").toString(), QString("model"));
    m_settings->setValue("topK", 30);
    QCOMPARE(applied("topK"), 30.0);
    QCOMPARE(role("topK", "origin").toString(), QString("chat"));
    QCOMPARE(role("topK", "inherited").toDouble(), 20.0);
    m_settings->resetValue("topK");
    QCOMPARE(applied("topK"), 20.0);
    m_settings->setLayer("all");
    QCOMPARE(role("topK", "value").toDouble(), 10.0);
    QCOMPARE(role("topK", "inherited").toDouble(), 40.0);
    QCOMPARE(role("temperature", "origin").toString(), QString("all"));
}

void SettingLayersTest::whatWouldBeInheritedIsNotKept() {
    m_settings->setValue("topK", 10);
    m_settings->setLayer("chat");
    m_settings->setValue("topK", 11);
    m_settings->setValue("topK", 10);
    QVERIFY(!role("topK", "isSet").toBool());
    QVERIFY(!m_settings->changed());
}

void SettingLayersTest::aValueIsMovedToAnotherLayer() {
    m_settings->setLayer("chat");
    m_settings->setValue("temperature", 0.3);
    m_settings->moveTo("temperature", "all");
    QCOMPARE(role("temperature", "origin").toString(), QString("all"));
    QCOMPARE(role("temperature", "value").toDouble(), 0.3);
    m_settings->moveTo("temperature", "model");
    QCOMPARE(role("temperature", "origin").toString(), QString("model"));
    m_settings->setLayer("all");
    QCOMPARE(role("temperature", "value").toDouble(), 0.3);
    m_settings->moveTo("temperature", "chat");
    QCOMPARE(applied("temperature"), 0.3);
}

void SettingLayersTest::eachModelHasItsOwnValues() {
    m_settings->setLayer("model");
    m_settings->setValue("systemPrompt", "Be brief.");
    m_settings->setModel("starter");
    QCOMPARE(role("systemPrompt", "value").toString(), QString());
    m_settings->setValue("systemPrompt", "Be kind.");
    reopen();
    QCOMPARE(m_settings->values().text("systemPrompt"), std::string("Be brief."));
    QCOMPARE(m_settings->valuesWith("starter", {}).text("systemPrompt"), std::string("Be kind."));
    m_settings->setModel("starter");
    QCOMPARE(m_settings->values().text("systemPrompt"), std::string("Be kind."));
}

void SettingLayersTest::whatAModelRecommendsLiesBelowAllLayers() {
    RecommendedSampling recommended;
    recommended.temperature = static_cast<double>(0.4F);
    recommended.topK = -1;
    QSignalSpy changed(m_settings.get(), &GenerationSettingsListModel::valuesChanged);
    m_settings->setModel("/models/a b.gguf", recommended);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(applied("temperature"), 0.4);
    QCOMPARE(applied("topK"), 0.0);
    QCOMPARE(applied("penaltyWindow"), 64.0);
    QCOMPARE(role("temperature", "defaultValue").toDouble(), 0.4);
    QVERIFY(!role("temperature", "isSet").toBool());
    m_settings->setValue("temperature", 0.7);  // Onebit's default is a choice here
    QCOMPARE(applied("temperature"), 0.7);
    QCOMPARE(role("temperature", "inherited").toDouble(), 0.4);
    m_settings->resetValue("temperature");
    QCOMPARE(role("temperature", "value").toDouble(), 0.4);
    m_settings->setModel("another", {});
    QCOMPARE(static_cast<float>(applied("temperature")), 0.7F);
    QCOMPARE(m_settings->valuesWith("/models/a b.gguf", recommended).number("temperature"), 0.4);
}

void SettingLayersTest::theChatIsToldOfItsValues() {
    QSignalSpy told(m_settings.get(), &GenerationSettingsListModel::chatSettingsChanged);
    m_settings->setLayer("chat");
    m_settings->setValue("seed", 7);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toJsonObject(), (QJsonObject{{"seed", 7}}));
    m_settings->setChat({{"topK", 5}, {"nonsense", 1}, {"temperature", "hot"}});
    QCOMPARE(applied("topK"), 5.0);
    QCOMPARE(applied("seed"), -1.0);
    QCOMPARE(told.count(), 1);
    m_settings->resetAll();
    QCOMPARE(told.last()[0].toJsonObject(), QJsonObject());
}

void SettingLayersTest::rowsFollowTheLayerThatIsChanged() {
    QAbstractItemModelTester tester(m_settings.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(m_settings.get(), &QAbstractItemModel::dataChanged);
    m_settings->setLayer("chat");
    QCOMPARE(changed.count(), 1);
    m_settings->setLayer("nonsense");
    QCOMPARE(m_settings->layer(), QString("chat"));
    m_settings->setModel("other");
    m_settings->setChat({{"topK", 5}});
    QCOMPARE(role("topK", "isSet").toBool(), true);
}

void SettingLayersTest::searchingMarksTheRowsThatMatch() {
    m_settings->setFilter(" PENALTY ");
    QVERIFY(role("repeatPenalty", "matches").toBool());
    QVERIFY(role("penaltyWindow", "matches").toBool());
    QVERIFY(!role("topK", "matches").toBool());
    QCOMPARE(m_settings->matchCount(), 4);
    m_settings->setFilter("");
    QVERIFY(role("topK", "matches").toBool());
}

void SettingLayersTest::thinkingIsListedForModelsThatKnowOfIt() {
    QVERIFY(!role("thinking", "matches").toBool());
    m_settings->setModelThinks(true);
    QVERIFY(role("thinking", "matches").toBool());
    QCOMPARE(role("thinking", "choices").toList().size(), 3);
}

void SettingLayersTest::aPresetSetsHowWordsAreChosen() {
    PresetListModel presets(*m_file, *m_settings);
    QAbstractItemModelTester tester(&presets, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(names(presets), QStringList({"Balanced", "Precise", "Creative"}));
    QCOMPARE(chosen(presets), QString("Balanced"));
    m_settings->setValue("systemPrompt", "Be brief.");
    presets.apply("precise");
    QCOMPARE(chosen(presets), QString("Precise"));
    QVERIFY(applied("temperature") < 0.5);
    QCOMPARE(m_settings->values().text("systemPrompt"), std::string("Be brief."));
    presets.apply("balanced");
    QCOMPARE(applied("temperature"), findSetting("temperature")->defaultValue);
    QVERIFY(!role("temperature", "isSet").toBool());
}

void SettingLayersTest::aChangedPresetSaysSo() {
    PresetListModel presets(*m_file, *m_settings);
    QSignalSpy changed(&presets, &QAbstractItemModel::dataChanged);
    m_settings->setValue("temperature", 0.75);
    QCOMPARE(chosen(presets), QString("Balanced, changed"));
    QCOMPARE(changed.count(), 1);
    m_settings->setValue("temperature", 0.8);
    QCOMPARE(changed.count(), 1);
}

void SettingLayersTest::ownPresetsComeBackAtTheNextStart() {
    {
        PresetListModel presets(*m_file, *m_settings);
        m_settings->setValue("temperature", 0.15);
        presets.save("  Code  ");
        presets.save("  ");
        QCOMPARE(chosen(presets), QString("Code"));
        m_settings->setValue("topK", 9);
        QCOMPARE(chosen(presets), QString("Code, changed"));
        presets.save("Code");
        QCOMPARE(names(presets).size(), 4);
    }
    reopen();
    PresetListModel presets(*m_file, *m_settings);
    QCOMPARE(names(presets).last(), QString("Code"));
    QCOMPARE(chosen(presets), QString("Code"));
    presets.rename(idOf(presets, "Code"), "Programs");
    presets.rename(idOf(presets, "Precise"), "Mine");
    QCOMPARE(names(presets), QStringList({"Balanced", "Precise", "Creative", "Programs"}));
}

void SettingLayersTest::aDeletedPresetComesBackInItsPlace() {
    PresetListModel presets(*m_file, *m_settings);
    QAbstractItemModelTester tester(&presets, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removed(&presets, &PresetListModel::removed);
    presets.save("One");
    presets.save("Two");
    presets.remove("balanced");
    QCOMPARE(removed.count(), 0);
    presets.remove(idOf(presets, "One"));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(names(presets).last(), QString("Two"));
    presets.undoRemove();
    presets.undoRemove();
    QCOMPARE(names(presets), QStringList({"Balanced", "Precise", "Creative", "One", "Two"}));
    QCOMPARE(m_file->keysIn("presets").size(), 2);
}

void SettingLayersTest::damagedPresetsAreNotListed() {
    m_file->setValue("presets", "x", "{");
    m_file->setValue("presets", "y", "{\"name\":\"\"}");
    m_file->setValue("presets", "z", "{\"name\":\"Good\",\"values\":{\"topK\":\"many\",\"temperature\":9}}");
    PresetListModel presets(*m_file, *m_settings);
    QCOMPARE(names(presets), QStringList({"Balanced", "Precise", "Creative", "Good"}));
    presets.apply("z");
    QCOMPARE(applied("topK"), 40.0);
    QCOMPARE(applied("temperature"), 2.0);
}

QTEST_GUILESS_MAIN(SettingLayersTest)
#include "app_setting_layers_test.moc"
