// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "app/library/linked_model_list_model.h"
#include "app/platform/native_path.h"
#include "tests/support/hub_profile.h"
#include "tests/support/split_model.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::FakeHub;
using onebit::test::HubProfile;

/// What a person gets to know of the models behind a link before anything is downloaded.
class LinkedModelsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();
    void tellsLinksFromWords_data();
    void tellsLinksFromWords();
    void listsWhatARepositoryHolds();
    void aModelThatCannotRunSaysWhy();
    void aPartedModelIsOneChoice();
    void aPartedModelIsJudgedByAllItsHeaders();
    void originalFilesAreJudgedByTheirHeaders();
    void originalFilesThatCannotBeConvertedSayWhy();
    void aPlainAddressIsJudgedByItsHeader();
    void theHeaderAloneIsFetched();
    void whatIsHereIsNotFetchedAgain();
    void everyFailureIsASentenceWithARemedy_data();
    void everyFailureIsASentenceWithARemedy();
    void aRepositoryThatIsHiddenMayNotExist();
    void anotherChoiceMakesTheAnswerBeforeVoid();
    void asksAgainAfterAFailure();

  private:
    QString role(int row, const char* name) const {
        return m_model->index(row).data(m_model->roleNames().key(name)).toString();
    }
    int rowOf(const QString& name) const;
    void ask(const QString& text, const char* state = "ready");
    /// The repository maker/originals, of packed weights.
    void addOriginals(const char* className);

    std::unique_ptr<HubProfile> m_profile;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<InstalledModels> m_installed;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<LinkedModelListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int kPatienceMs = 60000;

QByteArray tinyModel(const char* architecture = "qwen3") {
    test::GgufWriter writer =
        test::buildTinyModel(test::tinySpec("qwen3", test::WeightFormat::kQ1_0)).writer();
    writer.removeMetadata("general.architecture");
    writer.addString("general.architecture", architecture);
    const std::vector<std::byte> bytes = writer.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

void LinkedModelsTest::init() {
    m_profile = std::make_unique<HubProfile>();
    m_profile->hub.addRepository(
        "maker/tiny",
        {{"tiny-Q1_0.gguf", tinyModel()}, {"tiny-Q8_0.gguf", tinyModel("odd")}, {"README.md", "words"}});
    QVERIFY(QDir().mkpath(m_profile->filePath("models")));
    const auto folder = m_profile->path();
    m_settings = std::make_unique<SettingsFile>(folder);
    m_installed = std::make_unique<InstalledModels>(
        InstalledModels::Places{folder / "starter.gguf", folder / "models"}, *m_settings);
    m_machine = std::make_unique<Machine>(*m_settings, folder);
    m_machine->pretend({}, 8000000000, 4000000000, 9000000000);
    m_model = std::make_unique<LinkedModelListModel>(m_profile->access, *m_installed, *m_machine);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void LinkedModelsTest::cleanup() {
    m_tester.reset();
    m_model.reset();
    m_machine.reset();
    m_installed.reset();
    m_settings.reset();
    m_profile.reset();
}

int LinkedModelsTest::rowOf(const QString& name) const {
    for (int row = 0; row < m_model->count(); ++row) {
        if (role(row, "name") == name) return row;
    }
    return -1;
}

void LinkedModelsTest::ask(const QString& text, const char* state) {
    m_model->ask(text);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), QString(state), kPatienceMs);
}

void LinkedModelsTest::tellsLinksFromWords_data() {
    QTest::addColumn<bool>("isLink");
    QTest::addRow("org/repo") << true;
    QTest::addRow("https://hub.example/org/x.gguf") << true;
    QTest::addRow("bonsai 8b") << false;
    QTest::addRow("file:///etc/passwd") << false;
    QTest::addRow("a/../b") << false;
    QTest::addRow("%s", "") << false;
}

void LinkedModelsTest::tellsLinksFromWords() {
    QFETCH(const bool, isLink);
    QCOMPARE(m_model->isLink(QTest::currentDataTag()), isLink);
    if (isLink) return;
    ask(QTest::currentDataTag(), "failed");
    QVERIFY(!m_model->problem().isEmpty());
    QCOMPARE(m_model->remedy(), QString("address"));
}

