// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/library/catalogue_files.h"
#include "app/library/catalogue_refresh.h"
#include "app/library/content_range.h"
#include "app/library/download_journal.h"
#include "app/library/download_words.h"
#include "app/library/hub_client.h"
#include "app/library/model_source.h"
#include "app/library/rate_limit.h"
#include "app/library/remote_header.h"
#include "app/library/retry_delay.h"
#include "app/library/signature.h"
#include "app/library/transfer_rate.h"
#include "app/network/token_store.h"
#include "app/platform/native_path.h"
#include "tests/support/fake_hub.h"
#include "tests/support/signing_key.h"
#include "tests/support/tiny_model.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::FakeHub;

Q_DECLARE_METATYPE(onebit::app::HubRepository)
Q_DECLARE_METATYPE(onebit::app::DownloadTrouble)
Q_DECLARE_METATYPE(onebit::ModelInfo)
Q_DECLARE_METATYPE(onebit::Error)

/// What can be fetched, and what is known of it before it is: catalogue, hub, headers. And what is written
/// down of every request.
class HubTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void cleanup();

    void theBuiltInCatalogueFitsItsSchema();
    void refusesCataloguesThatDoNotFit_data();
    void refusesCataloguesThatDoNotFit();
    void theUseIsToldInThePersonsLanguage();
    void ownModelsAreLaidOverTheCatalogue();
    void modelsOfOneFileNameAreKeptApart();
    void understandsWhatAPersonNames_data();
    void understandsWhatAPersonNames();
    void readsContentRanges_data();
    void readsContentRanges();
    void journalsComeBackAsTheyWere();
    void refusesJournalsThatLeadElsewhere();
    void tellsTheTimeLeft();
    void retriesLaterAndLater();
    void listsTheModelsOfARepository();
    void survivesHubsThatTalkNonsense_data();
    void survivesHubsThatTalkNonsense();
    void givesTheTokenToTheHubAlone();
    void keepsATokenForTheSessionWithoutAKeychain();
    void judgesAModelByItsHeader();
    void refusesAModelByItsHeader();
    void takesANewerCatalogueOfTheRightHand();
    void readsKeysAsPeopleHandThemRound();
    void ownCataloguesAreAddedAndTakenBack();
    void checksSignatures();
    void writesDownEveryRequest();
    void keepsSecretsOutOfTheLog();

  private:
    ModelSource repository(const QString& repo) const;

    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<NetworkAccess> m_access;
};

namespace {

constexpr int kPatienceMs = 60000;

// RFC 8032, 7.1, test 2.
const QByteArray kPublicKey =
    QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
const QByteArray kMessage = QByteArray::fromHex("72");
const QByteArray kSignature = QByteArray::fromHex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eae"
    "b4302ae"
    "eb00d291612bb0c00");

QJsonObject entry(const char* id = "a") {
    return {{"id", id},         {"name", "A"},       {"use", "things"},
            {"license", "MIT"}, {"weights", "Q1_0"}, {"kind", "binary"},
            {"org", "o"},       {"repo", "r-gguf"},  {"file", "ggml-model-i2_s.gguf"}};
}

QByteArray catalogueOf(const QJsonArray& models, int revision = 1, int schema = 2) {
    return QJsonDocument(QJsonObject{{"schema", schema}, {"revision", revision}, {"models", models}})
        .toJson();
}

QByteArray tinyModel(const char* architecture = "qwen3") {
    test::GgufWriter writer =
        test::buildTinyModel(test::tinySpec("qwen3", test::WeightFormat::kQ1_0)).writer();
    writer.removeMetadata("general.architecture");
    writer.addString("general.architecture", architecture);
    const std::vector<std::byte> bytes = writer.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

}  // namespace

void HubTest::init() {
    qRegisterMetaType<onebit::Error>();
    m_hub = std::make_unique<FakeHub>();
    m_profile = std::make_unique<QTemporaryDir>();
    NetworkConfig config;
    config.proxyMode = ProxyMode::kNone;
    config.hub = m_hub->url();
    m_log = std::make_unique<RequestLog>(toPath(m_profile->path()));
    m_access = std::make_unique<NetworkAccess>(config, *m_log);
}

