// SPDX-License-Identifier: Apache-2.0
#include "app/platform/native_path.h"

#include <QByteArray>

namespace onebit::app {
namespace {

constexpr QLatin1String kBytes{"bytes:"};

}  // namespace

QString toQString(const std::filesystem::path& path) {
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return QString::fromUtf8(QByteArrayView(path.native()));
#endif
}

std::filesystem::path toPath(const QString& path) {
#ifdef Q_OS_WIN
    return std::filesystem::path(path.toStdWString());
#else
    return std::filesystem::path(path.toUtf8().toStdString());
#endif
}

QString pathToId(const std::filesystem::path& path) {
    QString text = toQString(path);
    if (toPath(text) == path && !text.startsWith(kBytes)) return text;
    const std::string bytes = path.string();
    return kBytes + QString::fromLatin1(QByteArray::fromStdString(bytes).toPercentEncoding("/"));
}

std::filesystem::path pathFromId(const QString& id) {
    if (!id.startsWith(kBytes)) return toPath(id);
    return QByteArray::fromPercentEncoding(id.mid(kBytes.size()).toLatin1()).toStdString();
}

}  // namespace onebit::app
