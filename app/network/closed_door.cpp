// SPDX-License-Identifier: Apache-2.0
#include "app/network/closed_door.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace onebit::app {
namespace {

class RefusingAccess final : public QNetworkAccessManager {
  public:
    using QNetworkAccessManager::QNetworkAccessManager;

  protected:
    QNetworkReply* createRequest(Operation, const QNetworkRequest&, QIODevice*) override {
        // An address of no known kind is answered with an error, and by nobody.
        return QNetworkAccessManager::createRequest(GetOperation, QNetworkRequest(QUrl("refused:")), nullptr);
    }
};

}  // namespace

QNetworkAccessManager* ClosedDoor::create(QObject* parent) {
    return new RefusingAccess(parent);
}

}  // namespace onebit::app
