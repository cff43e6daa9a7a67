// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <filesystem>
#include <vector>

namespace onebit::app {

/// Files that the desktop asks this program to open by an event, as macOS does in place of arguments. Lives
/// on the GUI thread, made before the event loop begins; what comes before handOver() is kept until then.
class FileOpenEvents : public QObject {
    Q_OBJECT

  public:
    /// Watches the events of `application`, which outlives this object.
    explicit FileOpenEvents(QObject& application);

    /// From now on `opened` tells of each file, at once of those that came before.
    void handOver();

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void opened(const std::filesystem::path& file);

  private:
    std::vector<std::filesystem::path> m_early;
    bool m_handedOver = false;
};

}  // namespace onebit::app