void HubTest::cleanup() {
    m_access.reset();
    m_log.reset();
    m_hub.reset();
}

ModelSource HubTest::repository(const QString& repo) const {
    return *readModelSource("maker/" + repo, {}, m_hub->url());
}

void HubTest::theBuiltInCatalogueFitsItsSchema() {
    QFile file(ONEBIT_SOURCE "/resources/catalogue/models.json");
    QVERIFY(file.open(QFile::ReadOnly));
    const auto read = readCatalogue(file.readAll());
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QCOMPARE(builtInCatalogue().models.size(), read->models.size());
    QVERIFY(read->models.size() >= 17);
    QStringList names;
    for (const CatalogueModel& model : read->models) {
        QVERIFY2(!names.contains(model.fileName()), qPrintable(model.fileName()));
        names.append(model.fileName());
        QVERIFY(model.url(QUrl("https://hub.example")).isValid());
        // In every language of the window.
        for (const char* language : {"de", "es", "fr", "zh_CN", "ar"}) {
            const QString use = model.useFor(QLatin1String(language));
            QVERIFY2(!use.isEmpty() && use != model.use,
                     qPrintable(model.id + u' ' + QLatin1String(language)));
        }
    }
    const CatalogueModel* recommended = read->find(read->recommended);
    QVERIFY(recommended != nullptr);
    QVERIFY(recommended->bytes > 0 && !recommended->sha256.isEmpty() && recommended->shape.isKnown());
}

void HubTest::refusesCataloguesThatDoNotFit_data() {
    QTest::addColumn<QByteArray>("json");
    const auto broken = [](const char* field, const QJsonValue& value) {
        QJsonObject model = entry();
        model[QLatin1String(field)] = value;
        QTest::addRow("%s", field) << catalogueOf({model});
    };
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("no JSON") << QByteArray("{\"schema\":1,");
    QTest::addRow("list") << QByteArray("[]");
    QTest::addRow("other schema") << QByteArray(R"({"schema":3,"revision":1,"models":[]})");

    QTest::addRow("huge") << QByteArray(5 << 20, ' ');
    QTest::addRow("deep") << QByteArray(100000, '[');
    QTest::addRow("twice") << catalogueOf({entry(), entry()});
    QTest::addRow("unknown field of all") << QByteArray(R"({"schema":1,"revision":1,"models":[],"more":1})");
    QTest::addRow("recommended nobody")
        << QByteArray(R"({"schema":1,"revision":1,"models":[],"recommended":"x"})");
    broken("id", "../up");
    broken("file", "../../.ssh/authorized_keys");
    broken("org", "..");
    broken("repo", "a/b");
    broken("sha256", "ABC");
    broken("bytes", -5);
    broken("kind", "decimal");
    broken("licenseUrl", "javascript:alert(1)");
    broken("revision", "HEAD");
    broken("shape", QJsonObject{{"layerCount", 1e9}});
    broken("unknown", 1);
    broken("name", 5);
    broken("languages", "en");
    for (const QJsonValue& value : {QJsonValue("words"), QJsonValue(QJsonObject{{"German", "Dinge"}}),
                                    QJsonValue(QJsonObject{{"de", ""}}), QJsonValue(QJsonObject{{"de", 5}})})
        broken("useIn", value);
    QTest::addRow("no date") << QByteArray(R"({"schema":1,"revision":1,"date":"soon","models":[]})");
}

void HubTest::refusesCataloguesThatDoNotFit() {
    QFETCH(const QByteArray, json);
    const auto read = readCatalogue(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::kMalformed);
    QVERIFY(!read.error().detail.empty());
    // Every beginning of a good one, too.
    const QByteArray good = catalogueOf({entry()});
    for (qsizetype size = 0; size < good.trimmed().size(); ++size)
        QVERIFY(!readCatalogue(good.first(size)));
}