void LinkedModelsTest::listsWhatARepositoryHolds() {
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    ask("maker/tiny");
    QCOMPARE(m_model->count(), 2);
    QCOMPARE(m_model->source(), QString("maker/tiny"));
    QCOMPARE(m_model->license(), QString("apache-2.0"));
    QCOMPARE(m_model->revision(), QString(10, 'd'));
    QCOMPARE(m_model->page(), QUrl(m_profile->hub.url().toString() + "/maker/tiny"));
    // The one that Onebit is made for comes first and is looked at.
    QCOMPARE(role(0, "name"), QString("tiny-Q1_0.gguf"));
    QCOMPARE(m_model->current(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(role(0, "verdict"), QString("runs"), kPatienceMs);
    QVERIFY(!role(0, "memoryText").isEmpty());
    QCOMPARE(role(0, "fit"), QString("fits"));
    QVERIFY(!role(0, "sizeText").isEmpty());
    QCOMPARE(role(1, "verdict"), QString("unread"));
    QVERIFY(m_model->canDownload());
    DownloadRequest request;
    connect(m_model.get(), &LinkedModelListModel::downloadRequested, this,
            [&](const DownloadRequest& asked) { request = asked; });
    m_model->download();
    QCOMPARE(request.files.size(), 1);
    QVERIFY(request.files[0].url.path().contains(QString(40, 'd')));
    QCOMPARE(request.files[0].sha256.size(), 64);
    m_model->clear();
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(m_model->state(), QString("idle"));
    QCOMPARE(reset.size(), 0);
}

void LinkedModelsTest::aModelThatCannotRunSaysWhy() {
    ask("maker/tiny");
    m_model->setCurrent(1);
    QTRY_COMPARE_WITH_TIMEOUT(role(1, "verdict"), QString("refused"), kPatienceMs);
    QVERIFY(role(1, "note").size() > 20);
    QVERIFY(!m_model->canDownload());
    QSignalSpy requested(m_model.get(), &LinkedModelListModel::downloadRequested);
    m_model->download();
    QCOMPARE(requested.size(), 0);
}

void LinkedModelsTest::aPartedModelIsOneChoice() {
    ask("maker/several");
    const int big = rowOf("big.gguf");
    QVERIFY(big >= 0);
    QCOMPARE(rowOf("big-00001-of-00002.gguf"), -1);
    // Its first file is not there: the list stays, and the row says so.
    m_model->setCurrent(big);
    QTRY_COMPARE_WITH_TIMEOUT(role(big, "verdict"), QString("failed"), kPatienceMs);
    QVERIFY(!role(big, "note").isEmpty());
    QCOMPARE(m_model->state(), QString("ready"));
}

void LinkedModelsTest::aPartedModelIsJudgedByAllItsHeaders() {
    const test::TinyModel tiny = test::buildTinyModel(test::tinySpec("qwen3", test::WeightFormat::kQ1_0));
    const auto bytesOf = [](const test::GgufWriter& writer) {
        const std::vector<std::byte> bytes = writer.bytes();
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    QHash<QString, QByteArray> files{{"whole.gguf", bytesOf(tiny.writer())}};
    const std::vector<test::GgufWriter> parts = test::splitModel(tiny, 3);
    for (std::size_t i = 0; i < parts.size(); ++i)
        files[QString::fromStdString(test::partName(i + 1, parts.size()))] = bytesOf(parts[i]);
    m_profile->hub.addRepository("maker/parted", files);
    m_machine->pretend(
        {"any", 1, {{"Q1_0", 1e9, 1e9, 0}, {"F32", 1e9, 1e9, 0}, {"F16", 1e9, 1e9, 0}}, 0, 0, 0, 1e10},
        8000000000, 4000000000, 9000000000);
    ask("maker/parted");
    for (const char* name : {"tiny.gguf", "whole.gguf"}) {
        m_model->setCurrent(rowOf(name));
        QTRY_COMPARE_WITH_TIMEOUT(role(rowOf(name), "verdict"), QString("runs"), kPatienceMs);
    }
    QVERIFY(!role(rowOf("whole.gguf"), "speedText").isEmpty());
    QCOMPARE(role(rowOf("tiny.gguf"), "speedText"), role(rowOf("whole.gguf"), "speedText"));
    QCOMPARE(role(rowOf("tiny.gguf"), "memoryText"), role(rowOf("whole.gguf"), "memoryText"));
}

void LinkedModelsTest::addOriginals(const char* className) {
    test::TinyCheckpointSpec spec;
    spec.className = "BitNetForCausalLM";
    spec.storage = test::CheckpointStorage::kAutoBitLinear;
    test::TinyCheckpoint checkpoint = test::buildTinyCheckpoint(spec);
    checkpoint.config.replace(checkpoint.config.find(spec.className), spec.className.size(), className);
    checkpoint.write(toPath(m_profile->filePath("originals")));
    QHash<QString, QByteArray> files{{"tiny.gguf.txt", "words"}};
    const QDir folder(m_profile->filePath("originals"));
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::ReadOnly));
        files[name] = file.readAll();
    }
    m_profile->hub.addRepository("maker/originals", files);
}

