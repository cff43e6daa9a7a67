// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace onebit::app {

/// For a QML engine, which would otherwise fetch on its own whatever an address in a page points to:
/// everything is refused. Must outlive the engine.
class ClosedDoor : public QQmlNetworkAccessManagerFactory {
  public:
    QNetworkAccessManager* create(QObject* parent) override;
};

}  // namespace onebit::app
