// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>
#include <optional>

#include "app/settings/settings_file.h"

namespace onebit::app {

enum class ProxyMode { kSystem, kNone, kHttp, kSocks5 };

/// What a person decided about the network. A value.
struct NetworkConfig {
    bool offline = false;
    ProxyMode proxyMode = ProxyMode::kSystem;
    QString proxyHost;
    int proxyPort = 0;
    QUrl hub{QStringLiteral("https://huggingface.co")};  ///< or a mirror with the same interface
    QString certificateFile;  ///< PEM; authorities to trust besides the system's, for networks that have one
    qint64 bytesPerSecond = 0;  ///< of all downloads together; 0: as fast as it goes
    int parallelDownloads = 2;

    bool operator==(const NetworkConfig&) const = default;
};

/// From the settings; values that mean nothing are the defaults.
NetworkConfig loadNetworkConfig(const SettingsFile& file);
void storeNetworkConfig(SettingsFile& file, const NetworkConfig& config);

/// "system", "none", "http", "socks5", as in the settings file.
QString proxyModeName(ProxyMode mode);
std::optional<ProxyMode> proxyModeFromName(const QString& name);

/// True for an address of a file on a web server, in form.
bool isWebAddress(const QUrl& url);

/// True for this very computer: localhost, 127.0.0.0/8, ::1.
bool isLoopback(const QUrl& url);

/// Scheme, host and port are those of the configured hub.
bool isHub(const QUrl& url, const NetworkConfig& config);

/// Why `url` must not be asked for, or nothing. https always may; http only on this computer or where the
/// person configured a hub without TLS. A redirect (`from` is where it came from) must not lead from https to
/// http, nor from elsewhere to this computer.
std::optional<QString> refusalOf(const QUrl& url, const NetworkConfig& config, const QUrl& from = {});

/// The address as it may be written down: no user, no query, no fragment, in which secrets travel.
QString withoutSecrets(const QUrl& url);

}  // namespace onebit::app
