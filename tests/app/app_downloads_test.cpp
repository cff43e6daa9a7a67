// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/library/download_task.h"
#include "app/library/downloads.h"
#include "app/library/sha256.h"
#include "app/platform/native_path.h"
#include "tests/support/tiny_model.h"
#include "tests/support/web/web_servers.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::WebServers;

/// Whatever the network does, the installed file is the very file that was meant, or there is none.
class DownloadsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void cleanup();

    void survivesFaults_data();
    void survivesFaults();
    void verifiesTheServersCertificate();
    void refusesWhatItsCertificateDoesNotProve();
    void refusesAddressesThatAreNotEncrypted();
    void goesOnAfterAPause();
    void goesOnInAnotherLife();
    void waitsForTheOfflineSwitch();
    void neverAsksWhileOffline();
    void runsSoManyAtATime();
    void staysBelowTheBandwidthLimit();
    void refusesWhatDoesNotFitOnTheDisk();
    void stopsWhenTheDiskFillsUp();
    void stopsWhenTheFileCannotGrow();
    void leavesAnInstalledFileAlone();
    void fetchesAllFilesOfASpreadModel();
    void refusesAModelThatCannotRunBeforeItsEnd();
    void removesWhatIsGivenUp();
    void tellsTheProxysFailure();

  private:
    void open(const std::function<void(DownloadOptions&)>& change = {});
    /// For servers that fall silent in the middle: what ends such a connection is the test, not the clock.
    void openPatiently();
    void close();
    DownloadRequest requestFor(const QUrl& url, bool knowsHash = false) const;
    Download waitForEnd(const QString& id);
    QByteArray installed(const QString& name = "model.gguf") const;
    /// Every file in the folder of models that a search for models could find.
    QStringList visibleFiles() const;
    bool isClean() const;

    std::unique_ptr<WebServers> m_servers;
    QByteArray m_model;
    QByteArray m_other;
    std::unique_ptr<QTemporaryDir> m_profile;
    NetworkConfig m_config;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<NetworkAccess> m_access;
    std::unique_ptr<Downloads> m_downloads;
};

namespace {

constexpr int kPatienceMs = 90000;

QByteArray modelBytes(std::uint32_t layers, const char* architecture = "qwen3") {
    test::TinyModelSpec spec = test::tinySpec("qwen3", test::WeightFormat::kF32);
    spec.layers = layers;
    spec.modelDim = 256;
    test::GgufWriter writer = test::buildTinyModel(spec).writer();
    if (QByteArray(architecture) != "qwen3") {
        writer.removeMetadata("general.architecture");
        writer.addString("general.architecture", architecture);
    }
    const std::vector<std::byte> bytes = writer.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray hashOf(const QByteArray& bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

bool isOver(DownloadState state) {
    return state == DownloadState::kDone || state == DownloadState::kFailed;
}

}  // namespace

void DownloadsTest::initTestCase() {
    QString problem;
    m_servers = WebServers::start(problem);
    QVERIFY2(m_servers != nullptr, qPrintable(problem));
    m_model = modelBytes(2);
    m_other = modelBytes(3);
    QVERIFY(m_model.size() > 1000000);
    m_servers->write("model.gguf", m_model);
    m_servers->write("other-model.gguf", m_other);
}

void DownloadsTest::init() {
    m_profile = std::make_unique<QTemporaryDir>();
    m_config = {};
    m_config.proxyMode = ProxyMode::kNone;
    m_config.certificateFile = m_servers->certificateFile();
    open();
}

void DownloadsTest::cleanup() {
    close();
}

void DownloadsTest::open(const std::function<void(DownloadOptions&)>& change) {
    close();
    DownloadOptions options;
    options.folder = toPath(m_profile->filePath("models"));
    // More than a row cuts: the last pieces are too small to count as progress.
    options.retry = {1, 20, 16};
    options.stallMs = 700;
    options.spareBytes = 0;
    options.syncBytes = 100000;
    if (change) change(options);
    m_log = std::make_unique<RequestLog>(toPath(m_profile->path()));
    m_access = std::make_unique<NetworkAccess>(m_config, *m_log);
    m_downloads = std::make_unique<Downloads>(*m_access, options);
}

void DownloadsTest::openPatiently() {
    open([](DownloadOptions& options) { options.stallMs = kPatienceMs; });
}

void DownloadsTest::close() {
    m_downloads.reset();
    m_access.reset();
    m_log.reset();
}

DownloadRequest DownloadsTest::requestFor(const QUrl& url, bool knowsHash) const {
    DownloadRequest request;
    request.name = "Model";
    request.files.append({url, "model.gguf"});
    if (knowsHash) {
        request.files[0].bytes = m_model.size();
        request.files[0].sha256 = hashOf(m_model);
    }
    return request;
}

Download DownloadsTest::waitForEnd(const QString& id) {
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver(m_downloads->find(id).state), kPatienceMs); }();
    return m_downloads->find(id);
}

