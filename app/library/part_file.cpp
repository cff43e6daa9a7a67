// SPDX-License-Identifier: Apache-2.0
#include "app/library/part_file.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace onebit::app {
namespace {

constexpr qint64 kReadBytes = 1 << 20;

bool syncToDisk(int descriptor) {
#ifdef Q_OS_WIN
    return _commit(descriptor) == 0;
#else
    return ::fsync(descriptor) == 0;
#endif
}

}  // namespace

PartTrouble PartFile::trouble() const {
    return {m_file.error() == QFile::ResourceError,
            m_file.fileName() + QStringLiteral(": ") + m_file.errorString()};
}

std::optional<PartTrouble> PartFile::open(qint64 most, const std::atomic<bool>& stop) {
    QDir().mkpath(QFileInfo(m_file.fileName()).path());
    if (!m_file.open(QFile::ReadWrite | QFile::Unbuffered)) return trouble();
    if (m_file.size() > most && !m_file.resize(most)) return trouble();
    QByteArray bytes(kReadBytes, Qt::Uninitialized);
    while (!stop) {
        const qint64 count = m_file.read(bytes.data(), bytes.size());
        if (count < 0) return trouble();
        if (count == 0) break;
        m_hash.add(QByteArrayView(bytes).first(count));
        m_size += count;
    }
    return std::nullopt;
}

std::optional<PartTrouble> PartFile::restart() {
    m_size = 0;
    m_hash = Sha256();
    if (!m_file.resize(0) || !m_file.seek(0)) return trouble();
    return std::nullopt;
}

std::optional<PartTrouble> PartFile::append(const QByteArray& bytes) {
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 count = m_file.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0) {
            // What the hash knows and what the file holds have to stay the same.
            const PartTrouble why = trouble();
            m_file.resize(m_size);
            m_file.seek(m_size);
            return why;
        }
        written += count;
    }
    m_hash.add(bytes);
    m_size += bytes.size();
    return std::nullopt;
}

std::optional<PartTrouble> PartFile::sync() {
    if (!syncToDisk(m_file.handle()))
        return PartTrouble{false, m_file.fileName() + ": not written to the disk"};
    return std::nullopt;
}

QByteArray PartFile::finishedHash() {
    m_file.close();
    return m_hash.hex();
}

void syncFolder(const QString& folder) {
#ifdef Q_OS_WIN
    Q_UNUSED(folder);
#else
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
#endif
}

}  // namespace onebit::app
