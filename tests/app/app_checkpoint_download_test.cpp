// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "app/library/download_journal.h"
#include "app/library/downloads.h"
#include "app/library/hub_client.h"
#include "app/library/remote_checkpoint.h"
#include "app/platform/native_path.h"
#include "inference/convert.h"
#include "tests/support/hub_profile.h"
#include "tests/support/tiny_checkpoint.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::FakeHub;
using onebit::test::HubProfile;
namespace fs = std::filesystem;

/// Models that are published as original files: judged by their headers, fetched as one, converted and
/// installed, whatever comes between.
class CheckpointDownloadTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();

    void isJudgedByItsHeadersAlone();
    void anotherArchitectureIsToldByTheHeaders();
    void aModelOfManyBitsIsToldByItsConfiguration();
    void aHeaderThatIsNoneIsRefused();
    void isInstalledAsOneModel();
    void goesOnInAnotherLife();
    void isPausedWhileItIsConverted();
    void isGivenUpWhileItIsConverted();
    void goesOnWhereverItWasKilled_data();
    void goesOnWhereverItWasKilled();
    void aChangedFileIsNotInstalled();
    void aFileThatIsNotThereIsTold();
    void anOriginalThatWentIsFetchedAgain();
    void weightsThatCannotBeConvertedAreRemoved();
    void leavesAnInstalledFileAlone();
    void theModelNeedsRoomBesideItsOriginals();
    void anOlderProgramLeavesItAlone();

  private:
    void addRepository(const QHash<QString, QByteArray>& changed = {});
    DownloadRequest request();
    void open(qint64 freeBytes = qint64{1} << 40);
    Download waitForEnd(const QString& id);
    /// Fetches everything and stops within the conversion; leaves nobody at work on it.
    QString stopInConversion();
    void editJournal(const QString& id, const std::function<void(DownloadJournal&)>& change) const;
    QString folderOf(const QString& id) const { return m_profile->filePath("models/.downloads/" + id); }
    QByteArray installed() const;
    QStringList visibleFiles() const;
    bool isClean() const;

    test::TinyCheckpoint m_checkpoint;
    QHash<QString, QByteArray> m_files;
    QByteArray m_expected;
    std::unique_ptr<HubProfile> m_profile;
    std::unique_ptr<Downloads> m_downloads;
};

namespace {

constexpr int kPatienceMs = 60000;
const QString kShard = QStringLiteral("model-00002-of-00002.safetensors");

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOver(DownloadState state) {
    return state == DownloadState::kDone || state == DownloadState::kFailed;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
}

}  // namespace

void CheckpointDownloadTest::init() {
    m_profile = std::make_unique<HubProfile>();
    test::TinyCheckpointSpec spec;
    spec.className = "LlamaForCausalLM";
    spec.storage = test::CheckpointStorage::kBitLinear;
    m_checkpoint = test::buildTinyCheckpoint(spec);
    const fs::path folder = toPath(m_profile->filePath("source/tiny"));
    m_checkpoint.write(folder, 2);
    m_files = {{"README.md", "---\nlicense: mit\n---\n"}, {"LICENSE", "words"}, {"other.bin", "more"}};
    writeFile(m_profile->filePath("source/tiny/README.md"), m_files["README.md"]);
    for (const QString& name : QDir(toQString(folder)).entryList(QDir::Files))
        m_files[name] = readAll(toQString(folder) + u'/' + name);
    const fs::path out = toPath(m_profile->filePath("source/expected.gguf"));
    QVERIFY(convertModel(folder, out, {}));
    m_expected = readAll(toQString(out));
    addRepository();
    open();
}

void CheckpointDownloadTest::cleanup() {
    m_downloads.reset();
    m_profile.reset();
}

void CheckpointDownloadTest::addRepository(const QHash<QString, QByteArray>& changed) {
    QHash<QString, QByteArray> files = m_files;
    files.insert(changed);
    m_profile->hub.addRepository("maker/tiny", files);
}