QByteArray DownloadsTest::installed(const QString& name) const {
    QFile file(m_profile->filePath("models/" + name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList DownloadsTest::visibleFiles() const {
    QStringList files;
    QDirIterator found(m_profile->filePath("models"), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(QFileInfo(found.next()).fileName());
    return files;
}

/// Nothing is left of a download that is over.
bool DownloadsTest::isClean() const {
    const QDir downloads(m_profile->filePath("models/.downloads"));
    return downloads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
}

void DownloadsTest::survivesFaults_data() {
    QTest::addColumn<bool>("knowsHash");
    QTest::addColumn<QString>("ends");  // "right", "other" (the file that is there now), "refused"
    const auto row = [](const char* fault, bool knowsHash, const char* ends) {
        QTest::addRow("%s%s", fault, knowsHash ? " hash" : "") << knowsHash << ends;
    };
    // What passes is survived, whether or not the hash is known.
    for (const char* fault : {"clean", "cut:12", "stall:1", "silence:1", "busy:3", "too-many:3", "hang-up:3",
                              "garbage:2", "shifted-range:1", "nonsense-range:1", "other-total:1", "no-range",
                              "unsatisfied:1", "chain:5", "trickle", "chunked"}) {
        row(fault, false, "right");
        row(fault, true, "right");
    }
    row("longer:2", false, "right");
    row("longer:2", true, "refused");  // another size than the one that is meant
    // Wrong bytes are only told by the hash.
    row("corrupt:1", true, "right");
    row("lying-range:1", true, "right");
    row("corrupt", true, "refused");
    row("shorter", true, "refused");
    row("shorter", false, "refused");  // the header says how long the file has to be
    row("longer", false, "refused");
    // Another file is never mixed with the first.
    row("changed", false, "other");
    row("changed-unnoticed", false, "other");
    row("changed", true, "refused");
    row("changed-unnoticed", true, "refused");
    // What never gives the file.
    for (const char* fault : {"loop", "chain:20", "to-plain-http", "to-nowhere", "compressed", "page",
                              "empty", "404", "403", "401", "400", "busy", "hang-up", "garbage"}) {
        row(fault, false, "refused");
    }
}

void DownloadsTest::survivesFaults() {
    QFETCH(const bool, knowsHash);
    QFETCH(const QString, ends);
    const QByteArray tag = QTest::currentDataTag();
    const QString fault = QString(tag).section(' ', 0, 0);
    // An address of its own, because the proxy counts answers by address.
    const QString name = QString(tag).replace(' ', '-') + ".gguf";
    m_servers->write(name, m_model);
    m_servers->write("other-" + name, m_other);
    QSignalSpy finished(m_downloads.get(), &Downloads::finished);

    const Download end =
        waitForEnd(m_downloads->start(requestFor(m_servers->broken(fault, name), knowsHash)));

    if (ends == "refused") {
        QCOMPARE(end.state, DownloadState::kFailed);
        QVERIFY(!end.errorText.isEmpty());
        QVERIFY2(visibleFiles().isEmpty(), qPrintable(visibleFiles().join(' ')));
        QCOMPARE(finished.size(), 0);
        return;
    }
    QVERIFY2(end.state == DownloadState::kDone, qPrintable(end.errorText + ' ' + end.errorDetail));
    QVERIFY(installed() == (ends == "other" ? m_other : m_model));
    QCOMPARE(visibleFiles(), QStringList{"model.gguf"});
    QVERIFY(isClean());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(end.sha256, hashOf(installed()));
}

void DownloadsTest::verifiesTheServersCertificate() {
    const Download end = waitForEnd(m_downloads->start(requestFor(m_servers->encrypted("model.gguf"))));
    QVERIFY2(end.state == DownloadState::kDone, qPrintable(end.errorText + end.errorDetail));
    QVERIFY(installed() == m_model);
}

void DownloadsTest::refusesWhatItsCertificateDoesNotProve() {
    QCOMPARE(waitForEnd(m_downloads->start(requestFor(m_servers->misnamed("model.gguf")))).state,
             DownloadState::kFailed);
    m_config.certificateFile.clear();  // the system knows nothing of the test's authority
    open();
    const Download end = waitForEnd(m_downloads->start(requestFor(m_servers->encrypted("model.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(end.errorText.contains("prove"));
    QVERIFY(visibleFiles().isEmpty());
}

void DownloadsTest::refusesAddressesThatAreNotEncrypted() {
    const Download end =
        waitForEnd(m_downloads->start(requestFor(QUrl("http://models.example.invalid/model.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(end.errorText.contains("https"));
}

void DownloadsTest::goesOnAfterAPause() {
    openPatiently();
    m_servers->write("paused.gguf", m_model);
    const QString id = m_downloads->start(requestFor(m_servers->broken("stall:1", "paused.gguf")));
    QTRY_COMPARE_WITH_TIMEOUT(m_downloads->find(id).receivedBytes, m_model.size() / 2, kPatienceMs);
    m_downloads->pause(id);
    const Download paused = m_downloads->find(id);
    QCOMPARE(paused.state, DownloadState::kPaused);
    QTest::qWait(50);
    QCOMPARE(m_downloads->find(id).receivedBytes, m_model.size() / 2);
    m_downloads->resume(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_model);
    // The second request asked for the rest alone.
    QCOMPARE(m_log->records().size(), 2);
    QVERIFY(m_log->records().back().bytes <= m_model.size() - m_model.size() / 2);
}

void DownloadsTest::goesOnInAnotherLife() {
    openPatiently();
    m_servers->write("lives.gguf", m_model);
    // Each of four answers gives half of what is left and then no more.
    const QString id = m_downloads->start(requestFor(m_servers->broken("stall:4", "lives.gguf")));
    qint64 left = m_model.size();
    for (int life = 0; life < 4; ++life) {
        left -= left / 2;
        QTRY_COMPARE_WITH_TIMEOUT(m_downloads->find(id).receivedBytes, m_model.size() - left, kPatienceMs);
        openPatiently();
        QCOMPARE(m_downloads->list().size(), 1);
        QCOMPARE(m_downloads->find(id).receivedBytes, m_model.size() - left);
        QVERIFY(visibleFiles().isEmpty());
    }
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_model);
    open();
    QVERIFY(m_downloads->list().isEmpty());
}

void DownloadsTest::waitsForTheOfflineSwitch() {
    openPatiently();
    m_servers->write("switch.gguf", m_model);
    const QString id = m_downloads->start(requestFor(m_servers->broken("stall:1", "switch.gguf")));
    QTRY_COMPARE_WITH_TIMEOUT(m_downloads->find(id).receivedBytes, m_model.size() / 2, kPatienceMs);
    m_access->setOffline(true);
    QTRY_COMPARE(m_downloads->find(id).state, DownloadState::kWaiting);
    QCOMPARE(m_log->records().back().outcome, QString("offline"));
    m_access->setOffline(false);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_model);
}

void DownloadsTest::neverAsksWhileOffline() {
    m_access->setOffline(true);
    const QString id = m_downloads->start(requestFor(m_servers->plain("model.gguf")));
    QTRY_COMPARE(m_downloads->find(id).state, DownloadState::kWaiting);
    QVERIFY(!m_downloads->find(id).errorText.isEmpty());
    QCOMPARE(m_log->records().size(), 1);
    QCOMPARE(m_log->records().front().outcome, QString("offline"));
    QCOMPARE(m_log->records().front().bytes, 0);
}

void DownloadsTest::runsSoManyAtATime() {
    QStringList ids;
    for (const char* name : {"a.gguf", "b.gguf", "c.gguf", "d.gguf"}) {
        m_servers->write(name, m_model);
        DownloadRequest request = requestFor(m_servers->broken("trickle", name));
        request.files[0].fileName = name;
        ids.append(m_downloads->start(request));
    }
    qsizetype most = 0;
    connect(m_downloads.get(), &Downloads::changed, this, [&] {
        qsizetype active = 0;
        for (const auto& task : m_downloads->tasks())
            active += task->isActive() ? 1 : 0;
        most = std::max(most, active);
    });
    for (const QString& id : std::as_const(ids))
        QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QCOMPARE(most, 2);
    QCOMPARE(visibleFiles().size(), 4);
}

void DownloadsTest::staysBelowTheBandwidthLimit() {
    m_config.bytesPerSecond = m_model.size();
    open();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(waitForEnd(m_downloads->start(requestFor(m_servers->plain("model.gguf")))).state,
             DownloadState::kDone);
    // A second, less what the bucket holds; a slow machine only takes longer.
    QVERIFY2(clock.elapsed() >= 600, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(installed() == m_model);
}

void DownloadsTest::refusesWhatDoesNotFitOnTheDisk() {
    open([this](DownloadOptions& options) {
        options.freeBytes = [this](const std::filesystem::path&) { return m_model.size() - 1; };
    });
    const Download end = waitForEnd(m_downloads->start(requestFor(m_servers->plain("model.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(end.errorText.contains("room"));
    QCOMPARE(end.receivedBytes, 0);
}

void DownloadsTest::stopsWhenTheDiskFillsUp() {
    // Half of the file fits; the connection breaks there, and at the next one the disk is full.
    bool isFull = true;
    QString id;
    open([&](DownloadOptions& options) {
        options.freeBytes = [&](const std::filesystem::path&) {
            const bool isHalf = m_downloads->find(id).receivedBytes >= m_model.size() / 2;
            return isFull && isHalf ? 0 : qint64{1} << 40;
        };
    });
    m_servers->write("full.gguf", m_model);
    id = m_downloads->start(requestFor(m_servers->broken("stall:1", "full.gguf")));
    QCOMPARE(waitForEnd(id).state, DownloadState::kFailed);
    QVERIFY(m_downloads->find(id).receivedBytes > 0);
    QVERIFY(visibleFiles().isEmpty());
    isFull = false;
    m_downloads->retry(id);
    QCOMPARE(waitForEnd(id).state, DownloadState::kDone);
    QVERIFY(installed() == m_model);
}

/// The folder of the part is gone and cannot be made.
void DownloadsTest::stopsWhenTheFileCannotGrow() {
    QFile inTheWay(m_profile->filePath("models"));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    inTheWay.close();
    const Download end = waitForEnd(m_downloads->start(requestFor(m_servers->plain("model.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(end.errorText.contains("written"));
}

void DownloadsTest::leavesAnInstalledFileAlone() {
    QVERIFY(QDir().mkpath(m_profile->filePath("models")));
    QFile mine(m_profile->filePath("models/model.gguf"));
    QVERIFY(mine.open(QFile::WriteOnly));
    mine.write("mine");
    mine.close();
    DownloadRequest request = requestFor(m_servers->plain("model.gguf"));
    const QString id = m_downloads->start(request);
    QCOMPARE(waitForEnd(id).state, DownloadState::kFailed);
    QCOMPARE(installed(), QByteArray("mine"));
    m_downloads->cancel(id);
    request.replace = true;
    QCOMPARE(waitForEnd(m_downloads->start(request)).state, DownloadState::kDone);
    QVERIFY(installed() == m_model);
}

/// Nothing of it is visible before all of it is: here the second file is not to be had.
void DownloadsTest::fetchesAllFilesOfASpreadModel() {
    DownloadRequest request;
    request.name = "Spread";
    for (const char* name : {"s-00001-of-00002.bin", "s-00002-of-00002.bin"}) {
        m_servers->write(name, QByteArray(500000, name[6]));
        request.files.append({m_servers->broken(name[6] == '2' ? "busy:3" : "clean", name), name});
    }
    const QString id = m_downloads->start(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_downloads->find(id).receivedBytes >= 500000, kPatienceMs);
    QVERIFY(visibleFiles().isEmpty() || m_downloads->find(id).state == DownloadState::kDone);
    const Download end = waitForEnd(id);
    // They are no models, which is told before they are installed.
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY(visibleFiles().isEmpty());
}

void DownloadsTest::refusesAModelThatCannotRunBeforeItsEnd() {
    const QByteArray strange = modelBytes(12, "strange");
    m_servers->write("strange.gguf", strange);
    const Download end =
        waitForEnd(m_downloads->start(requestFor(m_servers->broken("trickle", "strange.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY2(end.errorText.contains("architecture"), qPrintable(end.errorText));
    QVERIFY(m_log->records().back().bytes < strange.size());
    QVERIFY(visibleFiles().isEmpty());
}

void DownloadsTest::removesWhatIsGivenUp() {
    m_servers->write("cancel.gguf", m_model);
    const QString id = m_downloads->start(requestFor(m_servers->broken("trickle", "cancel.gguf")));
    QTRY_VERIFY_WITH_TIMEOUT(m_downloads->find(id).receivedBytes > 0, kPatienceMs);
    QSignalSpy removed(m_downloads.get(), &Downloads::removed);
    m_downloads->cancel(id);
    QCOMPARE(removed.size(), 1);
    QVERIFY(m_downloads->list().isEmpty());
    QVERIFY(isClean());
    QVERIFY(visibleFiles().isEmpty());
}

void DownloadsTest::tellsTheProxysFailure() {
    m_config.proxyMode = ProxyMode::kHttp;
    m_config.proxyHost = "127.0.0.1";
    m_config.proxyPort = 1;  // nobody listens there
    open();
    const Download end = waitForEnd(m_downloads->start(requestFor(m_servers->encrypted("model.gguf"))));
    QCOMPARE(end.state, DownloadState::kFailed);
    QVERIFY2(end.errorText.contains("proxy"), qPrintable(end.errorText));
}

QTEST_GUILESS_MAIN(DownloadsTest)
#include "app_downloads_test.moc"
