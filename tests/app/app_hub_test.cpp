// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <optional>

#include "app/library/catalogue_files.h"
#include "app/library/hub_client.h"
#include "app/library/model_source.h"
#include "app/library/remote_header.h"
#include "app/network/token_store.h"
#include "tests/support/hub_profile.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::FakeHub;
using onebit::test::HubProfile;

/// What is behind a name, a link or a repository, and what is known of a model before it is fetched. And what
/// is written down of every request.
class HubTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { m_profile = std::make_unique<HubProfile>(); }
    void cleanup() { m_profile.reset(); }

    void modelsOfOneFileNameAreKeptApart();
    void understandsWhatAPersonNames_data();
    void understandsWhatAPersonNames();
    void listsTheModelsOfARepository();
    void originalFilesAreOfferedWholeOrNotAtAll_data();
    void originalFilesAreOfferedWholeOrNotAtAll();
    void survivesHubsThatTalkNonsense_data();
    void survivesHubsThatTalkNonsense();
    void givesTheTokenToTheHubAlone();
    void keepsATokenForTheSessionWithoutAKeychain();
    void judgesAModelByItsHeader();
    void refusesAModelByItsHeader();
    void writesDownEveryRequest();
    void keepsSecretsOutOfTheLog();

  private:
    ModelSource repository(const QString& repo) const;

    std::unique_ptr<HubProfile> m_profile;
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

ModelSource HubTest::repository(const QString& repo) const {
    return *readModelSource("maker/" + repo, {}, m_profile->hub.url());
}

void HubTest::modelsOfOneFileNameAreKeptApart() {
    QCOMPARE(hubFileName("Falcon-E-1B-Instruct-GGUF", "ggml-model-i2_s.gguf"),
             QString("Falcon-E-1B-Instruct-i2_s.gguf"));
    QCOMPARE(hubFileName("Bonsai-1.7B-gguf", "Bonsai-1.7B-Q1_0.gguf"), QString("Bonsai-1.7B-Q1_0.gguf"));
    QCOMPARE(hubFileName("r", "sub/folder/x.gguf"), QString("x.gguf"));
}

void HubTest::understandsWhatAPersonNames_data() {
    QTest::addColumn<QString>("meaning");  // kind, then what is in it
    const auto row = [](const char* typed, const char* meaning) { QTest::addRow("%s", typed) << meaning; };
    row("bonsai-1.7b", "catalogue bonsai-1.7b");
    row(" Bonsai 1.7B ", "catalogue bonsai-1.7b");
    row("org/repo", "repository org repo main ");
    row("org/repo/file.gguf", "repository org repo main file.gguf");
    row("org/repo/sub/file.gguf@v1.0", "repository org repo v1.0 sub/file.gguf");
    row("https://huggingface.co/org/repo", "repository org repo main ");
    row("https://huggingface.co/org/repo/blob/abc/x.gguf", "repository org repo abc x.gguf");
    row("https://huggingface.co/org/repo/resolve/main/x.gguf?download=true",
        "repository org repo main x.gguf");
    row("https://elsewhere.example/org/repo/resolve/main/x.gguf",
        "url https://elsewhere.example/org/repo/resolve/main/x.gguf");
    row("https://h/x.gguf", "url https://h/x.gguf");
    row("ftp://h/x.gguf", "");
    row("file:///etc/passwd", "");
    row("/etc/passwd", "");
    row("../x", "");
    row("org/../repo", "");
    row("nothing", "");
    row("", "");
}

void HubTest::understandsWhatAPersonNames() {
    QFETCH(const QString, meaning);
    const QUrl hub("https://huggingface.co");
    const auto source = readModelSource(QTest::currentDataTag(), builtInCatalogue(), hub);
    QString found;
    if (source && source->kind == ModelSource::Kind::kCatalogue) found = "catalogue " + source->catalogueId;
    if (source && source->kind == ModelSource::Kind::kUrl) found = "url " + source->url.toString();
    if (source && source->kind == ModelSource::Kind::kRepository)
        found =
            QStringList{"repository", source->org, source->repo, source->revision, source->file}.join(' ');
    QCOMPARE(found, meaning);
}

