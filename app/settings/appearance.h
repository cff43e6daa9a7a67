// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include "app/settings/settings_file.h"

namespace onebit::app {

/// How the window looks, kept from one start to the next. Values outside their range are fitted to it.
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// "system", "light" or "dark"; another value changes nothing.
    Q_PROPERTY(QString colorScheme READ colorScheme WRITE setColorScheme NOTIFY changed)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed)
    /// 0.8 to 2.
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY changed)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed)
    Q_PROPERTY(bool systemDark READ systemDark NOTIFY systemDarkChanged)
    Q_PROPERTY(bool sidebarVisible READ sidebarVisible WRITE setSidebarVisible NOTIFY sidebarChanged)
    /// 220 to 360, at scale 1.
    Q_PROPERTY(int sidebarWidth READ sidebarWidth WRITE setSidebarWidth NOTIFY sidebarChanged)
    Q_PROPERTY(int windowWidth READ windowWidth WRITE setWindowWidth NOTIFY windowChanged)
    Q_PROPERTY(int windowHeight READ windowHeight WRITE setWindowHeight NOTIFY windowChanged)
    /// -1 while the system is to place the window.
    Q_PROPERTY(int windowX READ windowX WRITE setWindowX NOTIFY windowChanged)
    Q_PROPERTY(int windowY READ windowY WRITE setWindowY NOTIFY windowChanged)
    Q_PROPERTY(bool windowMaximized READ windowMaximized WRITE setWindowMaximized NOTIFY windowChanged)

  public:
    /// `file` must outlive the object.
    explicit Appearance(SettingsFile& file, QObject* parent = nullptr);

    QString colorScheme() const;
    void setColorScheme(const QString& scheme);
    bool highContrast() const;
    void setHighContrast(bool on);
    double scale() const;
    void setScale(double scale);
    bool reduceMotion() const;
    void setReduceMotion(bool on);
    bool systemDark() const { return m_systemDark; }
    bool sidebarVisible() const;
    void setSidebarVisible(bool visible);
    int sidebarWidth() const;
    void setSidebarWidth(int width);
    int windowWidth() const;
    void setWindowWidth(int width);
    int windowHeight() const;
    void setWindowHeight(int height);
    int windowX() const;
    void setWindowX(int x);
    int windowY() const;
    void setWindowY(int y);
    bool windowMaximized() const;
    void setWindowMaximized(bool maximized);

    Q_INVOKABLE void scaleUp();
    Q_INVOKABLE void scaleDown();
    Q_INVOKABLE void scaleReset();

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void changed();
    void systemDarkChanged();
    void sidebarChanged();
    void windowChanged();

  private:
    template <typename Value>
    void store(const SettingKey<Value>& key, const Value& value, void (Appearance::*signal)());

    SettingsFile& m_file;
    bool m_systemDark;
};

}  // namespace onebit::app
