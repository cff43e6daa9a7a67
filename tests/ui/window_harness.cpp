// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_harness.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <algorithm>
#include <cmath>

#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"
#include "tests/support/split_model.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/tiny_model.h"

Q_IMPORT_QML_PLUGIN(Onebit_AppPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_App_TypesetPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_UiPlugin)

namespace onebit::test {
namespace {

QByteArray bytesOf(const GgufWriter& writer) {
    const std::vector<std::byte> bytes = writer.bytes();
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

QByteArray tinyModelFile() {
    return bytesOf(buildTinyModel(allTinySpecs().front()).writer());
}

/// Of an architecture that nobody knows.
QByteArray foreignModelFile() {
    GgufWriter writer = buildTinyModel(allTinySpecs().front()).writer();
    writer.removeMetadata("general.architecture");
    writer.addString("general.architecture", "gemma3");
    return bytesOf(writer);
}

const char* const kSmallFile = "Small-1-Q1_0.gguf";

/// Reads a chat of usual length.
TinyModelSpec chattySpec() {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.name = "Small 1";
    spec.contextLength = 2048;
    return spec;
}

QByteArray smallModelFile() {
    return bytesOf(buildTinyModel(chattySpec()).writer());
}

QByteArray catalogueOfSmallModel() {
    const TinyModelSpec spec = chattySpec();
    const QByteArray file = smallModelFile();
    const QByteArray sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    const auto number = [](std::uint32_t value) { return static_cast<qint64>(value); };
    const QJsonObject shape{{"layerCount", number(spec.layers)},
                            {"modelDim", number(spec.modelDim)},
                            {"ffnDim", number(spec.ffnDim)},
                            {"headCount", number(spec.heads)},
                            {"kvHeadCount", number(spec.kvHeads)},
                            {"headDim", number(spec.headDim)},
                            {"vocabularySize", 512},
                            {"contextLength", number(spec.contextLength)}};
    const QJsonObject model{{"id", "small-1"},
                            {"name", "Small 1"},
                            {"use", "Everyday questions and short texts."},
                            {"license", "Apache-2.0"},
                            {"languages", QJsonArray{"en"}},
                            {"architecture", "qwen3"},
                            {"weights", "Q1_0"},
                            {"kind", "binary"},
                            {"org", "maker"},
                            {"repo", "small"},
                            {"file", kSmallFile},
                            {"revision", QString(40, 'd')},
                            {"bytes", file.size()},
                            {"sha256", QString::fromLatin1(sha256)},
                            {"shape", shape}};
    return QJsonDocument(QJsonObject{{"schema", 1},
                                     {"revision", 1000},
                                     {"recommended", "small-1"},
                                     {"models", QJsonArray{model}}})
        .toJson();
}

/// Of a tiny model, as their makers publish them.
QHash<QString, QByteArray> originalFiles() {
    TinyCheckpointSpec spec;
    spec.className = "LlamaForCausalLM";
    spec.storage = CheckpointStorage::kBitLinear;
    const QTemporaryDir folder;
    buildTinyCheckpoint(spec).write(app::toPath(folder.path()));
    QHash<QString, QByteArray> files;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QFile::ReadOnly)) files.insert(name, file.readAll());
    }
    return files;
}

}  // namespace

WindowHarness::WindowHarness(QObject* parent) : QObject(parent), m_gate(std::make_shared<FakeEngineGate>()) {}

WindowHarness::~WindowHarness() = default;

app::AppContext* WindowHarness::app() const {
    return m_application ? m_application->context() : nullptr;
}

void WindowHarness::prepare(QQmlEngine& engine) {
    engine.addImportPath("qrc:/qt/qml");
}

void WindowHarness::speakIn(QQmlEngine& engine) {
    m_application->speak({}, [&engine] { engine.retranslate(); });
}

void WindowHarness::begin() {
    stop();
    m_gate = std::make_shared<FakeEngineGate>();
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkpath("profile/models");
}

void WindowHarness::start() {
    begin();
    writeFile("starter.gguf", tinyModelFile());
    m_starter = path("starter.gguf");
    launch(std::make_unique<FakeEngine>(m_gate));
}

