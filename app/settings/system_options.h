// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include "app/settings/settings_file.h"

namespace onebit::app {

/// What Onebit may ask of this computer, kept from one start to the next.
class SystemOptions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// The model's memory is given back after so many minutes without a reply; 0: never.
    Q_PROPERTY(int unloadAfterMinutes READ unloadAfterMinutes WRITE setUnloadAfterMinutes NOTIFY changed)
    /// Fewer threads compute while the computer runs on its battery.
    Q_PROPERTY(bool spareBattery READ spareBattery WRITE setSpareBattery NOTIFY changed)
    /// A window that is closed stays in the tray, where the desktop has one.
    Q_PROPERTY(bool stayInTray READ stayInTray WRITE setStayInTray NOTIFY stayInTrayChanged)
    /// Of the window, as in "pt_BR"; empty: the system's.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

    /// The languages to choose from: maps of value and words.
    Q_PROPERTY(QVariantList languages READ languages CONSTANT)

  public:
    /// `file` must outlive the object.
    explicit SystemOptions(SettingsFile& file, QObject* parent = nullptr);

    int unloadAfterMinutes() const;
    void setUnloadAfterMinutes(int minutes);
    bool spareBattery() const;
    void setSpareBattery(bool on);
    bool stayInTray() const;
    void setStayInTray(bool on);
    QString language() const;
    void setLanguage(const QString& language);
    static QVariantList languages();

  signals:
    void changed();
    void stayInTrayChanged();
    void languageChanged();

  private:
    SettingsFile& m_file;
};

}  // namespace onebit::app
