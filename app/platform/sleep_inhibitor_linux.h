// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include "app/platform/sleep_inhibitor.h"

namespace onebit::app {

/// Asks logind, whose lock is a file descriptor: it is free when it is closed, also by the end of the
/// process.
class LogindSleepInhibitor : public QObject, public SleepInhibitor {
    Q_OBJECT

  public:
    /// `bus` is the one that logind is on: the system's.
    explicit LogindSleepInhibitor(const QDBusConnection& bus);

    void hold(const QString& reason) override;
    void release() override;

  private:
    QDBusConnection m_bus;
    bool m_wanted = false;
    quint64 m_asked = 0;  ///< counts the holds, so that a late answer is known as one
    QDBusUnixFileDescriptor m_lock;
};

}  // namespace onebit::app
