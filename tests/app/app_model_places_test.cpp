// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/library/catalogue_settings.h"
#include "app/library/model_folder_list_model.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_hub.h"

using namespace onebit::app;
using onebit::test::FakeHub;

/// Where models are kept and where the catalogue comes from, as a person sets it.
class ModelPlacesTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void foldersAreListedWithTheirRoom();
    void downloadsGoToTheChosenFolder();
    void aFolderThatIsGoneIsToldAndAvoided();
    void theProfilesOwnFolderStays();
    void whatIsTypedOfTheCatalogueIsKeptAndChecked();
    void aNewerCatalogueIsFetchedWhenAskedFor();
    void everyOutcomeOfARefreshIsASentence_data();
    void everyOutcomeOfARefreshIsASentence();
    void ownModelsAreAddedFromAFileAndTakenBack();

  private:
    std::filesystem::path path(const QString& name) const { return toPath(m_profile->filePath(name)); }
    QUrl write(const QString& name, const QByteArray& bytes) const;
    QVariant role(int row, const char* name) const {
        return m_folders->index(row).data(m_folders->roleNames().key(name));
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<NetworkAccess> m_access;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<InstalledModels> m_installed;
    std::unique_ptr<ModelFolderListModel> m_folders;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int kPatienceMs = 60000;

QByteArray catalogueOf(const char* id, int revision) {
    const QJsonObject model{{"id", id},         {"name", "A"},       {"use", "things"},
                            {"license", "MIT"}, {"weights", "Q1_0"}, {"kind", "binary"},
                            {"org", "o"},       {"repo", "r"},       {"file", "a.gguf"}};
    return QJsonDocument(QJsonObject{{"schema", 1},
                                     {"revision", revision},
                                     {"date", "2030-01-02"},
                                     {"models", QJsonArray{model}}})
        .toJson();
}

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

}  // namespace