void HubTest::theUseIsToldInThePersonsLanguage() {
    QJsonObject model = entry();
    model["useIn"] = QJsonObject{{"de", "Dinge"}, {"zh-CN", "东西"}};
    const auto read = readCatalogue(catalogueOf({model}, 1, 2));
    QVERIFY(read);
    const CatalogueModel& a = read->models.front();
    QCOMPARE(a.useFor("de"), QString("Dinge"));
    QCOMPARE(a.useFor("de_AT"), QString("Dinge"));
    QCOMPARE(a.useFor("zh_CN"), QString::fromUtf8("东西"));
    QCOMPARE(a.useFor("fr"), QString("things"));
    QCOMPARE(a.useFor(""), QString("things"));
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 1)));
}

void HubTest::ownModelsAreLaidOverTheCatalogue() {
    QFile own(m_profile->filePath("own-models.json"));
    QVERIFY(own.open(QFile::WriteOnly));
    own.write(catalogueOf({entry("mine"), entry("bonsai-1.7b")}));
    own.close();
    const Catalogue catalogue = loadCatalogue(toPath(m_profile->path()));
    QCOMPARE(catalogue.models.size(), builtInCatalogue().models.size() + 1);
    QVERIFY(catalogue.find("mine")->own);
    QCOMPARE(catalogue.find("bonsai-1.7b")->repo, QString("r-gguf"));
    QVERIFY(own.open(QFile::WriteOnly));
    own.write("nonsense");
    own.close();
    std::optional<Error> problem;
    QCOMPARE(loadCatalogue(toPath(m_profile->path()), &problem).models.size(),
             builtInCatalogue().models.size());
    QVERIFY(problem);
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

void HubTest::readsContentRanges_data() {
    QTest::addColumn<bool>("good");
    for (const char* good : {"bytes 0-0/1", "bytes 5-9/10", "BYTES 5-9/*", "bytes */10"})
        QTest::addRow("%s", good) << true;
    for (const char* bad :
         {"", "bytes", "bytes 5-4/10", "bytes 5-10/10", "bytes -1-4/10", "bytes 5-/10", "bytes */*",
          "bytes 1-2", "bytes 99999999999999999999-1/2", "items 0-1/2", "bytes 0x1-2/5"})
        QTest::addRow("%s", bad) << false;
}

void HubTest::readsContentRanges() {
    QFETCH(const bool, good);
    QCOMPARE(readContentRange(QTest::currentDataTag()).has_value(), good);
}

void HubTest::journalsComeBackAsTheyWere() {
    DownloadJournal journal;
    journal.id = "0123";
    journal.createdMs = 1234567890123;
    journal.paused = true;
    journal.request = {"Näme", "id", {{QUrl("https://h/a.gguf?x=1"), "a.gguf", 5, "ff"}}, "/models", true};
    journal.progress = {{3, 5, "\"tag\"", "Sun", "ee", false}};
    QVERIFY(writeJournal(m_profile->path(), journal));
    const auto read = readJournal(m_profile->path());
    QVERIFY(read);
    QCOMPARE(read->id, journal.id);
    QCOMPARE(read->createdMs, journal.createdMs);
    QCOMPARE(read->paused, true);
    QVERIFY(read->request.files == journal.request.files);
    QVERIFY(read->progress == journal.progress);
    QCOMPARE(read->request.name, journal.request.name);
    QVERIFY(read->request.folder == journal.request.folder);
}

void HubTest::refusesJournalsThatLeadElsewhere() {
    const QByteArray good = R"({"version":1,"id":"a","files":[{"url":"https://h/a","fileName":"a.gguf"}]})";
    QVERIFY(parseJournal(good));
    for (const char* bad : {"../a.gguf", "/a.gguf", "", ".hidden", "a/b.gguf", "a\\\\b", "a\\n.gguf"})
        QVERIFY2(!parseJournal(QByteArray(good).replace("a.gguf", bad)), bad);
    QVERIFY(!parseJournal(QByteArray(good).replace("\"version\":1", "\"version\":3")));
    QVERIFY(!parseJournal(QByteArray(good).replace("\"id\":\"a\"", "\"id\":\"../a\"")));
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(!parseJournal(good.first(size)));
}

void HubTest::tellsTheTimeLeft() {
    TransferRate rate;
    rate.start(0);
    QCOMPARE(rate.secondsFor(1000), -1);
    for (int ms = 100; ms <= 20000; ms += 100)
        rate.add(100000, ms);
    QVERIFY(qAbs(rate.bytesPerSecond() - 1e6) < 1e4);
    QCOMPARE(rate.secondsFor(60000000), 60);
    Download download;
    download.state = DownloadState::kRunning;
    download.receivedBytes = 1200000000;
    download.totalBytes = 1800000000;
    download.bytesPerSecond = 12.4e6;
    download.secondsLeft = 48;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(statusInWords(download), QString("1.20 GB of 1.80 GB · 12.4 MB/s · 48 s left"));
}

void HubTest::retriesLaterAndLater() {
    RetryDelay delay({1000, 60000, 8});
    int last = 0;
    for (int i = 0; i < 8; ++i) {
        const auto full = delay.nextMs(0);
        QVERIFY(full && *full >= last && *full <= 60000);
        last = *full;
    }
    QCOMPARE(last, 60000);
    QVERIFY(!delay.nextMs(0));
    delay.reset();
    QCOMPARE(*delay.nextMs(1), 500);
}

void HubTest::listsTheModelsOfARepository() {
    HubClient client(*m_access);
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
    const DownloadRequest request = requestFor(found, choices[0], m_hub->url());
    QCOMPARE(request.files[0].url.path(), "/maker/several/resolve/" + QString(40, 'c') + "/tiny-Q1_0.gguf");
    QCOMPARE(request.files[0].sha256, QByteArray(64, 'a'));
    choices.clear();
    ModelSource one = repository("several");
    one.file = "tiny-Q8_0.gguf";
    client.list(one);
    QTRY_COMPARE_WITH_TIMEOUT(choices.size(), 1, kPatienceMs);
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
    m_hub->setAnswer("/api/models/maker/odd/revision/main", status, body);
    HubClient client(*m_access);
    QString words;
    connect(&client, &HubClient::failed, this,
            [&](const DownloadTrouble& trouble) { words = trouble.inWords(); });
    client.list(repository("odd"));
    QTRY_VERIFY_WITH_TIMEOUT(!words.isEmpty(), kPatienceMs);
}

void HubTest::givesTheTokenToTheHubAlone() {
    FakeHub elsewhere;
    elsewhere.setAnswer("/file", 200, "content");
    m_hub->setRedirect("/redirected", elsewhere.url().toString() + "/file");
    m_access->setToken("secret");
    const std::unique_ptr<WebReply> reply(
        m_access->get({QUrl(m_hub->url().toString() + "/redirected"), "test", {}, true}));
    QSignalSpy finished(reply.get(), &WebReply::finished);
    QVERIFY(finished.wait(kPatienceMs));
    QCOMPARE(reply->read(100), QByteArray("content"));
    QCOMPARE(m_hub->lastAuthorization(), QByteArray("Bearer secret"));
    QCOMPARE(elsewhere.lastAuthorization(), QByteArray());
    // Nor to the hub where nobody asked for it.
    const std::unique_ptr<WebReply> other(m_access->get({QUrl(m_hub->url().toString() + "/x"), "test"}));
    QSignalSpy otherFinished(other.get(), &WebReply::finished);
    QVERIFY(otherFinished.wait(kPatienceMs));
    QCOMPARE(m_hub->lastAuthorization(), QByteArray());
}

void HubTest::keepsATokenForTheSessionWithoutAKeychain() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    TokenStore store(*m_access);
    QSignalSpy changed(&store, &TokenStore::changed);
    store.set(" secret ");
    QVERIFY(m_access->hasToken());
    QTRY_VERIFY_WITH_TIMEOUT(!store.keychainError().isEmpty(), kPatienceMs);
    QCOMPARE(store.place(), TokenStore::Place::kSession);
    QVERIFY(m_access->hasToken());
    QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
    }
    store.set({});
    QVERIFY(!m_access->hasToken());
}

