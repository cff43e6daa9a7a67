// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

#include "app/library/other_programs.h"
#include "app/platform/native_path.h"

using namespace onebit::app;

namespace {

const char* const kModelLayer = "application/vnd.ollama.image.model";

QByteArray manifest(const QByteArray& digest) {
    const QJsonObject license{{"mediaType", "application/vnd.ollama.image.license"}, {"digest", "sha256:00"}};
    const QJsonObject model{{"mediaType", kModelLayer}, {"digest", QString::fromLatin1(digest)}};
    return QJsonDocument(QJsonObject{{"layers", QJsonArray{license, model}}}).toJson();
}

}  // namespace

/// Made folders in the shapes in which other programs keep their models.
class OtherProgramsTest : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void nothingIsFoundInAnEmptyHome();
    void programsThatKeepFilesByName_data();
    void programsThatKeepFilesByName();
    void ollamaKeepsBlobsBehindManifests();
    void originalFilesOfFewBitsAreFound();
    void anotherFolderMayBeNamedByAVariable();
    void brokenManifestsAreLeftOut_data();
    void brokenManifestsAreLeftOut();
    void aFileThatIsReachedTwiceIsToldOnce();
    void deepFoldersEnd();

  private:
    void write(const QString& name, const QByteArray& bytes = "x") const {
        const QString path = m_home->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    }
    std::vector<FoundModel> find() const {
        return findModelsOfOtherPrograms({toPath(m_home->path()), [this](const char* name) {
                                              const auto found = m_variables.find(name);
                                              return found == m_variables.end()
                                                         ? std::nullopt
                                                         : std::optional(found->second);
                                          }});
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::map<std::string, std::string> m_variables;
};

void OtherProgramsTest::init() {
    m_home = std::make_unique<QTemporaryDir>();
    m_variables.clear();
}

void OtherProgramsTest::nothingIsFoundInAnEmptyHome() {
    const auto found = find();
    QVERIFY(std::ranges::none_of(
        found, [&](const FoundModel& model) { return toQString(model.file).startsWith(m_home->path()); }));
}

void OtherProgramsTest::programsThatKeepFilesByName_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("program");
    QTest::newRow("LM Studio") << ".lmstudio/models/prism-ml/Bonsai/b.gguf"
                               << "LM Studio";
    QTest::newRow("LM Studio, before") << ".cache/lm-studio/models/org/repo/b.GGUF"
                                       << "LM Studio";
#if defined(Q_OS_LINUX)
    QTest::newRow("GPT4All") << ".local/share/nomic.ai/GPT4All/b.gguf"
                             << "GPT4All";
    QTest::newRow("Jan") << ".config/Jan/data/llamacpp/models/b/b.gguf"
                         << "Jan";
#endif
    QTest::newRow("Jan, before") << "jan/models/b/b.gguf"
                                 << "Jan";
    QTest::newRow("Hugging Face") << ".cache/huggingface/hub/models--org--repo/snapshots/abc/b.gguf"
                                  << "Hugging Face";
}

void OtherProgramsTest::programsThatKeepFilesByName() {
    QFETCH(QString, file);
    QFETCH(QString, program);
    write(file);
    write(file + ".part");
    const auto found = find();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(found[0].program), program);
    QCOMPARE(QString::fromStdString(found[0].name), QString("b"));
    QVERIFY(found[0].file == toPath(m_home->filePath(file)));
}

void OtherProgramsTest::ollamaKeepsBlobsBehindManifests() {
    const QByteArray hex(64, 'a');
    write(".ollama/models/manifests/registry.ollama.ai/library/bitnet/latest", manifest("sha256:" + hex));
    write(".ollama/models/manifests/registry.ollama.ai/library/gone/latest",
          manifest("sha256:" + QByteArray(64, 'b')));
    write(".ollama/models/blobs/sha256-" + hex);
    const auto found = find();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(found[0].program), QString("Ollama"));
    QCOMPARE(QString::fromStdString(found[0].name), QString("bitnet:latest"));
}

void OtherProgramsTest::originalFilesOfFewBitsAreFound() {
    const QString hub = ".cache/huggingface/hub/";
    for (const char* repository : {"models--maker--bert", "models--maker--bitnet-2B"}) {
        const QString snapshot = hub + QLatin1String(repository) + "/snapshots/0123/";
        const bool lowBit = snapshot.contains("bitnet");
        write(snapshot + "config.json", lowBit ? R"({"model_type":"bitnet"})" : R"({"model_type":"bert"})");
        write(snapshot + "model.safetensors");
    }
    write(hub + "models--maker--half/snapshots/0123/config.json", R"({"model_type":"bitnet"})");
    const auto found = find();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].name, std::string("bitnet-2B"));
    QVERIFY(found[0].file == toPath(m_home->filePath(hub + "models--maker--bitnet-2B/snapshots/0123")));
}

void OtherProgramsTest::anotherFolderMayBeNamedByAVariable() {
    const QByteArray hex(64, 'c');
    write("disk/manifests/r/l/m/1b", manifest("sha256:" + hex));
    write("disk/blobs/sha256-" + hex);
    write("hf/hub/models--o--r/snapshots/1/c.gguf");
    m_variables["OLLAMA_MODELS"] = m_home->filePath("disk").toStdString();
    m_variables["HF_HOME"] = m_home->filePath("hf").toStdString();
    QCOMPARE(find().size(), std::size_t{2});
}

void OtherProgramsTest::brokenManifestsAreLeftOut_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray(500, '\xfe');
    QTest::newRow("cut") << manifest("sha256:" + QByteArray(64, 'a')).chopped(5);
    QTest::newRow("another file") << manifest("sha256:../../../secret");
    QTest::newRow("short digest") << manifest("sha256:aa");
    QTest::newRow("no text") << QJsonDocument(
                                    QJsonObject{{"layers", QJsonArray{QJsonObject{{"mediaType", kModelLayer},
                                                                                  {"digest", 7}}}}})
                                    .toJson();
    QTest::newRow("no objects") << QByteArray("{\"layers\":[1,[],null]}");
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("long") << manifest("sha256:" + QByteArray(64, 'a')) + QByteArray(2 << 20, ' ');
}

void OtherProgramsTest::brokenManifestsAreLeftOut() {
    QFETCH(QByteArray, bytes);
    write(".ollama/models/blobs/sha256-" + QByteArray(64, 'a'));
    write(".ollama/models/manifests/r/l/m/latest", bytes);
    QCOMPARE(find().size(), std::size_t{0});
}

void OtherProgramsTest::aFileThatIsReachedTwiceIsToldOnce() {
#ifdef Q_OS_WIN
    QSKIP("needs symbolic links");
#else
    write("hub/blobs/abc");
    QDir(m_home->path()).mkpath(".cache/huggingface/hub/m/snapshots/1");
    QDir(m_home->path()).mkpath(".cache/huggingface/hub/m/snapshots/2");
    for (const char* snapshot : {"1", "2"}) {
        QVERIFY(QFile::link(
            m_home->filePath("hub/blobs/abc"),
            m_home->filePath(QString(".cache/huggingface/hub/m/snapshots/%1/b.gguf").arg(snapshot))));
    }
    QCOMPARE(find().size(), std::size_t{1});
#endif
}

void OtherProgramsTest::deepFoldersEnd() {
    QString folder = "jan/models";
    for (int depth = 0; depth < 20; ++depth)
        folder += "/d";
    write(folder + "/far.gguf");
    write("jan/models/d/near.gguf");
    const auto found = find();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(found[0].name), QString("near"));
}

QTEST_GUILESS_MAIN(OtherProgramsTest)
#include "app_other_programs_test.moc"
