// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPalette>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

#include "app/platform/native_path.h"
#include "app/settings/appearance.h"
#include "app/settings/generation_settings_list_model.h"
#include "app/settings/setting_values.h"

using namespace onebit;
using namespace onebit::app;

/// Settings: fitted to their ranges, kept from one start to the next, and never broken by what a file says.
class SettingsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void declarationsAreSound();
    void numbersAreFittedToTheirRange_data();
    void numbersAreFittedToTheirRange();
    void whatIsNoValueIsRefused();
    void unsetValuesHaveTheEnginesDefaults();
    void everySettingReachesTheEngine();
    void aRecordGivesTheSameOptionsAgain();
    void theSeedIsFreshUnlessSet();
    void rowsShowTheDeclarations();
    void valuesComeBackAtTheNextStart();
    void settingAValueTouchesItsRowOnly();
    void settingTheDefaultUnsets();
    void resettingBringsTheDefaultsBack();
    void damagedFilesGiveDefaults();
    void valuesOfLaterVersionsStayInTheFile();
    void appearanceComesBackAtTheNextStart();
    void appearanceIsFittedToItsRange();
    void systemDarkFollowsThePalette();
    void aFolderThatCannotBeWrittenChangesNothingForThisRun();

  private:
    std::filesystem::path profile() const { return toPath(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

int rowOf(const QString& key) {
    int row = 0;
    for (const SettingDeclaration& declaration : generationSettings()) {
        if (QString::fromUtf8(declaration.key.data(), declaration.key.size()) == key) return row;
        ++row;
    }
    return -1;
}

QVariant role(const QAbstractItemModel& model, const QString& key, const char* name) {
    return model.data(model.index(rowOf(key), 0), model.roleNames().key(name));
}

}  // namespace

void SettingsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SettingsTest::declarationsAreSound() {
    QSet<QByteArray> keys;
    QSet<QByteArray> flags;
    for (const SettingDeclaration& declaration : generationSettings()) {
        keys.insert(QByteArray(declaration.key.data()));
        if (!declaration.cliFlag.empty()) {
            QVERIFY(declaration.cliFlag.starts_with("--"));
            QVERIFY(!flags.contains(QByteArray(declaration.cliFlag.data())));
            flags.insert(QByteArray(declaration.cliFlag.data()));
        }
        // One line beside its control.
        QVERIFY(QString(declaration.help).size() > 15);
        QVERIFY(QString(declaration.help).size() <= 48);
        QVERIFY(findSetting(declaration.key) == &declaration);
        QCOMPARE(declaration.kind == SettingKind::kChoice, !declaration.choices.empty());
        if (!declaration.isNumber()) continue;
        QVERIFY(declaration.minimum < declaration.maximum);
        QVERIFY(declaration.step > 0);
        QVERIFY(declaration.defaultValue >= declaration.minimum);
        QVERIFY(declaration.defaultValue <= declaration.maximum);
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(generationSettings().size()));
    QVERIFY(findSetting("nonsense") == nullptr);
}

void SettingsTest::numbersAreFittedToTheirRange_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("kept");
    QTest::newRow("inside") << QByteArray("temperature") << 0.55 << 0.55;
    QTest::newRow("above") << QByteArray("temperature") << 99.0 << 2.0;
    QTest::newRow("below") << QByteArray("temperature") << -1.0 << 0.0;
    QTest::newRow("whole") << QByteArray("topK") << 12.6 << 13.0;
    QTest::newRow("seed") << QByteArray("seed") << 4294967295.0 << 4294967295.0;
    QTest::newRow("new seed") << QByteArray("seed") << -7.0 << -1.0;
    QTest::newRow("tokens") << QByteArray("maxTokens") << 0.0 << 1.0;
    QTest::newRow("context") << QByteArray("contextLength") << 1e12 << 131072.0;
}

void SettingsTest::numbersAreFittedToTheirRange() {
    QFETCH(QByteArray, key);
    QFETCH(double, given);
    QFETCH(double, kept);
    GenerationValues values;
    QVERIFY(values.set(key.constData(), given));
    QCOMPARE(values.number(key.constData()), kept);
}