void HubTest::judgesAModelByItsHeader() {
    QByteArray model = tinyModel();
    m_hub->setAnswer("/tiny.gguf", 200, model);
    RemoteHeader header(*m_access);
    std::optional<ModelInfo> info;
    qint64 bytes = 0;
    connect(&header, &RemoteHeader::known, this, [&](const ModelInfo& known, qint64 fileBytes) {
        info = known;
        bytes = fileBytes;
    });
    header.read(QUrl(m_hub->url().toString() + "/tiny.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(info, kPatienceMs);
    QCOMPARE(QByteArray::fromStdString(info->architecture), QByteArray("qwen3"));
    QVERIFY(info->memoryBytes > 0);
    QCOMPARE(bytes, model.size());
}

void HubTest::refusesAModelByItsHeader() {
    m_hub->setAnswer("/odd.gguf", 200, tinyModel("odd"));
    m_hub->setAnswer("/page.gguf", 200, QByteArray(3 << 20, '<'));
    for (const char* name : {"/odd.gguf", "/page.gguf"}) {
        RemoteHeader header(*m_access);
        std::optional<Error> error;
        connect(&header, &RemoteHeader::unusable, this, [&](const Error& why) { error = why; });
        header.read(QUrl(m_hub->url().toString() + name));
        QTRY_VERIFY_WITH_TIMEOUT(error, kPatienceMs);
    }
    RemoteHeader header(*m_access);
    bool failed = false;
    connect(&header, &RemoteHeader::failed, this, [&] { failed = true; });
    header.read(QUrl(m_hub->url().toString() + "/absent.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(failed, kPatienceMs);
}

void HubTest::takesANewerCatalogueOfTheRightHand() {
    const test::SigningKey maker;
    const QByteArray newer = catalogueOf({entry()}, 1000);
    CatalogueRefresh refresh(*m_access, toPath(m_profile->path()));
    QString outcome;
    connect(&refresh, &CatalogueRefresh::refused, this,
            [&](CatalogueRefusal why) { outcome = QString("refused %1").arg(static_cast<int>(why)); });
    connect(&refresh, &CatalogueRefresh::refreshed, this,
            [&](int revision) { outcome = QString("refreshed %1").arg(revision); });
    connect(&refresh, &CatalogueRefresh::upToDate, this, [&] { outcome = "up to date"; });
    const auto outcomeOf = [&](const CatalogueSource& source) {
        outcome.clear();
        refresh.fetch(source);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!outcome.isEmpty(), kPatienceMs); }();
        return outcome;
    };
    const auto refusal = [](CatalogueRefusal why) {
        return QString("refused %1").arg(static_cast<int>(why));
    };
    const QUrl url(m_hub->url().toString() + "/models.json");
    const QByteArray sha256 = QCryptographicHash::hash(newer, QCryptographicHash::Sha256).toHex();
    m_hub->setAnswer("/models.json", 200, newer);
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kUnsigned));
    m_hub->setAnswer("/models.json.sig", 200, kSignature);
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kOtherSigner));
    QCOMPARE(outcomeOf({url, {}, QByteArray(64, '0')}), refusal(CatalogueRefusal::kOtherHash));
    QVERIFY(loadCatalogue(toPath(m_profile->path())).revision < 1000);
    m_hub->setAnswer("/models.json.sig", 200, maker.sign(newer).toBase64() + '\n');
    QCOMPARE(outcomeOf({url, maker.publicKey()}), QString("refreshed 1000"));
    QCOMPARE(loadCatalogue(toPath(m_profile->path())).revision, 1000);
    QCOMPARE(outcomeOf({url, {}, sha256}), QString("up to date"));
    const QByteArray odd = "{\"schema\":1}";
    m_hub->setAnswer("/models.json", 200, odd);
    m_hub->setAnswer("/models.json.sig", 200, maker.sign(odd));
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kUnreadable));
    // An older one that lies in the profile does not replace the one that the program was made with.
    QVERIFY(storeFetchedCatalogue(toPath(m_profile->path()), catalogueOf({}, 0)));
    QCOMPARE(loadCatalogue(toPath(m_profile->path())).revision, builtInCatalogue().revision);
}