void HubTest::listsTheModelsOfARepository() {
    HubClient client(m_profile->access);
    QList<HubChoice> choices;
    HubRepository found;
    connect(&client, &HubClient::listed, this,
            [&](const HubRepository& repository, const QList<HubChoice>& listed) {
                found = repository;
                choices = listed;
            });
    client.list(repository("several"));
    QTRY_VERIFY_WITH_TIMEOUT(!choices.isEmpty(), kPatienceMs);
    QCOMPARE(found.commit, QString(40, 'c'));
    QCOMPARE(found.license, QString("mit"));
    QStringList names;
    for (const HubChoice& choice : std::as_const(choices))
        names.append(choice.name);
    // On two pages; low-bit ones first; parts together; projectors, texts and incomplete ones left out.
    QCOMPARE(names, (QStringList{"tiny-Q1_0.gguf", "big.gguf", "tiny-Q8_0.gguf"}));
    QCOMPARE(choices[1].files.size(), 2);
    QCOMPARE(choices[1].bytes, 30);
    const DownloadRequest request = requestFor(found, choices[0], m_profile->hub.url());
    QCOMPARE(request.files[0].url.path(), "/maker/several/resolve/" + QString(40, 'c') + "/tiny-Q1_0.gguf");
    QCOMPARE(request.files[0].sha256, QByteArray(64, 'a'));
    choices.clear();
    ModelSource one = repository("several");
    one.file = "tiny-Q8_0.gguf";
    client.list(one);
    QTRY_COMPARE_WITH_TIMEOUT(choices.size(), 1, kPatienceMs);
}

void HubTest::originalFilesAreOfferedWholeOrNotAtAll_data() {
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("repo");
    QTest::addColumn<int>("count");  // of the files that are fetched; 0: it is no choice
    const QString index = "model.safetensors.index.json ";
    const QString shards = "model-00001-of-00002.safetensors model-00002-of-00002.safetensors ";
    const auto row = [](const char* name, const QString& files, int count, const char* repo = "tiny") {
        QTest::addRow("%s", name) << files << QString(repo) << count;
    };
    row("one file", "config.json tokenizer.json model.safetensors", 3);
    row("beside others", "config.json tokenizer.model model.safetensors model.bin sub/config.json", 3);
    row("several files", "config.json tokenizer.json " + index + shards, 5);
    row("both", "config.json tokenizer.json model.safetensors " + index + shards, 3);
    row("no configuration", "tokenizer.json model.safetensors", 0);
    row("no vocabulary", "config.json model.safetensors", 0);
    row("no weights", "config.json tokenizer.json", 0);
    row("no list", "config.json tokenizer.json " + shards, 0);
    row("a file too few", "config.json tokenizer.json " + index + "model-00001-of-00002.safetensors", 0);
    row("only in a folder", "x/config.json x/tokenizer.json x/model.safetensors", 0);
    row("a name that hides", "config.json tokenizer.json model.safetensors", 0, ".tiny");
}

void HubTest::originalFilesAreOfferedWholeOrNotAtAll() {
    QFETCH(const QString, files);
    QFETCH(const QString, repo);
    QFETCH(const int, count);
    QList<HubFile> listed;
    for (const QString& path : files.split(' ', Qt::SkipEmptyParts))
        listed.append({path, 10});
    const auto choice = checkpointAmong(listed, repo);
    QCOMPARE(choice ? choice->files.size() : 0, count);
    if (!choice) return;
    QCOMPARE(choice->files.front().path, QString("config.json"));
    QCOMPARE(choice->bytes, qint64{10} * count);
    QVERIFY(choice->isCheckpoint);
}

void HubTest::survivesHubsThatTalkNonsense_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("no JSON") << 200 << QByteArray("<html>");
    QTest::addRow("list") << 200 << QByteArray("[]");
    QTest::addRow("no commit") << 200 << QByteArray("{\"sha\":5}");
    QTest::addRow("odd commit") << 200 << QByteArray("{\"sha\":\"../../x\"}");
    QTest::addRow("endless") << 200 << QByteArray(17 << 20, ' ');
    QTest::addRow("gated") << 401 << QByteArray("{}");
    QTest::addRow("absent") << 404 << QByteArray("{}");
    QTest::addRow("broken") << 500 << QByteArray();
}

void HubTest::survivesHubsThatTalkNonsense() {
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_profile->hub.setAnswer("/api/models/maker/odd/revision/main", status, body);
    HubClient client(m_profile->access);
    QString words;
    connect(&client, &HubClient::failed, this,
            [&](const DownloadTrouble& trouble) { words = trouble.inWords(); });
    client.list(repository("odd"));
    QTRY_VERIFY_WITH_TIMEOUT(!words.isEmpty(), kPatienceMs);
}

