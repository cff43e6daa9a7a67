// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

namespace onebit::app {

/// SHA-256 of models, computed on a pool thread one file after the other, and kept for as long as a file's
/// size and time of change stay the same, also from one start to the next. A model that is spread over
/// several files is asked for by the first and has their combinedHash(). Lives on the GUI thread.
class ModelHashes : public QObject {
    Q_OBJECT

  public:
    enum class Pace : quint8 {
        kUnhurried,  ///< leaves the disk and the processor to others most of the time
        kAtOnce,     ///< somebody waits for it
    };

    /// `cache` is a file of this class alone; it is made when there is something to keep.
    explicit ModelHashes(std::filesystem::path cache, QObject* parent = nullptr);
    /// Gives up the file that is being read.
    ~ModelHashes() override;

    /// Of a whole model: 64 hexadecimal digits; empty while unknown, or when a file of it has changed since.
    QString known(const std::filesystem::path& model) const;
    /// Of one file.
    QString knownOfFile(const std::filesystem::path& file) const;
    /// Answered by `ready` or `failed`, also when it is known already; never before this returns. Asking for
    /// a model again at once hastens the reading that is under way.
    void want(const std::filesystem::path& model, Pace pace);
    /// Takes over the hash of a file that was computed on the way, as a download does.
    void put(const std::filesystem::path& file, const QString& sha256);
    /// Reads the model again whatever is known of it.
    void forget(const std::filesystem::path& model);

  signals:
    void ready(const std::filesystem::path& model, const QString& sha256);
    void failed(const std::filesystem::path& model, const onebit::Error& error);

  private:
    /// What tells one state of a file from another.
    struct Stamp {
        quint64 bytes = 0;
        qint64 modified = 0;
        bool operator==(const Stamp&) const = default;
    };
    struct Entry {
        Stamp stamp;
        QString sha256;
    };
    /// What a reading on the pool is told meanwhile.
    struct Orders {
        StopFlag stop;
        std::atomic<bool> hurry = false;
    };
    struct Outcome {
        QString id;   ///< of the file
        Stamp stamp;  ///< before the file was read
        Result<std::string> sha256;
    };

    static std::optional<Stamp> stampOf(const std::filesystem::path& file);
    void readCache();
    void writeCache() const;
    static Outcome read(const QString& id, Orders& orders);
    void answerKnown();
    void readNext();
    void takeOutcome();

    std::filesystem::path m_cache;
    QHash<QString, Entry> m_known;  ///< by the path's id
    QStringList m_wanted;           ///< ids of models; of the first a file is being read
    std::shared_ptr<Orders> m_orders = std::make_shared<Orders>();
    QThreadPool m_pool;  ///< of its own: an unhurried reading holds its thread for minutes
    QFutureWatcher<Outcome> m_reading;
};

}  // namespace onebit::app