void SettingsTest::whatIsNoValueIsRefused() {
    GenerationValues values;
    const auto refused = [&](std::string_view key, SettingValue value) {
        const auto done = values.set(key, std::move(value));
        return !done && done.error().code == ErrorCode::kInvalidArgument && !done.error().detail.empty();
    };
    QVERIFY(refused("temperature", std::nan("")));
    QVERIFY(refused("temperature", std::numeric_limits<double>::infinity()));
    QVERIFY(refused("temperature", std::string("warm")));
    QVERIFY(refused("systemPrompt", 3.0));
    QVERIFY(refused("nonsense", 1.0));
    QVERIFY(refused("thinking", std::string("maybe")));
    QVERIFY(refused("cacheType", 8.0));
    QVERIFY(values.values().empty());
    const auto done = values.set("topP", std::string("x"));
    QCOMPARE(QString::fromStdString(done.error().detail), QString("topP is a number from 0.01 to 1"));
}

void SettingsTest::unsetValuesHaveTheEnginesDefaults() {
    const SamplingOptions expected;
    const SamplingOptions options = GenerationValues().samplingOptions(5);
    QCOMPARE(options.temperature, expected.temperature);
    QCOMPARE(options.topK, expected.topK);
    QCOMPARE(options.topP, expected.topP);
    QCOMPARE(options.minP, expected.minP);
    QCOMPARE(options.repeatPenalty, expected.repeatPenalty);
    QCOMPARE(options.maxTokens, expected.maxTokens);
    QCOMPARE(options.typicalP, expected.typicalP);
    QCOMPARE(options.frequencyPenalty, expected.frequencyPenalty);
    QCOMPARE(options.presencePenalty, expected.presencePenalty);
    QCOMPARE(options.penaltyWindow, expected.penaltyWindow);
    QVERIFY(options.stopStrings.empty());
    QVERIFY(options.thinking);  // where the model knows of it
}

void SettingsTest::everySettingReachesTheEngine() {
    GenerationValues values;
    QVERIFY(values.set("typicalP", 0.9));
    QVERIFY(values.set("frequencyPenalty", 0.5));
    QVERIFY(values.set("presencePenalty", 0.25));
    QVERIFY(values.set("penaltyWindow", 128.0));
    QVERIFY(values.set("stopStrings", std::string("END\n\\n\\n\n\na\\\\b")));
    QVERIFY(values.set("thinking", std::string("off")));
    const SamplingOptions options = values.samplingOptions(1);
    QCOMPARE(options.typicalP, 0.9F);
    QCOMPARE(options.frequencyPenalty, 0.5F);
    QCOMPARE(options.presencePenalty, 0.25F);
    QCOMPARE(options.penaltyWindow, 128);
    QVERIFY(!options.thinking);
    const std::vector<std::string> stops{"END", "\n\n", "a\\b"};
    QVERIFY(options.stopStrings == stops);
}

void SettingsTest::aRecordGivesTheSameOptionsAgain() {
    SamplingOptions options;
    options.temperature = 0.35F;
    options.topK = 7;
    options.typicalP = 0.8F;
    options.topP = 0.93F;
    options.minP = 0.01F;
    options.repeatPenalty = 1.07F;
    options.frequencyPenalty = 0.15F;
    options.presencePenalty = 0.45F;
    options.penaltyWindow = 96;
    options.maxTokens = 77;
    options.thinking = true;
    options.stopStrings = {"a", "b\nc"};
    const QJsonObject stored =
        QJsonDocument::fromJson(QJsonDocument(samplingRecord(options)).toJson()).object();
    const SamplingOptions again = samplingFromRecord(stored, 42);
    QCOMPARE(again.temperature, options.temperature);
    QCOMPARE(again.topK, options.topK);
    QCOMPARE(again.typicalP, options.typicalP);
    QCOMPARE(again.topP, options.topP);
    QCOMPARE(again.minP, options.minP);
    QCOMPARE(again.repeatPenalty, options.repeatPenalty);
    QCOMPARE(again.frequencyPenalty, options.frequencyPenalty);
    QCOMPARE(again.presencePenalty, options.presencePenalty);
    QCOMPARE(again.penaltyWindow, options.penaltyWindow);
    QCOMPARE(again.maxTokens, options.maxTokens);
    QCOMPARE(again.thinking, options.thinking);
    QVERIFY(again.stopStrings == options.stopStrings);
    QCOMPARE(again.seed, 42U);
}

