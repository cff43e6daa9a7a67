// SPDX-License-Identifier: Apache-2.0
#include "app/library/machine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent/QtConcurrentRun>
#include <array>
#include <utility>

#include "app/library/installed_model.h"
#include "inference/base/simd_target.h"
#include "inference/base/system_resources.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

const SettingKey<QString> kStoredSpeed{"machine/speed", {}};
const QString kReplySpeeds = QStringLiteral("speeds");

/// In the middle of a chat of usual length.
constexpr std::uint32_t kUsualPosition = 512;
/// Of the free memory: what other programs want next is not known.
constexpr double kComfortableShare = 0.8;

// In the order of Fit.
constexpr std::array kFitNames{"", "fits", "tight", "tooBig"};

QString toText(const MachineSpeed& speed) {
    QJsonArray kernels;
    for (const KernelSpeed& kernel : speed.kernels) {
        kernels.append(QJsonObject{{"kind", QString::fromStdString(kernel.kind)},
                                   {"generation", kernel.generationWeightsPerSecond},
                                   {"prompt", kernel.promptWeightsPerSecond},
                                   {"product", kernel.productSeconds}});
    }
    const QJsonObject object{
        {"version", QStringLiteral(ONEBIT_VERSION)},  {"target", QString::fromStdString(speed.target)},
        {"threads", static_cast<int>(speed.threads)}, {"element", speed.elementSeconds},
        {"attention", speed.attentionSeconds},        {"choice", speed.choiceSeconds},
        {"memory", speed.memoryBytesPerSecond},       {"kernels", kernels}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Nullopt for what was measured by another version, on another machine or with other threads.
std::optional<MachineSpeed> fromText(const QString& text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    MachineSpeed speed;
    speed.target = object["target"].toString().toStdString();
    speed.threads = static_cast<std::uint32_t>(object["threads"].toInt());
    speed.elementSeconds = object["element"].toDouble();
    speed.attentionSeconds = object["attention"].toDouble();
    speed.choiceSeconds = object["choice"].toDouble();
    speed.memoryBytesPerSecond = object["memory"].toDouble();
    const QJsonArray kernels = object["kernels"].toArray();
    for (const auto& value : kernels) {
        const QJsonObject kernel = value.toObject();
        speed.kernels.push_back({kernel["kind"].toString().toStdString(), kernel["generation"].toDouble(),
                                 kernel["prompt"].toDouble(), kernel["product"].toDouble()});
    }
    const bool same = object["version"].toString() == QStringLiteral(ONEBIT_VERSION) &&
                      speed.target == chosenTarget() && speed.threads == usableProcessors();
    const bool whole = !speed.kernels.empty() && speed.memoryBytesPerSecond > 0;
    return same && whole ? std::optional(speed) : std::nullopt;
}

}  // namespace

QString fitName(Fit fit) {
    return QLatin1String(kFitNames.at(static_cast<std::size_t>(fit)));
}

Machine::Machine(SettingsFile& settings, fs::path folder, std::optional<KernelChooser> kernels,
                 QObject* parent)
    : QObject(parent), m_settings(settings), m_folder(std::move(folder)), m_kernels(std::move(kernels)) {
    m_speed = fromText(m_settings.get(kStoredSpeed));
    connect(&m_measuring, &QFutureWatcherBase::finished, this, &Machine::takeMeasurement);
}

Machine::~Machine() {
    m_measuring.disconnect(this);
    m_stop->request();
    m_measuring.waitForFinished();
}

void Machine::look() {
    if (m_pretends) return;
    m_total = totalMemoryBytes().value_or(0);
    m_free = freeMemoryBytes().value_or(0);
    std::error_code error;
    fs::path folder = m_folder;
    while (!fs::exists(folder, error) && folder.has_relative_path())
        folder = folder.parent_path();
    const fs::space_info space = fs::space(folder, error);
    m_freeDisk = error ? 0 : space.available;
    if (!m_speed && !m_measuring.isRunning()) {
        m_measuring.setFuture(QtConcurrent::run([stop = m_stop, kernels = m_kernels] {
            return measureSpeed(0, kernels ? kernels->forThreads(0, *stop) : ChooseKernel(), *stop);
        }));
    }
    emit changed();
}

void Machine::takeMeasurement() {
    const Result<MachineSpeed> speed = m_measuring.result();
    if (speed && !m_pretends) {
        m_speed = *speed;
        m_settings.set(kStoredSpeed, toText(*speed));
    }
    emit changed();
}

void Machine::pretend(const MachineSpeed& speed, quint64 totalBytes, quint64 freeBytes,
                      quint64 freeDiskBytes) {
    m_pretends = true;
    m_speed = speed;
    m_total = totalBytes;
    m_free = freeBytes;
    m_freeDisk = freeDiskBytes;
    emit changed();
}

QString Machine::freeMemoryText() const {
    return m_free > 0 ? sizeInWords(m_free + m_loaded) : QString();
}

QString Machine::summary() const {
    if (m_total == 0 || m_free == 0) return {};
    const auto cores = static_cast<int>(m_speed ? m_speed->threads : usableProcessors());
    return tr("This computer: %n core(s), %1 memory with %2 free, %3 free on disk", nullptr, cores)
        .arg(sizeInWords(m_total), freeMemoryText(), sizeInWords(m_freeDisk));
}

Prospect Machine::prospect(const ModelInfo& info, const QString& modelId) const {
    Prospect prospect;
    const double stored =
        modelId.isEmpty() ? 0
                          : m_settings.value(kReplySpeeds, modelId.toUtf8().toPercentEncoding()).toDouble();
    if (stored > 0) {
        prospect.tokensPerSecond = stored;
        prospect.measured = true;
    } else if (m_speed) {
        const auto estimate = estimateSpeed(*m_speed, info, kUsualPosition);
        if (estimate) prospect.tokensPerSecond = estimate->generationTokensPerSecond;
    }
    if (info.memoryBytes == 0) return prospect;
    prospect.memoryBytes = estimateMemory(info, m_contextLength, CacheType::kF16);
    if (m_free == 0) return prospect;
    const quint64 room = m_free + m_loaded;
    if (prospect.memoryBytes > room) {
        prospect.fit = Fit::kTooBig;
        prospect.missingBytes = prospect.memoryBytes - room;
    } else {
        const bool comfortable =
            static_cast<double>(prospect.memoryBytes) <= kComfortableShare * static_cast<double>(room);
        prospect.fit = comfortable ? Fit::kFits : Fit::kTight;
    }
    return prospect;
}

void Machine::setLoadedBytes(quint64 bytes) {
    if (m_loaded == bytes) return;
    m_loaded = bytes;
    if (m_free > 0) look();
}

void Machine::setContextLength(std::uint32_t tokens) {
    if (m_contextLength == tokens) return;
    m_contextLength = tokens;
    emit changed();
}

void Machine::noteSpeed(const QString& modelId, double tokensPerSecond) {
    if (tokensPerSecond <= 0) return;
    m_settings.setValue(kReplySpeeds, modelId.toUtf8().toPercentEncoding(), tokensPerSecond);
    emit changed();
}

}  // namespace onebit::app
