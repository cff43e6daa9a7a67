// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>
#include <filesystem>

#include "app/settings/settings_file.h"

namespace onebit::app {

/// What earlier runs wrote down when they crashed, for the person to read, to copy and to delete. The files
/// stay in the profile; nothing is sent. GUI thread.
class CrashReports : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The latest of them, the latest first, as plain text; empty: there are none.
    Q_PROPERTY(QString text READ text NOTIFY changed)

  public:
    /// Of all of them, no more than this many are shown.
    static constexpr qsizetype kMostShown = 10;
    /// Of one, no more than this is read.
    static constexpr qint64 kMostBytes = 64 << 10;

    /// The folder of a profile that holds the reports. It need not exist.
    static std::filesystem::path folderIn(const std::filesystem::path& profile);

    /// Looks once, at the files of `profile`. `file` must outlive the object.
    CrashReports(const std::filesystem::path& profile, SettingsFile& file, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_names.size()); }
    QString text() const;

    /// When the latest crash was that the person was not told of; invalid: there is none.
    QDateTime untold() const;
    /// They were told of all there are.
    void setTold();

    /// Deletes all of them. What cannot be deleted stays listed.
    Q_INVOKABLE void remove();

  signals:
    void changed();

  private:
    void look();

    QString m_folder;
    SettingsFile& m_file;
    QStringList m_names;  ///< the latest first
};

}  // namespace onebit::app
