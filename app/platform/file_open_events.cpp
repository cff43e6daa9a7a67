// SPDX-License-Identifier: Apache-2.0
#include "app/platform/file_open_events.h"

#include <QFileOpenEvent>
#include <utility>

#include "app/platform/native_path.h"

namespace onebit::app {

FileOpenEvents::FileOpenEvents(QObject& application) {
    application.installEventFilter(this);
}

void FileOpenEvents::handOver() {
    m_handedOver = true;
    for (const std::filesystem::path& file : std::exchange(m_early, {}))
        emit opened(file);
}

bool FileOpenEvents::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FileOpen) return QObject::eventFilter(watched, event);
    // An address that is no file has no path.
    const QString file = static_cast<QFileOpenEvent*>(event)->file();
    if (file.isEmpty()) return false;
    if (m_handedOver)
        emit opened(toPath(file));
    else
        m_early.push_back(toPath(file));
    return true;
}

}  // namespace onebit::app