void LinkedModelsTest::originalFilesAreJudgedByTheirHeaders() {
    addOriginals("BitNetForCausalLM");
    ask("maker/originals");
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(role(0, "name"), QString("originals"));
    QTRY_COMPARE_WITH_TIMEOUT(role(0, "verdict"), QString("runs"), kPatienceMs);
    QVERIFY2(role(0, "note").contains("converted"), qPrintable(role(0, "note")));
    QVERIFY(!role(0, "sizeText").isEmpty());
    QVERIFY(!role(0, "memoryText").isEmpty());
    DownloadRequest request;
    connect(m_model.get(), &LinkedModelListModel::downloadRequested, this,
            [&](const DownloadRequest& asked) { request = asked; });
    m_model->download();
    QCOMPARE(request.convertTo, QString("originals.gguf"));
    QVERIFY(request.resultBytes > 0);
    QVERIFY(request.files.size() >= 4);
    QVERIFY(request.files[0].url.path().contains(QString(40, 'd')));
    // The same beside a GGUF file is no choice.
    m_profile->hub.addRepository("maker/both", {{"tiny-Q1_0.gguf", tinyModel()}, {"config.json", "{}"}});
    ask("maker/both");
    QCOMPARE(m_model->count(), 1);
}

void LinkedModelsTest::originalFilesThatCannotBeConvertedSayWhy() {
    addOriginals("StrangeForCausalLM");
    ask("maker/originals");
    QTRY_COMPARE_WITH_TIMEOUT(role(0, "verdict"), QString("refused"), kPatienceMs);
    QVERIFY2(role(0, "note").contains("architecture"), qPrintable(role(0, "note")));
    QVERIFY(!m_model->canDownload());
}

void LinkedModelsTest::aPlainAddressIsJudgedByItsHeader() {
    m_profile->hub.setAnswer("/folder/some.gguf", 200, tinyModel());
    ask(m_profile->hub.url().toString() + "/folder/some.gguf");
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(role(0, "sizeText"), QString());
    QTRY_COMPARE_WITH_TIMEOUT(role(0, "verdict"), QString("runs"), kPatienceMs);
    QVERIFY(!role(0, "sizeText").isEmpty());
    QVERIFY(m_model->canDownload());
    QCOMPARE(m_model->revision(), QString());
}

void LinkedModelsTest::theHeaderAloneIsFetched() {
    // What the header is followed by does not matter to it.
    m_profile->hub.addRepository("maker/long", {{"long-Q1_0.gguf", tinyModel() + QByteArray(8 << 20, 'x')}});
    ask("maker/long");
    QTRY_VERIFY_WITH_TIMEOUT(role(0, "verdict") != "reading", kPatienceMs);
    qint64 most = 0;
    for (const RequestRecord& record : m_profile->log.records())
        most = qMax(most, record.bytes);
    QVERIFY2(most <= 1 << 20, qPrintable(QString::number(most)));
}

