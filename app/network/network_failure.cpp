// SPDX-License-Identifier: Apache-2.0
#include "app/network/network_failure.h"

#include <QCoreApplication>

namespace onebit::app {
namespace {

struct Words {
    NetworkFailureKind kind;
    bool passing;
    const char* happened;
    const char* advice;
};

constexpr Words kWords[] = {
    {NetworkFailureKind::kOffline, false, QT_TRANSLATE_NOOP("Network", "Onebit is set to stay offline."),
     QT_TRANSLATE_NOOP("Network", "Allow the network in the settings, then try again.")},
    {NetworkFailureKind::kRefusedUrl, false, QT_TRANSLATE_NOOP("Network", "This address is not safe to use."),
     QT_TRANSLATE_NOOP("Network", "Use an address that begins with https.")},
    {NetworkFailureKind::kNotFound, true, QT_TRANSLATE_NOOP("Network", "The server was not found."),
     QT_TRANSLATE_NOOP("Network", "Check the address and your connection.")},
    {NetworkFailureKind::kUnreachable, true, QT_TRANSLATE_NOOP("Network", "The server does not answer."),
     QT_TRANSLATE_NOOP("Network", "Check your connection, or try again later.")},
    {NetworkFailureKind::kTls, false, QT_TRANSLATE_NOOP("Network", "The server could not prove who it is."),
     QT_TRANSLATE_NOOP("Network",
                       "Check this computer's date, and whether something between you and the "
                       "server reads along. Nothing was sent.")},
    {NetworkFailureKind::kProxy, false, QT_TRANSLATE_NOOP("Network", "The proxy refused the connection."),
     QT_TRANSLATE_NOOP("Network", "Check the proxy in the settings.")},
    {NetworkFailureKind::kStalled, true, QT_TRANSLATE_NOOP("Network", "The server stopped sending."),
     QT_TRANSLATE_NOOP("Network", "Try again.")},
    {NetworkFailureKind::kClosed, true, QT_TRANSLATE_NOOP("Network", "The connection broke."),
     QT_TRANSLATE_NOOP("Network", "Try again.")},
    {NetworkFailureKind::kRedirectLoop, false,
     QT_TRANSLATE_NOOP("Network", "The server sends its visitors round in circles."),
     QT_TRANSLATE_NOOP("Network", "Try again later, or use another address.")},
    {NetworkFailureKind::kOther, true, QT_TRANSLATE_NOOP("Network", "The connection failed."),
     QT_TRANSLATE_NOOP("Network", "Try again later.")},
};

const Words& wordsFor(NetworkFailureKind kind) {
    for (const Words& words : kWords) {
        if (words.kind == kind) return words;
    }
    return kWords[std::size(kWords) - 1];
}

QString translated(const char* text) {
    return QCoreApplication::translate("Network", text);
}

}  // namespace

bool NetworkFailure::isPassing() const {
    return wordsFor(kind).passing;
}

QString NetworkFailure::whatHappened() const {
    return translated(wordsFor(kind).happened);
}

QString NetworkFailure::whatToDo() const {
    return translated(wordsFor(kind).advice);
}

NetworkFailureKind failureKind(QNetworkReply::NetworkError error) {
    switch (error) {
        case QNetworkReply::HostNotFoundError:
            return NetworkFailureKind::kNotFound;
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::TemporaryNetworkFailureError:
        case QNetworkReply::NetworkSessionFailedError:
        case QNetworkReply::UnknownNetworkError:
            return NetworkFailureKind::kUnreachable;
        case QNetworkReply::SslHandshakeFailedError:
            return NetworkFailureKind::kTls;
        case QNetworkReply::TimeoutError:
            return NetworkFailureKind::kStalled;
        case QNetworkReply::RemoteHostClosedError:
            return NetworkFailureKind::kClosed;
        case QNetworkReply::TooManyRedirectsError:
            return NetworkFailureKind::kRedirectLoop;
        case QNetworkReply::InsecureRedirectError:
            return NetworkFailureKind::kRefusedUrl;
        default:
            return error >= QNetworkReply::ProxyConnectionRefusedError &&
                           error <= QNetworkReply::UnknownProxyError
                       ? NetworkFailureKind::kProxy
                       : NetworkFailureKind::kOther;
    }
}

}  // namespace onebit::app