/// As the hub lists it.
DownloadRequest CheckpointDownloadTest::request() {
    HubClient client(m_profile->access);
    DownloadRequest request;
    connect(&client, &HubClient::listed, this,
            [&](const HubRepository& repository, const QList<HubChoice>& choices) {
                request = requestFor(repository, choices.front(), m_profile->hub.url());
            });
    client.list(*readModelSource("maker/tiny", {}, m_profile->hub.url()));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!request.files.isEmpty(), kPatienceMs); }();
    return request;
}

void CheckpointDownloadTest::open(qint64 freeBytes) {
    m_downloads.reset();
    DownloadOptions options;
    options.folder = toPath(m_profile->filePath("models"));
    options.retry = {1, 20, 3};
    options.stallMs = kPatienceMs;
    options.spareBytes = 0;
    options.freeBytes = [freeBytes](const fs::path&) { return freeBytes; };
    m_downloads = std::make_unique<Downloads>(m_profile->access, options);
}

Download CheckpointDownloadTest::waitForEnd(const QString& id) {
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver(m_downloads->find(id).state), kPatienceMs); }();
    return m_downloads->find(id);
}

QString CheckpointDownloadTest::stopInConversion() {
    const QString id = m_downloads->start(request());
    const QMetaObject::Connection pauses = connect(m_downloads.get(), &Downloads::changed, this, [this, id] {
        if (m_downloads->find(id).state == DownloadState::kConverting) m_downloads->pause(id);
    });
    [&] { QTRY_COMPARE_WITH_TIMEOUT(m_downloads->find(id).state, DownloadState::kPaused, kPatienceMs); }();
    disconnect(pauses);
    return id;
}

void CheckpointDownloadTest::editJournal(const QString& id,
                                         const std::function<void(DownloadJournal&)>& change) const {
    auto journal = readJournal(folderOf(id));
    QVERIFY(journal);
    change(*journal);
    QVERIFY(writeJournal(folderOf(id), *journal));
}

QByteArray CheckpointDownloadTest::installed() const {
    return readAll(m_profile->filePath("models/tiny.gguf"));
}