void LinkedModelsTest::whatIsHereIsNotFetchedAgain() {
    ask("maker/tiny");
    QTRY_VERIFY_WITH_TIMEOUT(m_model->canDownload(), kPatienceMs);
    QFile file(m_profile->filePath("models/tiny-Q1_0.gguf"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(tinyModel());
    file.close();
    m_installed->rescan();
    QTRY_COMPARE_WITH_TIMEOUT(role(0, "verdict"), QString("here"), kPatienceMs);
    QVERIFY(!m_model->canDownload());
}

void LinkedModelsTest::everyFailureIsASentenceWithARemedy_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("remedy");
    QTest::addRow("gated") << 403 << QByteArray() << "settings";
    QTest::addRow("absent") << 404 << QByteArray() << "address";
    QTest::addRow("busy") << 503 << QByteArray() << "retry";
    QTest::addRow("nonsense") << 200 << QByteArray("<html>") << "address";
}

void LinkedModelsTest::everyFailureIsASentenceWithARemedy() {
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, remedy);
    m_profile->hub.setAnswer("/api/models/maker/odd/revision/main", status, body);
    ask("maker/odd", "failed");
    QVERIFY(m_model->problem().endsWith('.'));
    QCOMPARE(m_model->remedy(), remedy);
    m_profile->hub.setAnswer("/odd.gguf", status == 200 ? 404 : status, {});
    ask(m_profile->hub.url().toString() + "/odd.gguf", "failed");
    QCOMPARE(m_model->remedy(), remedy);
    m_profile->hub.addRepository("maker/texts", {{"README.md", "words"}});
    ask("maker/texts", "failed");
    QVERIFY(m_model->problem().contains("GGUF"));
    NetworkConfig offline = m_profile->access.config();
    offline.offline = true;
    m_profile->access.setConfig(offline);
    ask("maker/tiny", "failed");
    QCOMPARE(m_model->remedy(), QString("settings"));
}

void LinkedModelsTest::aRepositoryThatIsHiddenMayNotExist() {
    m_profile->hub.setAnswer("/api/models/maker/hidden/revision/main", 401, {});
    ask("maker/hidden", "failed");
    QVERIFY(m_model->problem().contains("no such repository"));
    QVERIFY(m_model->problem().contains("access token"));
    QCOMPARE(m_model->remedy(), QString("address"));
    // A file's address was typed or copied: there the server's word stands.
    m_profile->hub.setAnswer("/hidden.gguf", 401, {});
    ask(m_profile->hub.url().toString() + "/hidden.gguf", "failed");
    QCOMPARE(m_model->remedy(), QString("settings"));
}

void LinkedModelsTest::anotherChoiceMakesTheAnswerBeforeVoid() {
    m_profile->hub.holdBack(FakeHub::filePath("maker/tiny", "tiny-Q1_0.gguf"), 100);
    ask("maker/tiny");
    QCOMPARE(role(0, "verdict"), QString("reading"));
    m_model->setCurrent(1);
    QCOMPARE(role(0, "verdict"), QString("unread"));
    QTRY_COMPARE_WITH_TIMEOUT(role(1, "verdict"), QString("refused"), kPatienceMs);
    QCOMPARE(role(0, "verdict"), QString("unread"));
    m_model->setCurrent(0);
    m_model->ask("maker/absent");
    QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), QString("failed"), kPatienceMs);
    QCOMPARE(m_model->count(), 0);
}

void LinkedModelsTest::asksAgainAfterAFailure() {
    m_profile->hub.setAnswer("/api/models/maker/late/revision/main", 503, {});
    ask("maker/late", "failed");
    m_profile->hub.addRepository("maker/late", {{"late-Q1_0.gguf", tinyModel()}});
    m_model->retry();
    QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), QString("ready"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->canDownload(), kPatienceMs);
}

QTEST_GUILESS_MAIN(LinkedModelsTest)
#include "app_linked_models_test.moc"
