// SPDX-License-Identifier: Apache-2.0
#include "app/network/network_access.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace onebit::app {
namespace {

/// What the person chose; the system's settings are asked anew for each host.
class ChosenProxy final : public QNetworkProxyFactory {
  public:
    explicit ChosenProxy(const NetworkConfig& config) : m_config(config) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        switch (m_config.proxyMode) {
            case ProxyMode::kSystem:
                return systemProxyForQuery(query);
            case ProxyMode::kNone:
                return {QNetworkProxy::NoProxy};
            case ProxyMode::kHttp:
                return {proxy(QNetworkProxy::HttpProxy)};
            case ProxyMode::kSocks5:
                return {proxy(QNetworkProxy::Socks5Proxy)};
        }
        return {QNetworkProxy::NoProxy};
    }

  private:
    QNetworkProxy proxy(QNetworkProxy::ProxyType type) const {
        return {type, m_config.proxyHost, static_cast<quint16>(m_config.proxyPort)};
    }

    NetworkConfig m_config;
};

}  // namespace

NetworkAccess::NetworkAccess(const NetworkConfig& config, RequestLog& log, QObject* parent)
    : QObject(parent), m_config(config), m_log(log) {
    m_connections.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    applyConfig();
}

NetworkAccess::~NetworkAccess() {
    const QList<WebReply*> running = std::exchange(m_running, {});
    for (WebReply* reply : running)
        reply->abort();
}

void NetworkAccess::setConfig(const NetworkConfig& config) {
    if (config == m_config) return;
    const bool wasOffline = m_config.offline;
    m_config = config;
    applyConfig();
    if (m_config.offline && !wasOffline) {
        const QList<WebReply*> running = m_running;
        for (WebReply* reply : running)
            reply->goOffline();
    }
    emit configChanged();
    if (m_config.offline != wasOffline) emit offlineChanged(m_config.offline);
}

void NetworkAccess::setOffline(bool offline) {
    NetworkConfig config = m_config;
    config.offline = offline;
    setConfig(config);
}

void NetworkAccess::applyConfig() {
    m_connections.setProxyFactory(new ChosenProxy(m_config));  // which takes it
    // Connections that are kept open were made under other rules.
    m_connections.clearConnectionCache();
}

WebReply* NetworkAccess::get(const WebRequest& request) {
    auto* reply = new WebReply(*this, request);
    m_running.append(reply);
    return reply;
}

QNetworkReply* NetworkAccess::send(const WebRequest& request, const QUrl& url) {
    QNetworkRequest hop(url);
    for (const auto& [name, value] : request.headers)
        hop.setRawHeader(name, value);
    // A compressed body has other bytes, lengths and ranges than the file.
    hop.setRawHeader("Accept-Encoding", "identity");
    hop.setRawHeader("User-Agent", "Onebit/" ONEBIT_VERSION);
    if (request.withToken && !m_token.isEmpty() && isHub(url, m_config)) {
        hop.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    }
    hop.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    hop.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    hop.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    hop.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    hop.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // One stream a connection: reading slowly holds the sender back.
    hop.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_config.certificateFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(m_config.certificateFile);
        hop.setSslConfiguration(tls);
    }
    return m_connections.get(hop);
}

}  // namespace onebit::app