/// What a search for models could find.
QStringList CheckpointDownloadTest::visibleFiles() const {
    QStringList files;
    QDirIterator found(m_profile->filePath("models"), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(QFileInfo(found.next()).fileName());
    return files;
}

/// Nothing is left of a download that is over.
bool CheckpointDownloadTest::isClean() const {
    const QDir downloads(m_profile->filePath("models/.downloads"));
    return downloads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
}

void CheckpointDownloadTest::isJudgedByItsHeadersAlone() {
    // What follows a header does not matter to it.
    const DownloadRequest asked = request();
    QStringList names;
    for (const RemoteFile& file : asked.files)
        names.append(file.fileName);
    QCOMPARE(names,
             (QStringList{"config.json", "tokenizer_config.json", "tokenizer.json", "README.md",
                          "model.safetensors.index.json", "model-00001-of-00002.safetensors", kShard}));
    QCOMPARE(asked.convertTo, QString("tiny.gguf"));
    const qint64 before = m_profile->log.records().size();
    RemoteCheckpoint checkpoint(m_profile->access);
    std::optional<ConversionForecast> forecast;
    connect(&checkpoint, &RemoteCheckpoint::known, this,
            [&](const ConversionForecast& known) { forecast = known; });
    checkpoint.read(asked);
    QTRY_VERIFY_WITH_TIMEOUT(forecast, kPatienceMs);
    QCOMPARE(forecast->info.fileBytes, static_cast<std::uint64_t>(m_expected.size()));
    QVERIFY(forecast->info.memoryBytes > 0);
    QCOMPARE(QByteArray::fromStdString(forecast->info.license), QByteArray("mit"));
    for (const RequestRecord& record : m_profile->log.records().mid(before))
        QVERIFY2(record.bytes <= 1 << 18 || !record.url.contains("safetensors"), qPrintable(record.url));
}

void CheckpointDownloadTest::anotherArchitectureIsToldByTheHeaders() {
    QByteArray config = m_files["config.json"];
    addRepository({{"config.json", config.replace("LlamaForCausalLM", "StrangeForCausalLM")}});
    RemoteCheckpoint checkpoint(m_profile->access);
    std::optional<DownloadTrouble> trouble;
    connect(&checkpoint, &RemoteCheckpoint::unusable, this,
            [&](const DownloadTrouble& why) { trouble = why; });
    checkpoint.read(request());
    QTRY_VERIFY_WITH_TIMEOUT(trouble, kPatienceMs);
    QVERIFY2(trouble->inWords().contains("architecture"), qPrintable(trouble->inWords()));
    QVERIFY(trouble->detail.contains("StrangeForCausalLM"));
}

void CheckpointDownloadTest::aModelOfManyBitsIsToldByItsConfiguration() {
    QByteArray config = m_files["config.json"];
    addRepository({{"config.json", config.replace("bitnet", "others")}});
    const DownloadRequest asked = request();
    const qint64 before = m_profile->log.records().size();
    RemoteCheckpoint checkpoint(m_profile->access);
    std::optional<DownloadTrouble> trouble;
    connect(&checkpoint, &RemoteCheckpoint::unusable, this,
            [&](const DownloadTrouble& why) { trouble = why; });
    checkpoint.read(asked);
    QTRY_VERIFY_WITH_TIMEOUT(trouble, kPatienceMs);
    QVERIFY2(trouble->inWords().contains("spoil"), qPrintable(trouble->inWords()));
    QCOMPARE(m_profile->log.records().size() - before, 1);
}

void CheckpointDownloadTest::aHeaderThatIsNoneIsRefused() {
    addRepository({{kShard, QByteArray(100000, '<')}});
    RemoteCheckpoint checkpoint(m_profile->access);
    bool refused = false;
    connect(&checkpoint, &RemoteCheckpoint::unusable, this, [&] { refused = true; });
    checkpoint.read(request());
    QTRY_VERIFY_WITH_TIMEOUT(refused, kPatienceMs);
    bool failed = false;
    connect(&checkpoint, &RemoteCheckpoint::failed, this, [&] { failed = true; });
    m_profile->hub.setAnswer(FakeHub::filePath("maker/tiny", kShard), 404, {});
    checkpoint.read(request());
    QTRY_VERIFY_WITH_TIMEOUT(failed, kPatienceMs);
}

void CheckpointDownloadTest::isInstalledAsOneModel() {
    QStringList states;
    connect(m_downloads.get(), &Downloads::changed, this, [&](const QString& id) {
        const Download download = m_downloads->find(id);
        QVERIFY(download.share() <= 1);
        if (download.state == DownloadState::kConverting) states.append("converting");
        if (download.state != DownloadState::kDone)
            QVERIFY(visibleFiles().isEmpty() || !installed().isEmpty());
    });
    QSignalSpy finished(m_downloads.get(), &Downloads::finished);
    const Download end = waitForEnd(m_downloads->start(request()));
    QVERIFY2(end.state == DownloadState::kDone, qPrintable(end.errorText + ' ' + end.errorDetail));
    QVERIFY(states.contains("converting"));
    QVERIFY(installed() == m_expected);
    QCOMPARE(visibleFiles(), QStringList{"tiny.gguf"});
    QVERIFY(isClean());  // the originals are gone
    QCOMPARE(finished.size(), 1);
    QCOMPARE(toQString(end.target), m_profile->filePath("models/tiny.gguf"));
}

void CheckpointDownloadTest::goesOnInAnotherLife() {
    const QString held = FakeHub::filePath("maker/tiny", kShard);
    const qint64 half = m_files[kShard].size() / 2;
    m_profile->hub.holdBack(held, half);
    const QString id = m_downloads->start(request());
    qint64 others = 0;
    for (const RemoteFile& file : request().files)
        others += file.fileName == kShard ? 0 : file.bytes;
    QTRY_COMPARE_WITH_TIMEOUT(m_downloads->find(id).receivedBytes, others + half, kPatienceMs);
    open();
    QCOMPARE(m_downloads->find(id).receivedBytes, others + half);
    QVERIFY(visibleFiles().isEmpty());
    m_profile->hub.holdBack(held, -1);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
}

void CheckpointDownloadTest::isPausedWhileItIsConverted() {
    const QString id = stopInConversion();
    QVERIFY(visibleFiles().isEmpty());
    const qsizetype requests = m_profile->log.records().size();
    open();
    QCOMPARE(m_downloads->find(id).state, DownloadState::kPaused);
    m_downloads->resume(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
    QCOMPARE(m_profile->log.records().size(), requests);  // nothing is fetched twice
}

void CheckpointDownloadTest::isGivenUpWhileItIsConverted() {
    const QString id = m_downloads->start(request());
    bool given = false;
    connect(m_downloads.get(), &Downloads::changed, this, [&] {
        if (given || m_downloads->find(id).state != DownloadState::kConverting) return;
        given = true;
        QMetaObject::invokeMethod(
            m_downloads.get(), [&] { m_downloads->cancel(id); }, Qt::QueuedConnection);
    });
    QTRY_VERIFY_WITH_TIMEOUT(given && m_downloads->list().isEmpty(), kPatienceMs);
    QVERIFY(isClean());
    // It may have been done before it could be stopped.
    if (!visibleFiles().isEmpty()) QVERIFY(installed() == m_expected);
}

void CheckpointDownloadTest::goesOnWhereverItWasKilled_data() {
    QTest::addColumn<QString>("step");
    for (const char* step :
         {"named", "half converted", "converted", "originals half removed", "originals removed", "installed"})
        QTest::addRow("%s", step) << step;
}

/// What the disk looks like after each step.
void CheckpointDownloadTest::goesOnWhereverItWasKilled() {
    QFETCH(const QString, step);
    const QString id = stopInConversion();
    m_downloads.reset();
    editJournal(id, [](DownloadJournal& journal) { journal.paused = false; });
    const QString originals = folderOf(id) + "/originals";
    const QString made = folderOf(id) + "/made";
    QVERIFY(QFile::exists(originals + "/tiny/" + kShard));
    if (step == "half converted") writeFile(made + "/tiny.gguf.123.part", m_expected.first(1000));
    if (step == "converted" || step.startsWith("originals")) writeFile(made + "/tiny.gguf", m_expected);
    if (step == "originals half removed") QVERIFY(QFile::remove(originals + "/tiny/" + kShard));
    if (step == "originals removed" || step == "installed") QVERIFY(QDir(originals).removeRecursively());
    if (step == "installed") {
        QVERIFY(QDir().mkpath(made));
        writeFile(m_profile->filePath("models/tiny.gguf"), m_expected);
    }
    const qsizetype requests = m_profile->log.records().size();
    open();
    const Download end = waitForEnd(id);
    QVERIFY2(end.state == DownloadState::kDone, qPrintable(end.errorText + ' ' + end.errorDetail));
    QVERIFY(installed() == m_expected);
    QCOMPARE(visibleFiles(), QStringList{"tiny.gguf"});
    QVERIFY(isClean());
    QCOMPARE(m_profile->log.records().size(), requests);
}

void CheckpointDownloadTest::aChangedFileIsNotInstalled() {
    const DownloadRequest asked = request();
    QByteArray other = m_files[kShard];
    other[other.size() - 1] = static_cast<char>(other.back() ^ 1);
    m_profile->hub.setAnswer(FakeHub::filePath("maker/tiny", kShard), 200, other);
    const Download end = waitForEnd(m_downloads->start(asked));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY2(end.errorText.contains("damaged"), qPrintable(end.errorText));
    QVERIFY(visibleFiles().isEmpty());
}

void CheckpointDownloadTest::aFileThatIsNotThereIsTold() {
    const DownloadRequest asked = request();
    m_profile->hub.setAnswer(FakeHub::filePath("maker/tiny", kShard), 404, {});
    const QString id = m_downloads->start(asked);
    const Download end = waitForEnd(id);
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(visibleFiles().isEmpty());
    addRepository();
    m_downloads->retry(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
}

void CheckpointDownloadTest::anOriginalThatWentIsFetchedAgain() {
    const QString id = stopInConversion();
    QVERIFY(QFile::remove(folderOf(id) + "/originals/tiny/" + kShard));
    QVERIFY(QFile::resize(folderOf(id) + "/originals/tiny/config.json", 3));
    const qsizetype requests = m_profile->log.records().size();
    m_downloads->resume(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
    QCOMPARE(m_profile->log.records().size(), requests + 2);
}

void CheckpointDownloadTest::weightsThatCannotBeConvertedAreRemoved() {
    m_checkpoint.weights.find("model.layers.0.mlp.up_proj.weight")->data[5] = std::byte{0xFF};
    m_checkpoint.write(toPath(m_profile->filePath("source/broken")), 2);
    QHash<QString, QByteArray> changed;
    for (const QString& name : {QString(kShard), QString("model-00001-of-00002.safetensors")})
        changed[name] = readAll(m_profile->filePath("source/broken/" + name));
    addRepository(changed);
    const Download end = waitForEnd(m_downloads->start(request()));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(end.errorText.endsWith('.'));
    QVERIFY(visibleFiles().isEmpty());
    QVERIFY(!QFile::exists(folderOf(end.id) + "/originals"));
}

void CheckpointDownloadTest::leavesAnInstalledFileAlone() {
    const QString id = stopInConversion();
    writeFile(m_profile->filePath("models/tiny.gguf"), "mine");
    m_downloads->resume(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kFailed);
    QCOMPARE(installed(), QByteArray("mine"));
    QVERIFY(QFile::remove(m_profile->filePath("models/tiny.gguf")));
    m_downloads->retry(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
}

void CheckpointDownloadTest::theModelNeedsRoomBesideItsOriginals() {
    DownloadRequest asked = request();
    asked.resultBytes = m_expected.size();
    qint64 originals = 0;
    for (const RemoteFile& file : std::as_const(asked.files))
        originals += file.bytes;
    open(originals + m_expected.size() - 1);
    Download end = waitForEnd(m_downloads->start(asked));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY2(end.errorText.contains("room"), qPrintable(end.errorText));
    QCOMPARE(end.receivedBytes, 0);
    // Or the disk fills up meanwhile.
    open();
    m_downloads->cancel(end.id);
    const QString id = stopInConversion();
    m_downloads.reset();
    editJournal(id, [&](DownloadJournal& journal) {
        journal.paused = false;
        journal.request.resultBytes = m_expected.size();
    });
    open(m_expected.size() - 1);
    end = waitForEnd(id);
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY2(end.errorText.contains("room"), qPrintable(end.errorText));
    QVERIFY(visibleFiles().isEmpty());
    open();
    m_downloads->retry(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_expected);
}

/// It would install the originals themselves.
void CheckpointDownloadTest::anOlderProgramLeavesItAlone() {
    const QString id = stopInConversion();
    const auto versionOf = [](const QByteArray& journal) { return journal.contains("\"version\":2"); };
    QVERIFY(versionOf(readAll(folderOf(id) + "/journal.json")));
    editJournal(id, [](DownloadJournal& journal) { journal.request.convertTo.clear(); });
    QVERIFY(!versionOf(readAll(folderOf(id) + "/journal.json")));
    const QByteArray lost = readAll(folderOf(id) + "/journal.json");
    QVERIFY(!parseJournal(QByteArray(lost).replace("\"version\":1", "\"version\":2")));
    QVERIFY(!parseJournal(QByteArray(lost).replace("\"convertTo\":\"\"", "\"convertTo\":\"../x\"")));
}

QTEST_GUILESS_MAIN(CheckpointDownloadTest)
#include "app_checkpoint_download_test.moc"