void HubTest::givesTheTokenToTheHubAlone() {
    FakeHub elsewhere;
    elsewhere.setAnswer("/file", 200, "content");
    m_profile->hub.setRedirect("/redirected", elsewhere.url().toString() + "/file");
    m_profile->access.setToken("secret");
    const std::unique_ptr<WebReply> reply(
        m_profile->access.get({QUrl(m_profile->hub.url().toString() + "/redirected"), "test", {}, true}));
    QSignalSpy finished(reply.get(), &WebReply::finished);
    QVERIFY(finished.wait(kPatienceMs));
    QCOMPARE(reply->read(100), QByteArray("content"));
    QCOMPARE(m_profile->hub.lastAuthorization(), QByteArray("Bearer secret"));
    QCOMPARE(elsewhere.lastAuthorization(), QByteArray());
    // Nor to the hub where nobody asked for it.
    const std::unique_ptr<WebReply> other(
        m_profile->access.get({QUrl(m_profile->hub.url().toString() + "/x"), "test"}));
    QSignalSpy otherFinished(other.get(), &WebReply::finished);
    QVERIFY(otherFinished.wait(kPatienceMs));
    QCOMPARE(m_profile->hub.lastAuthorization(), QByteArray());
}

void HubTest::keepsATokenForTheSessionWithoutAKeychain() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    TokenStore store(m_profile->access);
    QSignalSpy changed(&store, &TokenStore::changed);
    store.set(" secret ");
    QVERIFY(m_profile->access.hasToken());
    QTRY_VERIFY_WITH_TIMEOUT(!store.keychainError().isEmpty(), kPatienceMs);
    QCOMPARE(store.place(), TokenStore::Place::kSession);
    QVERIFY(m_profile->access.hasToken());
    QDirIterator files(m_profile->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
    }
    store.set({});
    QVERIFY(!m_profile->access.hasToken());
}

void HubTest::judgesAModelByItsHeader() {
    QByteArray model = tinyModel();
    m_profile->hub.setAnswer("/tiny.gguf", 200, model);
    RemoteHeader header(m_profile->access);
    std::optional<ModelInfo> info;
    qint64 bytes = 0;
    connect(&header, &RemoteHeader::known, this, [&](const ModelInfo& known, qint64 fileBytes) {
        info = known;
        bytes = fileBytes;
    });
    header.read(QUrl(m_profile->hub.url().toString() + "/tiny.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(info, kPatienceMs);
    QCOMPARE(QByteArray::fromStdString(info->architecture), QByteArray("qwen3"));
    QVERIFY(info->memoryBytes > 0);
    QCOMPARE(bytes, model.size());
}

void HubTest::refusesAModelByItsHeader() {
    m_profile->hub.setAnswer("/odd.gguf", 200, tinyModel("odd"));
    m_profile->hub.setAnswer("/page.gguf", 200, QByteArray(3 << 20, '<'));
    for (const char* name : {"/odd.gguf", "/page.gguf"}) {
        RemoteHeader header(m_profile->access);
        std::optional<Error> error;
        connect(&header, &RemoteHeader::unusable, this, [&](const Error& why) { error = why; });
        header.read(QUrl(m_profile->hub.url().toString() + name));
        QTRY_VERIFY_WITH_TIMEOUT(error, kPatienceMs);
    }
    RemoteHeader header(m_profile->access);
    bool failed = false;
    connect(&header, &RemoteHeader::failed, this, [&] { failed = true; });
    header.read(QUrl(m_profile->hub.url().toString() + "/absent.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(failed, kPatienceMs);
}

void HubTest::writesDownEveryRequest() {
    m_profile->hub.setAnswer("/a", 200, "12345");
    const std::unique_ptr<WebReply> reply(
        m_profile->access.get({QUrl(m_profile->hub.url().toString() + "/a"), "test"}));
    QSignalSpy finished(reply.get(), &WebReply::finished);
    QVERIFY(finished.wait(kPatienceMs));
    const RequestLog again(m_profile->path());
    QCOMPARE(again.records().size(), 1);
    QCOMPARE(again.records()[0].outcome, QString("200"));
    QCOMPARE(again.records()[0].bytes, 5);
    QCOMPARE(again.records()[0].purpose, QString("test"));
    QCOMPARE(again.records()[0].method, QString("GET"));
    for (qsizetype i = 0; i < RequestLog::kMostRecords + 10; ++i)
        m_profile->log.begin("GET", QUrl("https://h/"), "many");
    QCOMPARE(m_profile->log.records().size(), RequestLog::kMostRecords);
    m_profile->log.clear();
    QVERIFY(RequestLog(m_profile->path()).records().isEmpty());
}

void HubTest::keepsSecretsOutOfTheLog() {
    m_profile->log.begin("GET", QUrl("https://me:word@h/path?X-Signature=abc#frag"), "test");
    QCOMPARE(m_profile->log.records().back().url, QString("https://h/path"));
}

QTEST_GUILESS_MAIN(HubTest)
#include "app_hub_test.moc"
