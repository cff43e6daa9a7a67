// SPDX-License-Identifier: Apache-2.0
#include "app/crash/crash_reports.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

/// When the latest crash was that was told, in seconds since 1970.
constexpr SettingKey<qint64> kTold{"crashes/told", 0};

/// Seconds since 1970 from the name of a report; -1 if it is none.
qint64 secondsOf(const QString& name) {
    static const QRegularExpression form(QStringLiteral("^crash-(\\d{1,12})-\\d{1,12}\\.txt$"));
    const QRegularExpressionMatch match = form.match(name);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

}  // namespace

std::filesystem::path CrashReports::folderIn(const std::filesystem::path& profile) {
    return profile / "crashes";
}

CrashReports::CrashReports(const std::filesystem::path& profile, SettingsFile& file, QObject* parent)
    : QObject(parent), m_folder(toQString(folderIn(profile))), m_file(file) {
    look();
}

void CrashReports::look() {
    m_names = QDir(m_folder).entryList(QDir::Files | QDir::NoSymLinks);
    m_names.removeIf([](const QString& name) { return secondsOf(name) < 0; });
    std::ranges::sort(m_names, std::ranges::greater(), [](const QString& name) { return secondsOf(name); });
}

QString CrashReports::text() const {
    QStringList texts;
    for (const QString& name : m_names.first(std::min(m_names.size(), kMostShown))) {
        QFile file(QDir(m_folder).filePath(name));
        if (file.open(QFile::ReadOnly)) texts.append(QString::fromUtf8(file.read(kMostBytes)).trimmed());
    }
    return texts.join(QStringLiteral("\n\n"));
}

QDateTime CrashReports::untold() const {
    if (m_names.isEmpty() || secondsOf(m_names.first()) <= m_file.get(kTold)) return {};
    return QDateTime::fromSecsSinceEpoch(secondsOf(m_names.first()));
}

void CrashReports::setTold() {
    if (!m_names.isEmpty()) m_file.set(kTold, secondsOf(m_names.first()));
}

void CrashReports::remove() {
    setTold();
    for (const QString& name : m_names)
        QFile::remove(QDir(m_folder).filePath(name));
    look();
    emit changed();
}

}  // namespace onebit::app