void WindowHarness::restart() {
    stop();
    m_gate = std::make_shared<FakeEngineGate>();
    launch(std::make_unique<FakeEngine>(m_gate));
}

bool WindowHarness::startWithStarterModel() {
    const QString file = QStringLiteral(ONEBIT_STARTER_FILE);
    if (!QFile::exists(file)) {
        return false;
    }
    begin();
    m_starter = app::toPath(file);
    launch(std::make_unique<app::InferenceEngine>());
    return true;
}

QVariantMap WindowHarness::starterExamples() const {
    QFile file(QStringLiteral(ONEBIT_STARTER_EXAMPLES));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object().toVariantMap();
}

void WindowHarness::startForPictures() {
    begin();
    writeFile("starter.gguf", tinyModelFile());
    const QString starter = QStringLiteral(ONEBIT_STARTER_FILE);
    m_starter = QFile::exists(starter) ? app::toPath(starter) : path("starter.gguf");
    launch(std::make_unique<FakeEngine>(m_gate));
}

void WindowHarness::launch(std::unique_ptr<app::Engine> engine) {
    app::ApplicationOptions options;
    options.profile = path("profile");
    options.starterModel = m_starter;
    options.clock = [now = m_now] { return now->isValid() ? *now : QDateTime::currentDateTime(); };
    m_application = std::make_unique<app::Application>(options, std::move(engine));
    if (auto* engineOfTests = qobject_cast<QQmlEngine*>(parent())) {
        m_application->speak("en", [engineOfTests] { engineOfTests->retranslate(); });
        if (m_speaksPseudo) speakPseudo(true);  // the translator that came last is asked first
    }
    emit appChanged();
}

void WindowHarness::stop() {
    m_gate->open();
    m_application.reset();
    emit appChanged();
}

void WindowHarness::addModel(const QString& fileName, bool runnable) {
    QByteArray bytes = tinyModelFile();
    if (!runnable) {
        bytes.truncate(bytes.size() / 2);
    }
    writeFile("profile/models/" + fileName, bytes);
}

QUrl WindowHarness::writeText(const QString& fileName, const QString& text) {
    writeFile(fileName, text.toUtf8());
    return QUrl::fromLocalFile(m_folder->filePath(fileName));
}

void WindowHarness::writeCrashReport(const QString& text) {
    std::filesystem::create_directories(path("profile/crashes"));
    writeFile("profile/crashes/crash-1700000000-1.txt", text.toUtf8());
}

QUrl WindowHarness::writeCheckpoint(const QString& name) {
    TinyCheckpointSpec spec;
    spec.className = "Qwen3ForCausalLM";
    spec.storage = CheckpointStorage::kTernaryF16;
    std::filesystem::create_directories(path(name));
    buildTinyCheckpoint(spec).write(path(name));
    return QUrl::fromLocalFile(m_folder->filePath(name));
}

void WindowHarness::pretendMachine(int freeMegabytes) {
    MachineSpeed speed;
    speed.threads = 2;
    for (const char* kind : {"Q1_0", "Q1_0 by binary"})
        speed.kernels.push_back({kind, 1.8e11, 9e11, 2e-5});
    for (const char* kind : {"TQ2_0", "I2_S"})
        speed.kernels.push_back({kind, 9e10, 6e11, 2e-5});
    for (const char* kind : {"F16", "Q6_K", "Q4_K"})
        speed.kernels.push_back({kind, 1.2e10, 1e11, 2e-5});
    constexpr quint64 kGigabyte = 1000000000;
    app()->library()->machine()->pretend(speed, 8 * kGigabyte, static_cast<quint64>(freeMegabytes) * 1000000,
                                         41 * kGigabyte);
}