void HubTest::readsKeysAsPeopleHandThemRound() {
    const QByteArray wrapped = QByteArray::fromHex("302a300506032b6570032100") + kPublicKey;
    QCOMPARE(readPublicKey(QString::fromLatin1(kPublicKey.toHex())), kPublicKey);
    QCOMPARE(readPublicKey(QString::fromLatin1(' ' + kPublicKey.toBase64() + '\n')), kPublicKey);
    QCOMPARE(readPublicKey("-----BEGIN PUBLIC KEY-----\n" + QString::fromLatin1(wrapped.toBase64()) +
                           "\n-----END PUBLIC KEY-----\n"),
             kPublicKey);
    for (const QString& wrong : {QString(), QString("key"), QString(64, 'g'), QString(42, 'A'),
                                 QString(5000, 'a'), QString::fromLatin1(wrapped.toHex())})
        QVERIFY2(readPublicKey(wrong).isEmpty(), qPrintable(wrong));
}

void HubTest::ownCataloguesAreAddedAndTakenBack() {
    const auto profile = toPath(m_profile->path());
    const qsizetype before = loadCatalogue(profile).models.size();
    QVERIFY(!addOwnModels(profile, "nonsense"));
    QVERIFY(!removeOwnModels(profile));
    QCOMPARE(addOwnModels(profile, catalogueOf({entry("mine"), entry("other")})).value(), 2);
    QJsonObject changed = entry("mine");
    changed["name"] = "Mine";
    QCOMPARE(addOwnModels(profile, catalogueOf({changed})).value(), 1);
    const Catalogue catalogue = loadCatalogue(profile);
    QCOMPARE(catalogue.models.size(), before + 2);
    QCOMPARE(ownModelCount(catalogue), 2);
    QCOMPARE(catalogue.find("mine")->name, QString("Mine"));
    QVERIFY(removeOwnModels(profile));
    QCOMPARE(loadCatalogue(profile).models.size(), before);
    QVERIFY(restoreOwnModels(profile));
    QCOMPARE(loadCatalogue(profile).models.size(), before + 2);
    QVERIFY(!canRestoreOwnModels(profile));
    // What cannot be read any more is kept beside.
    QFile own(m_profile->filePath("own-models.json"));
    QVERIFY(own.open(QFile::WriteOnly));
    own.write("nonsense");
    own.close();
    QCOMPARE(addOwnModels(profile, catalogueOf({entry("mine")})).value(), 1);
    QVERIFY(QFile::exists(m_profile->filePath("own-models.json.damaged")));
}

