// SPDX-License-Identifier: Apache-2.0
#include "app/platform/sleep_inhibitor_linux.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace onebit::app {

LogindSleepInhibitor::LogindSleepInhibitor(const QDBusConnection& bus) : m_bus(bus) {}

void LogindSleepInhibitor::hold(const QString& reason) {
    if (m_wanted) return;
    m_wanted = true;
    const quint64 asked = ++m_asked;
    QDBusMessage call = QDBusMessage::createMethodCall("org.freedesktop.login1", "/org/freedesktop/login1",
                                                       "org.freedesktop.login1.Manager", "Inhibit");
    // "idle" stops what the system does by itself, not what a person or the lid asks for.
    call << "idle"
         << "Onebit" << reason << "block";
    // No service is started for this.
    call.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, asked](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answered;
                answered->deleteLater();
                if (reply.isValid() && m_wanted && asked == m_asked) m_lock = reply.value();
            });
}

void LogindSleepInhibitor::release() {
    m_wanted = false;
    m_lock = {};
}

std::unique_ptr<SleepInhibitor> makeSleepInhibitor() {
    return std::make_unique<LogindSleepInhibitor>(QDBusConnection::systemBus());
}

}  // namespace onebit::app
