#include "tests/ui/window_harness.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <algorithm>
#include <cmath>

#include "app/engine/inference_engine.h"
#include "app/platform/native_path.h"
#include "tests/support/tiny_model.h"

Q_IMPORT_QML_PLUGIN(Onebit_AppPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_App_TypesetPlugin)
Q_IMPORT_QML_PLUGIN(Onebit_UiPlugin)

namespace onebit::test {
namespace {

QByteArray tinyModelFile() {
    const std::vector<std::byte> bytes = buildTinyModel(allTinySpecs().front()).file();
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
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

void WindowHarness::pretendMachine() {
    MachineSpeed speed;
    speed.threads = 2;
    for (const char* kind : {"Q1_0", "Q1_0 by binary"})
        speed.kernels.push_back({kind, 1.8e11, 9e11, 2e-5});
    for (const char* kind : {"TQ2_0", "I2_S"})
        speed.kernels.push_back({kind, 9e10, 6e11, 2e-5});
    for (const char* kind : {"F16", "Q6_K", "Q4_K"})
        speed.kernels.push_back({kind, 1.2e10, 1e11, 2e-5});
    constexpr quint64 kGigabyte = 1000000000;
    app()->library()->machine()->pretend(speed, 8 * kGigabyte, 34 * kGigabyte / 10, 41 * kGigabyte);
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
    if (on)
        QCoreApplication::installTranslator(&m_pseudo);
    else
        QCoreApplication::removeTranslator(&m_pseudo);
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