void ModelPlacesTest::init() {
    QLocale::setDefault(QLocale::c());
    m_profile = std::make_unique<QTemporaryDir>();
    for (const char* folder : {"models", "other"})
        QVERIFY(QDir(m_profile->path()).mkpath(folder));
    m_hub = std::make_unique<FakeHub>();
    m_log = std::make_unique<RequestLog>(path("."));
    NetworkConfig config;
    config.proxyMode = ProxyMode::kNone;
    config.hub = m_hub->url();
    m_access = std::make_unique<NetworkAccess>(config, *m_log);
    m_settings = std::make_unique<SettingsFile>(path("."));
    m_installed = std::make_unique<InstalledModels>(
        InstalledModels::Places{path("starter.gguf"), path("models")}, *m_settings);
    m_folders = std::make_unique<ModelFolderListModel>(*m_installed);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_folders.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void ModelPlacesTest::cleanup() {
    m_tester.reset();
    m_folders.reset();
    m_installed.reset();
    m_settings.reset();
    m_access.reset();
    m_log.reset();
    m_hub.reset();
}

QUrl ModelPlacesTest::write(const QString& name, const QByteArray& bytes) const {
    QFile file(m_profile->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    return QUrl::fromLocalFile(file.fileName());
}

void ModelPlacesTest::foldersAreListedWithTheirRoom() {
    QSignalSpy reset(m_folders.get(), &QAbstractItemModel::modelReset);
    QCOMPARE(m_folders->count(), 1);
    m_folders->look();
    QTRY_VERIFY_WITH_TIMEOUT(role(0, "detail").toString().contains("free"), kPatienceMs);
    write("other/half.gguf", "GGUF");
    m_folders->add(QUrl::fromLocalFile(m_profile->filePath("other")));
    QCOMPARE(m_folders->count(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(role(1, "detail").toString().startsWith("1 model"), kPatienceMs);
    m_folders->add(QUrl::fromLocalFile(m_profile->filePath("other")));
    m_folders->add(QUrl("https://example.org/folder"));
    m_folders->add(QUrl::fromLocalFile(m_profile->filePath("absent")));
    QCOMPARE(m_folders->count(), 2);
    m_folders->remove(m_profile->filePath("other"));
    QCOMPARE(m_folders->count(), 1);
    QVERIFY(QFile::exists(m_profile->filePath("other/half.gguf")));
    QCOMPARE(reset.size(), 0);
}

void ModelPlacesTest::downloadsGoToTheChosenFolder() {
    const QString other = m_profile->filePath("other");
    m_folders->makeDefault(other);  // not in the list yet
    QCOMPARE(m_installed->folder(), path("models"));
    m_folders->add(QUrl::fromLocalFile(other));
    m_folders->makeDefault(other);
    QCOMPARE(m_installed->folder(), path("other"));
    QVERIFY(role(1, "isDefault").toBool() && !role(0, "isDefault").toBool());
    const InstalledModels again({path("starter.gguf"), path("models")}, *m_settings);
    QCOMPARE(again.folder(), path("other"));
    m_folders->remove(other);
    QCOMPARE(m_installed->folder(), path("models"));
    QVERIFY(role(0, "isDefault").toBool());
}

void ModelPlacesTest::aFolderThatIsGoneIsToldAndAvoided() {
    const QString other = m_profile->filePath("other");
    m_folders->add(QUrl::fromLocalFile(other));
    m_folders->makeDefault(other);
    QVERIFY(QDir(other).removeRecursively());
    m_folders->look();
    QTRY_VERIFY_WITH_TIMEOUT(role(1, "missing").toBool(), kPatienceMs);
    QVERIFY(role(1, "detail").toString().startsWith("Not there now"));
    QCOMPARE(m_installed->folder(), path("models"));
    QVERIFY(QDir().mkpath(other));
    QCOMPARE(m_installed->folder(), path("other"));
}

void ModelPlacesTest::theProfilesOwnFolderStays() {
    m_folders->remove(m_profile->filePath("models"));
    QCOMPARE(m_folders->count(), 1);
    QVERIFY(!role(0, "removable").toBool());
}

void ModelPlacesTest::whatIsTypedOfTheCatalogueIsKeptAndChecked() {
    CatalogueSettings catalogue(*m_access, *m_settings, path("."));
    QVERIFY(!catalogue.summary().isEmpty());
    QVERIFY(!catalogue.canRefresh());
    QCOMPARE(catalogue.address(), QString());
    QCOMPARE(catalogue.proofText(), QString());  // no key comes with the program
    catalogue.setAddress("nowhere");
    QVERIFY(!catalogue.problem().isEmpty());
    catalogue.setAddress(" https://example.org/models.json ");
    QVERIFY(catalogue.problem().isEmpty());
    catalogue.setProofText("short");
    QVERIFY(!catalogue.problem().isEmpty());
    catalogue.setProofText(QString(64, 'a'));
    QVERIFY(catalogue.canRefresh());
    catalogue.setProof("nonsense");
    QCOMPARE(catalogue.proof(), QString("key"));
    catalogue.setProof("hash");
    QCOMPARE(catalogue.proofText(), QString());
    QVERIFY(!catalogue.canRefresh());
    catalogue.setProofText("abc");
    QVERIFY(!catalogue.problem().isEmpty());
    const CatalogueSettings again(*m_access, *m_settings, path("."));
    QCOMPARE(again.address(), QString("https://example.org/models.json"));
    QCOMPARE(again.proof(), QString("hash"));
    QCOMPARE(again.proofText(), QString("abc"));
    QVERIFY(m_log->records().isEmpty());
}

void ModelPlacesTest::aNewerCatalogueIsFetchedWhenAskedFor() {
    const QByteArray newer = catalogueOf("newer", 1000);
    m_hub->setAnswer("/models.json", 200, newer);
    CatalogueSettings catalogue(*m_access, *m_settings, path("."));
    catalogue.setAddress(m_hub->url().toString() + "/models.json");
    catalogue.setProof("hash");
    catalogue.setProofText(hashOf(newer).toUpper());
    QSignalSpy changed(&catalogue, &CatalogueSettings::catalogueChanged);
    catalogue.refresh();
    QVERIFY(catalogue.refreshing() && !catalogue.canRefresh());
    QTRY_VERIFY_WITH_TIMEOUT(!catalogue.refreshing(), kPatienceMs);
    QVERIFY2(!catalogue.failed(), qPrintable(catalogue.outcome()));
    QCOMPARE(changed.size(), 1);
    QVERIFY(catalogue.catalogue().find("newer") != nullptr);
    QVERIFY(catalogue.summary().contains("2030"));
    catalogue.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!catalogue.refreshing(), kPatienceMs);
    QVERIFY(!catalogue.failed() && !catalogue.outcome().isEmpty());
    QCOMPARE(changed.size(), 1);
    catalogue.refresh();
    catalogue.cancel();
    QVERIFY(!catalogue.refreshing());
}

void ModelPlacesTest::everyOutcomeOfARefreshIsASentence_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("absent") << 404 << "key" << QByteArray();
    QTest::addRow("busy") << 503 << "hash" << QByteArray();
    QTest::addRow("unsigned") << 200 << "key" << catalogueOf("a", 1000);
    QTest::addRow("another hash") << 200 << "hash" << catalogueOf("a", 1000);
    QTest::addRow("endless") << 200 << "hash" << QByteArray(5 << 20, ' ');
}

void ModelPlacesTest::everyOutcomeOfARefreshIsASentence() {
    QFETCH(const int, status);
    QFETCH(const QString, proof);
    QFETCH(const QByteArray, body);
    m_hub->setAnswer("/models.json", status, body);
    CatalogueSettings catalogue(*m_access, *m_settings, path("."));
    const QString before = catalogue.summary();
    catalogue.setAddress(m_hub->url().toString() + "/models.json");
    catalogue.setProof(proof);
    catalogue.setProofText(QString(64, 'a'));
    catalogue.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!catalogue.refreshing(), kPatienceMs);
    QVERIFY(catalogue.failed());
    QVERIFY(catalogue.outcome().endsWith('.'));
    QCOMPARE(catalogue.summary(), before);
}

void ModelPlacesTest::ownModelsAreAddedFromAFileAndTakenBack() {
    CatalogueSettings catalogue(*m_access, *m_settings, path("."));
    QVERIFY(!catalogue.hasOwn());
    catalogue.addOwn(write("wrong.json", "nonsense"));
    QVERIFY(catalogue.failed() && catalogue.outcome().endsWith('.'));
    catalogue.addOwn(QUrl::fromLocalFile(m_profile->filePath("absent.json")));
    QVERIFY(catalogue.failed());
    QSignalSpy changed(&catalogue, &CatalogueSettings::catalogueChanged);
    catalogue.addOwn(write("mine.json", catalogueOf("mine", 1)));
    QVERIFY(!catalogue.failed() && catalogue.hasOwn());
    QVERIFY(catalogue.catalogue().find("mine")->own);
    catalogue.removeOwn();
    QVERIFY(!catalogue.hasOwn() && catalogue.canRestoreOwn());
    catalogue.restoreOwn();
    QVERIFY(catalogue.hasOwn());
    QCOMPARE(changed.size(), 3);
}

QTEST_GUILESS_MAIN(ModelPlacesTest)
#include "app_model_places_test.moc"
