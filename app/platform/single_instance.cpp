// SPDX-License-Identifier: Apache-2.0
#include "app/platform/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>
#include <chrono>
#include <optional>
#include <system_error>

#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

constexpr QByteArrayView kTaken = "taken\n";
/// A request is one line; a path has at most 4096 bytes on most systems.
constexpr qint64 kLongestRequest = qint64{64} * 1024;
constexpr auto kPatienceWithClient = 5s;
constexpr int kRetryMs = 50;

/// A name that belongs to the profile, in a folder that belongs to the person where the system has one. Not
/// in the profile's folder: the path of a socket must be short, and not every disk can hold one.
QString socketName(const std::filesystem::path& profile) {
    const QByteArray path = pathToId(profile).toUtf8();
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    const QString name = QStringLiteral("onebit-") + hash;
#ifdef Q_OS_WIN
    return name;
#else
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(name);
#endif
}

QByteArray lineFor(const StartRequest& request) {
    const QJsonObject line{{"model", request.model.empty() ? QString() : pathToId(request.model)},
                           {"action", request.action}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// Nothing for what is no request.
std::optional<StartRequest> parse(const QByteArray& line) {
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return std::nullopt;
    StartRequest request;
    const QString model = document.object().value("model").toString();
    if (model.contains(QChar::Null)) return std::nullopt;
    if (!model.isEmpty()) request.model = pathFromId(model);
    if (!request.model.empty() && !request.model.is_absolute()) return std::nullopt;
    request.action = document.object().value("action").toString();
    if (!request.action.isEmpty() && !startActions().contains(request.action)) return std::nullopt;
    return request;
}

std::filesystem::path made(const std::filesystem::path& profile) {
    std::error_code error;
    std::filesystem::create_directories(profile, error);
    const std::filesystem::path canonical = std::filesystem::canonical(profile, error);
    return error ? profile : canonical;
}

}  // namespace

QStringList startActions() {
    return {QStringLiteral("newChat"), QStringLiteral("models"), QStringLiteral("settings")};
}

SingleInstance::SingleInstance(const std::filesystem::path& profile, QObject* parent)
    : QObject(parent), m_serverName(socketName(made(profile))), m_lock(made(profile) / "window.lock") {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnection);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::begin(const StartRequest& request, int patienceMs) {
    QElapsedTimer waited;
    waited.start();
    do {
        const ProcessLock::Outcome lock = m_lock.take();
        if (lock == ProcessLock::Outcome::kHeld) listen();
        if (lock != ProcessLock::Outcome::kTaken) return Outcome::kFirst;
        // The other may be starting, and not listen yet, or ending, and free the lock in a moment.
        if (handOver(request, patienceMs)) return Outcome::kHandedOver;
        QThread::msleep(kRetryMs);
    } while (waited.elapsed() < patienceMs);
    return Outcome::kSilent;
}

void SingleInstance::listen() {
    // The lock is ours, so a socket of this name is what a process left that was killed.
    QLocalServer::removeServer(m_serverName);
    if (!m_server.listen(m_serverName)) {
        qWarning("Other starts cannot be heard: %s", qPrintable(m_server.errorString()));
    }
}

bool SingleInstance::handOver(const StartRequest& request, int patienceMs) const {
    QLocalSocket socket;
    socket.connectToServer(m_serverName);
    if (!socket.waitForConnected(patienceMs)) return false;
    socket.write(lineFor(request));
    QByteArray answer;
    while (answer.size() < kTaken.size() && socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    return answer == kTaken;
}

void SingleInstance::takeConnection() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kPatienceWithClient, socket, [socket] { socket->abort(); });
        read(*socket);
    }
}

void SingleInstance::read(QLocalSocket& socket) {
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > kLongestRequest) socket.abort();
        return;
    }
    const auto request = parse(socket.readLine(kLongestRequest));
    if (!request) {
        socket.abort();
        return;
    }
    socket.write(kTaken.data(), kTaken.size());
    socket.disconnectFromServer();
    emit requested(*request);
}

}  // namespace onebit::app
