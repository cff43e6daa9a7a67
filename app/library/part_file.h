// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <atomic>
#include <optional>

#include "app/library/sha256.h"

namespace onebit::app {

/// Why a file could not be written.
struct PartTrouble {
    bool isFull = false;  ///< the disk, or the person's share of it
    QString detail;       ///< path and the system's reason; English
};

/// The part of a file that has arrived, and the hash of it. Blocks; one thread at a time.
class PartFile {
  public:
    explicit PartFile(const QString& path) : m_file(path) {}

    /// Opens the file, keeps at most `most` bytes of what is there, and reads them for the hash. `stop` ends
    /// the reading.
    std::optional<PartTrouble> open(qint64 most, const std::atomic<bool>& stop);
    /// Forgets everything that is there.
    std::optional<PartTrouble> restart();
    std::optional<PartTrouble> append(const QByteArray& bytes);
    /// What was appended survives the end of the power from here on.
    std::optional<PartTrouble> sync();

    qint64 size() const { return m_size; }
    QString path() const { return m_file.fileName(); }
    /// Of all that is there; ends the work with the file.
    QByteArray finishedHash();

  private:
    PartTrouble trouble() const;

    QFile m_file;
    qint64 m_size = 0;
    Sha256 m_hash;
};

/// Makes what is in the folder (names, not contents) survive the end of the power, where the system can.
void syncFolder(const QString& folder);

}  // namespace onebit::app
