// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <memory>

#include "app/library/catalogue_files.h"
#include "app/library/catalogue_refresh.h"
#include "app/library/signature.h"
#include "tests/support/hub_profile.h"
#include "tests/support/signing_key.h"

using namespace onebit;
using namespace onebit::app;
using onebit::test::HubProfile;

/// What can be fetched, as catalogues tell it: the one that comes with the program, newer ones, the person's
/// own.
class CatalogueTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { m_profile = std::make_unique<HubProfile>(); }
    void cleanup() { m_profile.reset(); }

    void theBuiltInCatalogueFitsItsSchema();
    void refusesCataloguesThatDoNotFit_data();
    void refusesCataloguesThatDoNotFit();
    void modelsInOriginalFilesAreOfTheThirdSchema();
    void theUseIsToldInThePersonsLanguage();
    void ownModelsAreLaidOverTheCatalogue();
    void takesANewerCatalogueOfTheRightHand();
    void readsKeysAsPeopleHandThemRound();
    void ownCataloguesAreAddedAndTakenBack();
    void checksSignatures();

  private:
    std::unique_ptr<HubProfile> m_profile;
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

}  // namespace

void CatalogueTest::theBuiltInCatalogueFitsItsSchema() {
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
        QVERIFY(model.isOriginal() || model.url(QUrl("https://hub.example")).isValid());
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

void CatalogueTest::refusesCataloguesThatDoNotFit_data() {
    QTest::addColumn<QByteArray>("json");
    const auto broken = [](const char* field, const QJsonValue& value) {
        QJsonObject model = entry();
        model[QLatin1String(field)] = value;
        QTest::addRow("%s", field) << catalogueOf({model});
    };
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("no JSON") << QByteArray("{\"schema\":1,");
    QTest::addRow("list") << QByteArray("[]");
    QTest::addRow("other schema") << QByteArray(R"({"schema":4,"revision":1,"models":[]})");

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

void CatalogueTest::refusesCataloguesThatDoNotFit() {
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

void CatalogueTest::modelsInOriginalFilesAreOfTheThirdSchema() {
    QJsonObject model = entry();
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 3))->models.front().isOriginal());
    model["published"] = "safetensors";
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 3)));  // which of the files would be meant?
    model.remove("file");
    model.remove("license");
    const auto read = readCatalogue(catalogueOf({model}, 1, 3));
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    const CatalogueModel& original = read->models.front();
    QVERIFY(original.isOriginal());
    QCOMPARE(original.fileName(), QString("r-gguf.gguf"));
    QCOMPARE(original.repository(), QString("o/r-gguf@main"));
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 2)));
    model["published"] = "zip";
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 3)));
    model["published"] = "gguf";
    QVERIFY(!readCatalogue(catalogueOf({model}, 1, 3)));
}

void CatalogueTest::theUseIsToldInThePersonsLanguage() {
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

void CatalogueTest::ownModelsAreLaidOverTheCatalogue() {
    QFile own(m_profile->filePath("own-models.json"));
    QVERIFY(own.open(QFile::WriteOnly));
    own.write(catalogueOf({entry("mine"), entry("bonsai-1.7b")}));
    own.close();
    const Catalogue catalogue = loadCatalogue(m_profile->path());
    QCOMPARE(catalogue.models.size(), builtInCatalogue().models.size() + 1);
    QVERIFY(catalogue.find("mine")->own);
    QCOMPARE(catalogue.find("bonsai-1.7b")->repo, QString("r-gguf"));
    QVERIFY(own.open(QFile::WriteOnly));
    own.write("nonsense");
    own.close();
    std::optional<Error> problem;
    QCOMPARE(loadCatalogue(m_profile->path(), &problem).models.size(), builtInCatalogue().models.size());
    QVERIFY(problem);
}

void CatalogueTest::takesANewerCatalogueOfTheRightHand() {
    const test::SigningKey maker;
    const QByteArray newer = catalogueOf({entry()}, 1000);
    CatalogueRefresh refresh(m_profile->access, m_profile->path());
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
    const QUrl url(m_profile->hub.url().toString() + "/models.json");
    const QByteArray sha256 = QCryptographicHash::hash(newer, QCryptographicHash::Sha256).toHex();
    m_profile->hub.setAnswer("/models.json", 200, newer);
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kUnsigned));
    m_profile->hub.setAnswer("/models.json.sig", 200, kSignature);
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kOtherSigner));
    QCOMPARE(outcomeOf({url, {}, QByteArray(64, '0')}), refusal(CatalogueRefusal::kOtherHash));
    QVERIFY(loadCatalogue(m_profile->path()).revision < 1000);
    m_profile->hub.setAnswer("/models.json.sig", 200, maker.sign(newer).toBase64() + '\n');
    QCOMPARE(outcomeOf({url, maker.publicKey()}), QString("refreshed 1000"));
    QCOMPARE(loadCatalogue(m_profile->path()).revision, 1000);
    QCOMPARE(outcomeOf({url, {}, sha256}), QString("up to date"));
    const QByteArray odd = "{\"schema\":1}";
    m_profile->hub.setAnswer("/models.json", 200, odd);
    m_profile->hub.setAnswer("/models.json.sig", 200, maker.sign(odd));
    QCOMPARE(outcomeOf({url, maker.publicKey()}), refusal(CatalogueRefusal::kUnreadable));
    // An older one that lies in the profile does not replace the one that the program was made with.
    QVERIFY(storeFetchedCatalogue(m_profile->path(), catalogueOf({}, 0)));
    QCOMPARE(loadCatalogue(m_profile->path()).revision, builtInCatalogue().revision);
}

void CatalogueTest::readsKeysAsPeopleHandThemRound() {
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

void CatalogueTest::ownCataloguesAreAddedAndTakenBack() {
    const auto profile = m_profile->path();
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

void CatalogueTest::checksSignatures() {
    QVERIFY(isSignedBy(kMessage, kSignature, kPublicKey));
    QVERIFY(!isSignedBy("x", kSignature, kPublicKey));
    QVERIFY(!isSignedBy(kMessage, QByteArray(64, 0), kPublicKey));
    QVERIFY(!isSignedBy(kMessage, kSignature, QByteArray(32, 1)));
    QVERIFY(!isSignedBy(kMessage, kSignature.first(63), kPublicKey));
    QVERIFY(!isSignedBy(kMessage, kSignature, {}));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "app_catalogue_test.moc"
