// SPDX-License-Identifier: Apache-2.0
#include "app/network/network_settings.h"

#include <algorithm>

#include "app/network/network_config.h"

namespace onebit::app {
namespace {

/// The keychain is only asked for what was put there: it may want a password from the person.
const SettingKey<bool> kTokenStored{"network/tokenStored", false};

constexpr qint64 kBytesPerKilobyte = 1000;
constexpr int kMostPorts = 65535;
constexpr int kMostParallelDownloads = 8;

}  // namespace

NetworkSettings::NetworkSettings(NetworkAccess& access, TokenStore& token, SettingsFile& file,
                                 QObject* parent)
    : QObject(parent), m_access(access), m_token(token), m_file(file), m_requestLog(access.log()) {
    connect(&m_access, &NetworkAccess::configChanged, this, &NetworkSettings::changed);
    connect(&m_token, &TokenStore::changed, this, &NetworkSettings::takeToken);
    if (m_file.get(kTokenStored)) m_token.load();
}

void NetworkSettings::takeToken() {
    const bool isAbsent = m_token.place() == TokenStore::Place::kNone && m_token.keychainError().isEmpty();
    if (isAbsent) m_file.set(kTokenStored, false);
    if (m_token.place() == TokenStore::Place::kKeychain) m_file.set(kTokenStored, true);
    emit tokenChanged();
}

void NetworkSettings::store(const NetworkConfig& config) {
    if (config == m_access.config()) return;
    storeNetworkConfig(m_file, config);
    m_access.setConfig(config);
}

void NetworkSettings::setOffline(bool offline) {
    NetworkConfig config = this->config();
    config.offline = offline;
    store(config);
}

QString NetworkSettings::proxyMode() const {
    return proxyModeName(config().proxyMode);
}

void NetworkSettings::setProxyMode(const QString& mode) {
    NetworkConfig config = this->config();
    config.proxyMode = proxyModeFromName(mode).value_or(config.proxyMode);
    store(config);
}

void NetworkSettings::setProxyHost(const QString& host) {
    NetworkConfig config = this->config();
    config.proxyHost = host.trimmed();
    store(config);
}

void NetworkSettings::setProxyPort(int port) {
    NetworkConfig config = this->config();
    config.proxyPort = std::clamp(port, 0, kMostPorts);
    store(config);
}

QString NetworkSettings::hub() const {
    return config().hub.toString();
}

QString NetworkSettings::usualHub() const {
    return NetworkConfig().hub.toString();
}

void NetworkSettings::setHub(const QString& address) {
    NetworkConfig config = this->config();
    const QString typed = address.trimmed();
    const QUrl hub = typed.isEmpty() ? NetworkConfig().hub : QUrl(typed, QUrl::StrictMode);
    const bool isWeb = hub.scheme() == QLatin1String("https") || hub.scheme() == QLatin1String("http");
    m_hubProblem = isWeb && !hub.host().isEmpty()
                       ? QString()
                       : tr("This is not a web address. It has to look like https://example.org.");
    if (m_hubProblem.isEmpty()) {
        config.hub = hub;
        const bool isOther = config.hub != m_access.config().hub;
        store(config);
        // The token of one hub is not for another.
        if (isOther) {
            const bool isStored = m_file.get(kTokenStored);
            m_token.setForSession({});
            if (isStored) m_token.load();
        }
    }
    emit changed();
}

void NetworkSettings::setCertificateFile(const QString& file) {
    NetworkConfig config = this->config();
    config.certificateFile = file.trimmed();
    store(config);
}

int NetworkSettings::speedLimit() const {
    return static_cast<int>(config().bytesPerSecond / kBytesPerKilobyte);
}

void NetworkSettings::setSpeedLimit(int kilobytesPerSecond) {
    NetworkConfig config = this->config();
    config.bytesPerSecond = std::max(0, kilobytesPerSecond) * kBytesPerKilobyte;
    store(config);
}

void NetworkSettings::setParallelDownloads(int count) {
    NetworkConfig config = this->config();
    config.parallelDownloads = std::clamp(count, 1, kMostParallelDownloads);
    store(config);
}

QString NetworkSettings::tokenText() const {
    switch (m_token.place()) {
        case TokenStore::Place::kKeychain:
            return tr("The token is in this system's keychain.");
        case TokenStore::Place::kSession:
            return tr("No keychain answers, so the token is kept until you close Onebit.");
        case TokenStore::Place::kNone:
            break;
    }
    return tr("No token is set.");
}

void NetworkSettings::setToken(const QString& token) {
    m_token.set(token);
}

}  // namespace onebit::app