void HubTest::checksSignatures() {
    QVERIFY(isSignedBy(kMessage, kSignature, kPublicKey));
    QVERIFY(!isSignedBy("x", kSignature, kPublicKey));
    QVERIFY(!isSignedBy(kMessage, QByteArray(64, 0), kPublicKey));
    QVERIFY(!isSignedBy(kMessage, kSignature, QByteArray(32, 1)));
    QVERIFY(!isSignedBy(kMessage, kSignature.first(63), kPublicKey));
    QVERIFY(!isSignedBy(kMessage, kSignature, {}));
}

void HubTest::writesDownEveryRequest() {
    m_hub->setAnswer("/a", 200, "12345");
    const std::unique_ptr<WebReply> reply(m_access->get({QUrl(m_hub->url().toString() + "/a"), "test"}));
    QSignalSpy finished(reply.get(), &WebReply::finished);
    QVERIFY(finished.wait(kPatienceMs));
    const RequestLog again(toPath(m_profile->path()));
    QCOMPARE(again.records().size(), 1);
    QCOMPARE(again.records()[0].outcome, QString("200"));
    QCOMPARE(again.records()[0].bytes, 5);
    QCOMPARE(again.records()[0].purpose, QString("test"));
    QCOMPARE(again.records()[0].method, QString("GET"));
    for (qsizetype i = 0; i < RequestLog::kMostRecords + 10; ++i)
        m_log->begin("GET", QUrl("https://h/"), "many");
    QCOMPARE(m_log->records().size(), RequestLog::kMostRecords);
    m_log->clear();
    QVERIFY(RequestLog(toPath(m_profile->path())).records().isEmpty());
}

void HubTest::keepsSecretsOutOfTheLog() {
    m_log->begin("GET", QUrl("https://me:word@h/path?X-Signature=abc#frag"), "test");
    QCOMPARE(m_log->records().back().url, QString("https://h/path"));
}

QTEST_GUILESS_MAIN(HubTest)
#include "app_hub_test.moc"
