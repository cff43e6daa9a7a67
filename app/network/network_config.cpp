// SPDX-License-Identifier: Apache-2.0
#include "app/network/network_config.h"

#include <QHostAddress>
#include <algorithm>

namespace onebit::app {
namespace {

const SettingKey<bool> kOffline{"network/offline", false};
const SettingKey<QString> kProxyMode{"network/proxyMode", QStringLiteral("system")};
const SettingKey<QString> kProxyHost{"network/proxyHost", {}};
const SettingKey<int> kProxyPort{"network/proxyPort", 0};
const SettingKey<QString> kHub{"network/hub", {}};
const SettingKey<QString> kCertificateFile{"network/certificateFile", {}};
const SettingKey<qint64> kBytesPerSecond{"network/bytesPerSecond", 0};
const SettingKey<int> kParallelDownloads{"network/parallelDownloads", 2};

constexpr int kMostPorts = 65535;
constexpr int kMostParallelDownloads = 8;

struct ModeName {
    ProxyMode mode;
    const char* name;
};

constexpr ModeName kModeNames[] = {{ProxyMode::kSystem, "system"},
                                   {ProxyMode::kNone, "none"},
                                   {ProxyMode::kHttp, "http"},
                                   {ProxyMode::kSocks5, "socks5"}};

int portOf(const QUrl& url) {
    constexpr int kHttps = 443;
    constexpr int kHttp = 80;
    return url.port(url.scheme() == QLatin1String("https") ? kHttps : kHttp);
}

bool isWeb(const QUrl& url) {
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

}  // namespace

QString proxyModeName(ProxyMode mode) {
    for (const ModeName& row : kModeNames) {
        if (row.mode == mode) return QLatin1String(row.name);
    }
    return {};
}

std::optional<ProxyMode> proxyModeFromName(const QString& name) {
    for (const ModeName& row : kModeNames) {
        if (name == QLatin1String(row.name)) return row.mode;
    }
    return std::nullopt;
}

NetworkConfig loadNetworkConfig(const SettingsFile& file) {
    NetworkConfig config;
    config.offline = file.get(kOffline);
    config.proxyMode = proxyModeFromName(file.get(kProxyMode)).value_or(ProxyMode::kSystem);
    config.proxyHost = file.get(kProxyHost);
    config.proxyPort = std::clamp(file.get(kProxyPort), 0, kMostPorts);
    const QUrl hub(file.get(kHub));
    if (isWeb(hub)) config.hub = hub;
    config.certificateFile = file.get(kCertificateFile);
    config.bytesPerSecond = std::max<qint64>(0, file.get(kBytesPerSecond));
    config.parallelDownloads = std::clamp(file.get(kParallelDownloads), 1, kMostParallelDownloads);
    return config;
}

void storeNetworkConfig(SettingsFile& file, const NetworkConfig& config) {
    file.set(kOffline, config.offline);
    file.set(kProxyMode, proxyModeName(config.proxyMode));
    file.set(kProxyHost, config.proxyHost);
    file.set(kProxyPort, config.proxyPort);
    file.set(kHub, config.hub == NetworkConfig().hub ? QString() : config.hub.toString());
    file.set(kCertificateFile, config.certificateFile);
    file.set(kBytesPerSecond, config.bytesPerSecond);
    file.set(kParallelDownloads, config.parallelDownloads);
}

bool isWebAddress(const QUrl& url) {
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !url.host().isEmpty() && !url.path().isEmpty();
}

bool isLoopback(const QUrl& url) {
    const QHostAddress address(url.host());
    return url.host() == QLatin1String("localhost") || (!address.isNull() && address.isLoopback());
}

bool isHub(const QUrl& url, const NetworkConfig& config) {
    return url.scheme() == config.hub.scheme() && url.host() == config.hub.host() &&
           portOf(url) == portOf(config.hub);
}

std::optional<QString> refusalOf(const QUrl& url, const NetworkConfig& config, const QUrl& from) {
    const QString shown = withoutSecrets(url);
    if (!isWeb(url)) return shown + QStringLiteral(" is not a web address");
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    if (!from.isEmpty()) {
        if (!isEncrypted && from.scheme() == QLatin1String("https"))
            return shown + QStringLiteral(" would be reached without encryption");
        if (isLoopback(url) && !isLoopback(from))
            return withoutSecrets(from) + QStringLiteral(" points to this computer");
    }
    if (isEncrypted || isLoopback(url) || isHub(url, config)) return std::nullopt;
    return shown + QStringLiteral(" is not encrypted");
}

QString withoutSecrets(const QUrl& url) {
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

}  // namespace onebit::app
