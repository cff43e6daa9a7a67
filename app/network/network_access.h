// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QString>
#include <QUrl>

#include "app/network/network_config.h"
#include "app/network/request_log.h"
#include "app/network/web_reply.h"

namespace onebit::app {

/// What is asked for.
struct WebRequest {
    QUrl url;
    QString purpose;  ///< for the log, English: "download"
    QList<QPair<QByteArray, QByteArray>> headers = {};
    bool withToken = false;  ///< may carry the person's access token, if `url` is the configured hub
    int stallMs = 30000;     ///< nothing for so long is a failure
};

/// The only door to the network in the whole program: what is refused here is refused, and what is made here
/// is written in the log. TLS is always verified. Lives on the GUI thread; so do its replies.
class NetworkAccess : public QObject {
    Q_OBJECT

  public:
    /// `log` must outlive the object.
    NetworkAccess(const NetworkConfig& config, RequestLog& log, QObject* parent = nullptr);
    ~NetworkAccess() override;

    const NetworkConfig& config() const { return m_config; }
    /// Going offline ends every request that runs.
    void setConfig(const NetworkConfig& config);
    bool isOffline() const { return m_config.offline; }
    void setOffline(bool offline);

    /// For requests to the configured hub alone; empty: none.
    void setToken(const QString& token) { m_token = token; }
    bool hasToken() const { return !m_token.isEmpty(); }

    RequestLog& log() { return m_log; }

    /// Begins a GET. The reply belongs to the caller, who deletes it; it must go before this object. Nothing
    /// is emitted before control returns to the event loop.
    WebReply* get(const WebRequest& request);

  signals:
    void configChanged();
    void offlineChanged(bool offline);

  private:
    friend class WebReply;
    /// One hop of a request; null and a reason if it must not be made.
    QNetworkReply* send(const WebRequest& request, const QUrl& url);
    void applyConfig();

    NetworkConfig m_config;
    RequestLog& m_log;
    QString m_token;
    QNetworkAccessManager m_connections;
    QList<WebReply*> m_running;
};

}  // namespace onebit::app
