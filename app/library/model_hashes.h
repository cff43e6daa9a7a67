#pragma once

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <optional>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

namespace onebit::app {

/// SHA-256 of files, computed on a pool thread one file after the other, and kept for as long as a file's
/// size and time of change stay the same, also from one start to the next. Lives on the GUI thread.
class ModelHashes : public QObject {
    Q_OBJECT

  public:
    /// `cache` is a file of this class alone; it is made when there is something to keep.
    explicit ModelHashes(std::filesystem::path cache, QObject* parent = nullptr);
    /// Gives up the file that is being read.
    ~ModelHashes() override;

    /// 64 hexadecimal digits; empty while unknown, or when the file has changed since.
    QString known(const std::filesystem::path& file) const;
    /// Answered by `ready` or `failed`, also when it is known already; never before this returns.
    void want(const std::filesystem::path& file);
    /// Takes over a hash that was computed on the way, as a download does.
    void put(const std::filesystem::path& file, const QString& sha256);
    /// Reads the file again whatever is known of it.
    void forget(const std::filesystem::path& file);

  signals:
    void ready(const std::filesystem::path& file, const QString& sha256);
    void failed(const std::filesystem::path& file, const onebit::Error& error);

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
    struct Outcome {
        QString id;
        Stamp stamp;  ///< before the file was read
        Result<std::string> sha256;
    };

    static std::optional<Stamp> stampOf(const std::filesystem::path& file);
    void readCache();
    void writeCache() const;
    void readNext();
    void takeOutcome();

    std::filesystem::path m_cache;
    QHash<QString, Entry> m_known;  ///< by the path's id
    QStringList m_wanted;           ///< ids, the first is being read
    std::shared_ptr<StopFlag> m_stop = std::make_shared<StopFlag>();
    QFutureWatcher<Outcome> m_reading;
};

}  // namespace onebit::app
