// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkReply>
#include <QString>

namespace onebit::app {

/// Why a request came to nothing, in kinds that a caller can act on.
enum class NetworkFailureKind {
    kOffline,      ///< the person's switch
    kRefusedUrl,   ///< not https, or a redirect that would weaken what was asked for
    kNotFound,     ///< no such host
    kUnreachable,  ///< nobody answers there
    kTls,          ///< the certificate or the handshake
    kProxy,
    kStalled,       ///< nothing came for too long
    kClosed,        ///< the connection ended before the answer did
    kRedirectLoop,  ///< or too many redirects
    kOther,
};

struct NetworkFailure {
    NetworkFailureKind kind = NetworkFailureKind::kOther;
    QString detail;  ///< host, reason of the system; English, no secrets

    /// True for what may be gone in a minute.
    bool isPassing() const;
    /// "There is no server of this name."
    QString whatHappened() const;
    /// "Check the address and your connection."
    QString whatToDo() const;
};

/// The kind of an error below HTTP. An answer with an error status is no failure here.
NetworkFailureKind failureKind(QNetworkReply::NetworkError error);

}  // namespace onebit::app