void SettingsTest::theSeedIsFreshUnlessSet() {
    GenerationValues values;
    QCOMPARE(values.samplingOptions(77).seed, 77U);
    QVERIFY(values.set("seed", 0.0));
    QCOMPARE(values.samplingOptions(77).seed, 0U);
    QVERIFY(values.set("seed", -1.0));
    QCOMPARE(values.samplingOptions(77).seed, 77U);
}

void SettingsTest::rowsShowTheDeclarations() {
    SettingsFile file(profile());
    GenerationSettingsListModel model(file);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.count(), static_cast<int>(generationSettings().size()));
    QCOMPARE(role(model, "topK", "label").toString(), QString("Top-k"));
    QCOMPARE(role(model, "topK", "kind").toString(), QString("integer"));
    QCOMPARE(role(model, "topK", "value").toDouble(), 40.0);
    QCOMPARE(role(model, "seed", "kind").toString(), QString("seed"));
    QCOMPARE(role(model, "systemPrompt", "kind").toString(), QString("text"));
    QCOMPARE(role(model, "systemPrompt", "value").toString(), QString());
    QCOMPARE(role(model, "threads", "group").toString(), QString("speed"));
    QCOMPARE(role(model, "temperature", "group").toString(), QString("answer"));
    QCOMPARE(role(model, "temperature", "maximum").toDouble(), 2.0);
}

void SettingsTest::valuesComeBackAtTheNextStart() {
    const QString prompt = QString::fromUtf8("Be brief; say \"yes\",\nor no. 🙂 %1 [x]=y");
    {
        SettingsFile file(profile());
        GenerationSettingsListModel model(file);
        model.setValue("temperature", 0.35);
        model.setValue("seed", 4294967295.0);
        model.setValue("systemPrompt", prompt);
        model.setValue("topK", "12");  // a field hands over text
    }
    SettingsFile file(profile());
    const GenerationSettingsListModel model(file);
    QCOMPARE(model.valueOf("temperature").toDouble(), 0.35);
    QCOMPARE(model.valueOf("seed").toDouble(), 4294967295.0);
    QCOMPARE(model.valueOf("systemPrompt").toString(), prompt);
    QCOMPARE(model.valueOf("topK").toDouble(), 12.0);
    QVERIFY(model.changed());
}

void SettingsTest::settingAValueTouchesItsRowOnly() {
    SettingsFile file(profile());
    GenerationSettingsListModel model(file);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setValue("temperature", 0.35);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), rowOf("temperature"));
    QCOMPARE(role(model, "temperature", "isSet").toBool(), true);
    model.setValue("temperature", "hot");
    model.setValue("nonsense", 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.valueOf("temperature").toDouble(), 0.35);
    QVERIFY(!model.valueOf("nonsense").isValid());
}

void SettingsTest::settingTheDefaultUnsets() {
    SettingsFile file(profile());
    GenerationSettingsListModel model(file);
    model.setValue("topK", 12);
    model.setValue("topK", 40);
    QCOMPARE(role(model, "topK", "isSet").toBool(), false);
    QVERIFY(!model.changed());
}

void SettingsTest::resettingBringsTheDefaultsBack() {
    SettingsFile file(profile());
    {
        GenerationSettingsListModel model(file);
        model.setValue("topK", 12);
        model.setValue("topP", 0.5);
        model.setValue("systemPrompt", "Be brief.");
        model.resetValue("topK");
        QCOMPARE(model.valueOf("topK").toDouble(), 40.0);
        QVERIFY(model.changed());
        model.resetAll();
        QVERIFY(!model.changed());
    }
    QVERIFY(!GenerationSettingsListModel(file).changed());
}

