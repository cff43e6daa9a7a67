// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>
#include <filesystem>

#include "app/platform/process_lock.h"

QT_BEGIN_NAMESPACE
class QLocalSocket;
QT_END_NAMESPACE

namespace onebit::app {

/// What a start asks of the window that is already open, beside coming to the front.
struct StartRequest {
    std::filesystem::path model;  ///< to chat with, absolute; empty: the one that answers now
    QString action;               ///< one of startActions(), to be done in the window; empty: none
};

/// What a start can ask for by name: rows of the window's Actions.qml. The entries of a desktop's menu use
/// it.
QStringList startActions();

/// Sees to it that a profile has one window. Who holds the lock in the profile's folder is the window; the
/// system frees the lock of a process that is gone, however it ended. Later starts hand over what they were
/// asked for and end. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT

  public:
    enum class Outcome : quint8 {
        kFirst,       ///< go on: no other window has this profile
        kHandedOver,  ///< the other window has taken the request
        kSilent,      ///< there is another process, but it does not answer
    };

    explicit SingleInstance(const std::filesystem::path& profile, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the window of the profile, or hands `request` to the one there is. Blocks, at most about
    /// `patienceMs` while another start is under way or does not answer. A folder that cannot hold a lock
    /// (read-only) counts as free.
    Outcome begin(const StartRequest& request, int patienceMs = 5000);

    /// Where other starts are heard.
    QString serverName() const { return m_serverName; }

  signals:
    /// Another start wants the window in front.
    void requested(const onebit::app::StartRequest& request);

  private:
    void listen();
    bool handOver(const StartRequest& request, int patienceMs) const;
    void takeConnection();
    void read(QLocalSocket& socket);

    QString m_serverName;
    ProcessLock m_lock;
    QLocalServer m_server;
};

}  // namespace onebit::app
