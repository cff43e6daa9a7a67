// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QtQmlIntegration>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/kernels/kernel_chooser.h"
#include "app/settings/settings_file.h"
#include "inference/speed_estimate.h"

namespace onebit::app {

/// How well a model's memory goes with what is free.
enum class Fit : quint8 { kUnknown, kFits, kTight, kTooBig };

/// "fits", "tight", "tooBig", or empty.
QString fitName(Fit fit);

/// What is to be expected of a model here.
struct Prospect {
    quint64 memoryBytes = 0;     ///< needed at the context length in force; 0: not known
    double tokensPerSecond = 0;  ///< of generation; 0: not known yet
    bool measured = false;       ///< by a reply rather than by arithmetic
    Fit fit = Fit::kUnknown;
    quint64 missingBytes = 0;  ///< by which it is too big
};

/// This computer, as far as models care: free memory, and how fast its kernels run, which is measured once
/// for a version of the program and then kept. Lives on the GUI thread; measures on a pool thread.
class Machine : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// "This computer: 2 cores, 8.0 GB memory with 3.4 GB free, 41 GB free on disk"
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString freeMemoryText READ freeMemoryText NOTIFY changed)
    Q_PROPERTY(bool measuring READ measuring NOTIFY changed)

  public:
    /// `settings` keeps what was measured and must outlive the object. `folder`: on the disk that is asked
    /// for room. `kernels` decides which kernels are measured; without it the default ones are.
    Machine(SettingsFile& settings, std::filesystem::path folder,
            std::optional<KernelChooser> kernels = std::nullopt, QObject* parent = nullptr);
    /// Gives up a measurement.
    ~Machine() override;

    QString summary() const;
    QString freeMemoryText() const;
    bool measuring() const { return m_measuring.isRunning(); }
    quint64 freeDiskBytes() const { return m_freeDisk; }
    /// How fast memory is read here; 0: not measured yet.
    double memoryBytesPerSecond() const { return m_speed ? m_speed->memoryBytesPerSecond : 0; }

    /// Looks at memory and disk again and measures the speed if that was not done yet. A measurement takes a
    /// fifth of a second of all cores, and as long again where no kernels were chosen yet: ask when somebody
    /// looks at models.
    Q_INVOKABLE void look();

    /// For tests and pictures: what is taken for measured and for free from now on.
    void pretend(const MachineSpeed& speed, quint64 totalBytes, quint64 freeBytes, quint64 freeDiskBytes);

    /// `modelId`: whose replies were measured; may be empty. Without sizes in `info` nothing is known.
    Prospect prospect(const ModelInfo& info, const QString& modelId) const;

    /// The memory of the model that is loaded counts as free: it goes when another one comes.
    void setLoadedBytes(quint64 bytes);
    /// Tokens of context that models are to run with; 0: their own.
    void setContextLength(std::uint32_t tokens);
    /// A reply of a model came at this rate.
    void noteSpeed(const QString& modelId, double tokensPerSecond);

  signals:
    void changed();

  private:
    void takeMeasurement();

    SettingsFile& m_settings;
    std::filesystem::path m_folder;
    std::optional<KernelChooser> m_kernels;
    std::optional<MachineSpeed> m_speed;
    std::shared_ptr<StopFlag> m_stop = std::make_shared<StopFlag>();
    QFutureWatcher<Result<MachineSpeed>> m_measuring;
    bool m_pretends = false;
    quint64 m_total = 0;
    quint64 m_free = 0;
    quint64 m_freeDisk = 0;
    quint64 m_loaded = 0;
    std::uint32_t m_contextLength = 0;
};

}  // namespace onebit::app