void WindowHarness::serveModels() {
    m_hub = std::make_unique<FakeHub>();
    QHash<QString, QByteArray> files{{"tiny-Q1_0.gguf", tinyModelFile()},
                                     {"tiny-gemma-Q8_0.gguf", foreignModelFile()}};
    const std::vector<GgufWriter> parts = splitModel(buildTinyModel(allTinySpecs().front()), 2);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        files.insert(QString("tiny-large-TQ2_0-%1-of-00002.gguf").arg(i + 1, 5, 10, QChar(u'0')),
                     bytesOf(parts[i]));
    }
    m_hub->addRepository("maker/tiny", files);
    m_hub->setAnswer("/api/models/maker/gated/revision/main", 403, {});
    m_hub->addRepository("HF1BitLLM/Llama3-8B-1.58-100B-tokens", originalFiles());
    useHub();
}

QByteArray WindowHarness::longModelFile(qint64 bytes) {
    return tinyModelFile().leftJustified(bytes, 0);
}

void WindowHarness::useHub() {
    app()->network()->setProxyMode("none");
    app()->network()->setHub(m_hub->url().toString());
}

void WindowHarness::startForFirstRun() {
    begin();
    TinyModelSpec starter = chattySpec();
    starter.name = "Starter";
    starter.seed = 2;
    writeFile("starter.gguf", bytesOf(buildTinyModel(starter).writer()));
    m_starter = path("starter.gguf");
    writeFile("profile/catalogue.json", catalogueOfSmallModel());
    launch(std::make_unique<app::InferenceEngine>());
}

void WindowHarness::serveFirstRun(int heldBytes) {
    m_hub = std::make_unique<FakeHub>();
    m_hub->addRepository("maker/small", {{kSmallFile, smallModelFile()}});
    if (heldBytes >= 0) m_hub->holdBack(FakeHub::filePath("maker/small", kSmallFile), heldBytes);
    useHub();
}

void WindowHarness::letGo() {
    m_hub->addRepository("maker/small", {{kSmallFile, smallModelFile()}});
}

void WindowHarness::setReply(const QStringList& pieces) {
    std::vector<std::string> texts;
    std::ranges::transform(pieces, std::back_inserter(texts), &QString::toStdString);
    m_gate->setPieces(std::move(texts));
}

void WindowHarness::release(int pieces) {
    m_gate->release(pieces);
}

void WindowHarness::openGate() {
    m_gate->open();
}

void WindowHarness::speakPseudo(bool on) {
    m_speaksPseudo = on;
    QCoreApplication::removeTranslator(&m_pseudo);
    if (on) QCoreApplication::installTranslator(&m_pseudo);
}

void WindowHarness::failNextReply() {
    m_gate->failNextGeneration({ErrorCode::kOutOfMemory, "4096 MiB needed, 512 MiB free"});
}

void WindowHarness::setNextWords(const QStringList& words, const QVariantList& chances,
                                 const QString& before) {
    auto point = std::make_shared<ChoicePoint>();
    point->before = before.toStdString();
    for (qsizetype i = 0; i < words.size(); ++i) {
        point->logits.push_back(static_cast<float>(std::log(chances[i].toDouble())));
        point->words.push_back({static_cast<Token>(i), words[i].toStdString(), false});
    }
    m_gate->setChoicePoint(point);
}

void WindowHarness::dropMessages(int count) {
    GenerationStats stats;
    stats.droppedMessages = static_cast<std::uint32_t>(count);
    m_gate->setStats(stats);
}

void WindowHarness::setTokensPerMessage(int tokens) {
    m_gate->setTokensPerMessage(static_cast<std::uint32_t>(tokens));
}

int WindowHarness::stoppedReplies() const {
    return m_gate->stoppedCount();
}

int WindowHarness::askedReplies() const {
    return static_cast<int>(m_gate->prompts().size());
}

double WindowHarness::lastTemperature() const {
    const std::vector<SamplingOptions> samplings = m_gate->samplings();
    return samplings.empty() ? -1 : static_cast<double>(samplings.back().temperature);
}

QString WindowHarness::clipboard() const {
    return QGuiApplication::clipboard()->text();
}

std::filesystem::path WindowHarness::path(const QString& name) const {
    return app::toPath(m_folder->filePath(name));
}

void WindowHarness::writeFile(const QString& name, const QByteArray& bytes) const {
    QFile file(m_folder->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

}  // namespace onebit::test