void SettingsTest::damagedFilesGiveDefaults() {
    QFile ini(m_folder->filePath("settings.ini"));
    QVERIFY(ini.open(QFile::WriteOnly));
    ini.write(
        "[generation]\ntemperature=nan\ntopK=many\ntopP=@Invalid()\nmaxTokens=-5\nseed=\n"
        "[appearance]\nscale=huge\ncolorScheme=\xff\xfe\n\x00garbage[[[");
    ini.close();
    SettingsFile file(profile());
    const GenerationSettingsListModel model(file);
    QCOMPARE(model.valueOf("temperature").toDouble(), findSetting("temperature")->defaultValue);
    QCOMPARE(model.valueOf("topK").toDouble(), 40.0);
    QCOMPARE(model.valueOf("topP").toDouble(), findSetting("topP")->defaultValue);
    QCOMPARE(model.valueOf("maxTokens").toDouble(), 1.0);
    QCOMPARE(model.valueOf("seed").toDouble(), -1.0);
    const Appearance appearance(file);
    QVERIFY(appearance.scale() >= 0.8);
    QCOMPARE(appearance.colorScheme(), QString("system"));
}

void SettingsTest::valuesOfLaterVersionsStayInTheFile() {
    {
        SettingsFile file(profile());
        file.setValue("generation", "mirostat", 0.9);
        GenerationSettingsListModel model(file);
        model.setValue("topK", 3);
        model.resetAll();
    }
    SettingsFile file(profile());
    QCOMPARE(file.value("generation", "mirostat").toDouble(), 0.9);
}

void SettingsTest::appearanceComesBackAtTheNextStart() {
    {
        SettingsFile file(profile());
        Appearance appearance(file);
        QCOMPARE(appearance.colorScheme(), QString("system"));
        QSignalSpy changed(&appearance, &Appearance::changed);
        appearance.setColorScheme("dark");
        appearance.setColorScheme("dark");
        QCOMPARE(changed.count(), 1);
        appearance.setHighContrast(true);
        appearance.setScale(1.3);
        appearance.setSidebarVisible(false);
        appearance.setSidebarWidth(300);
        appearance.setWindowX(0);
        appearance.setWindowMaximized(true);
    }
    SettingsFile file(profile());
    const Appearance appearance(file);
    QCOMPARE(appearance.colorScheme(), QString("dark"));
    QCOMPARE(appearance.highContrast(), true);
    QCOMPARE(appearance.scale(), 1.3);
    QCOMPARE(appearance.sidebarVisible(), false);
    QCOMPARE(appearance.sidebarWidth(), 300);
    QCOMPARE(appearance.windowX(), 0);
    QCOMPARE(appearance.windowY(), -1);
    QCOMPARE(appearance.windowMaximized(), true);
}

void SettingsTest::appearanceIsFittedToItsRange() {
    SettingsFile file(profile());
    Appearance appearance(file);
    appearance.setColorScheme("purple");
    QCOMPARE(appearance.colorScheme(), QString("system"));
    appearance.setScale(std::nan(""));
    QCOMPARE(appearance.scale(), 1.0);
    for (int i = 0; i < 30; ++i)
        appearance.scaleUp();
    QCOMPARE(appearance.scale(), 2.0);
    for (int i = 0; i < 30; ++i)
        appearance.scaleDown();
    QCOMPARE(appearance.scale(), 0.8);
    appearance.scaleUp();
    appearance.scaleUp();
    QCOMPARE(appearance.scale(), 1.0);
    appearance.setSidebarWidth(5);
    QCOMPARE(appearance.sidebarWidth(), 220);
    appearance.setWindowWidth(-4);
    QCOMPARE(appearance.windowWidth(), 360);
}

void SettingsTest::systemDarkFollowsThePalette() {
    SettingsFile file(profile());
    Appearance appearance(file);
    QSignalSpy changed(&appearance, &Appearance::systemDarkChanged);
    const QPalette before = QGuiApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    QGuiApplication::setPalette(dark);
    QTRY_COMPARE(appearance.systemDark(), true);
    dark.setColor(QPalette::Window, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::black);
    QGuiApplication::setPalette(dark);
    QTRY_COMPARE(appearance.systemDark(), false);
    QVERIFY(changed.count() >= 1);
}

void SettingsTest::aFolderThatCannotBeWrittenChangesNothingForThisRun() {
    QFile blocker(m_folder->filePath("file"));
    QVERIFY(blocker.open(QFile::WriteOnly));
    blocker.close();
    SettingsFile file(toPath(m_folder->filePath("file/profile")));
    GenerationSettingsListModel model(file);
    model.setValue("topK", 7);
    file.sync();
    QCOMPARE(model.valueOf("topK").toDouble(), 7.0);
}

QTEST_MAIN(SettingsTest)
#include "app_settings_test.moc"
