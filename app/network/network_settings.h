// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include "app/network/network_access.h"
#include "app/network/request_log_list_model.h"
#include "app/network/token_store.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The network for QML: the switch, the proxy, the hub, the token, the log. What is set is in force at once
/// and kept. GUI thread.
class NetworkSettings : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Network)
    QML_UNCREATABLE("made by the application")
    /// Refuses every request, and ends those that run.
    Q_PROPERTY(bool offline READ offline WRITE setOffline NOTIFY changed)
    /// "system", "none", "http" or "socks5"; another value changes nothing.
    Q_PROPERTY(QString proxyMode READ proxyMode WRITE setProxyMode NOTIFY changed)
    Q_PROPERTY(QString proxyHost READ proxyHost WRITE setProxyHost NOTIFY changed)
    Q_PROPERTY(int proxyPort READ proxyPort WRITE setProxyPort NOTIFY changed)
    /// Address of the hub or of a mirror; set to nothing it is the usual one again.
    Q_PROPERTY(QString hub READ hub WRITE setHub NOTIFY changed)
    Q_PROPERTY(QString usualHub READ usualHub CONSTANT)
    /// A sentence if the hub's address that was typed last cannot be used, else empty.
    Q_PROPERTY(QString hubProblem READ hubProblem NOTIFY changed)
    /// PEM file of authorities to trust besides the system's; may be empty.
    Q_PROPERTY(QString certificateFile READ certificateFile WRITE setCertificateFile NOTIFY changed)
    /// Of all downloads together, in kB/s; 0: no limit.
    Q_PROPERTY(int speedLimit READ speedLimit WRITE setSpeedLimit NOTIFY changed)
    Q_PROPERTY(int parallelDownloads READ parallelDownloads WRITE setParallelDownloads NOTIFY changed)
    Q_PROPERTY(bool hasToken READ hasToken NOTIFY tokenChanged)
    /// Where the token is kept, in a sentence.
    Q_PROPERTY(QString tokenText READ tokenText NOTIFY tokenChanged)
    Q_PROPERTY(onebit::app::RequestLogListModel* requestLog READ requestLog CONSTANT)

  public:
    /// All of these must outlive the object.
    NetworkSettings(NetworkAccess& access, TokenStore& token, SettingsFile& file, QObject* parent = nullptr);

    bool offline() const { return config().offline; }
    void setOffline(bool offline);
    QString proxyMode() const;
    void setProxyMode(const QString& mode);
    QString proxyHost() const { return config().proxyHost; }
    void setProxyHost(const QString& host);
    int proxyPort() const { return config().proxyPort; }
    void setProxyPort(int port);
    QString hub() const;
    void setHub(const QString& address);
    QString usualHub() const;
    QString hubProblem() const { return m_hubProblem; }
    QString certificateFile() const { return config().certificateFile; }
    void setCertificateFile(const QString& file);
    int speedLimit() const;
    void setSpeedLimit(int kilobytesPerSecond);
    int parallelDownloads() const { return config().parallelDownloads; }
    void setParallelDownloads(int count);
    bool hasToken() const { return m_token.place() != TokenStore::Place::kNone; }
    QString tokenText() const;
    RequestLogListModel* requestLog() { return &m_requestLog; }

    /// An empty one is forgotten.
    Q_INVOKABLE void setToken(const QString& token);

  signals:
    void changed();
    void tokenChanged();

  private:
    const NetworkConfig& config() const { return m_access.config(); }
    void takeToken();
    void store(const NetworkConfig& config);

    NetworkAccess& m_access;
    TokenStore& m_token;
    SettingsFile& m_file;
    RequestLogListModel m_requestLog;
    QString m_hubProblem;
};

}  // namespace onebit::app
