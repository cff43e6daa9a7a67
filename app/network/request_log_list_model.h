// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include "app/network/request_log.h"

namespace onebit::app {

/// The log of requests for QML, the latest first.
class RequestLogListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { TimeRole = Qt::UserRole + 1, MethodRole, UrlRole, PurposeRole, BytesRole, OutcomeRole };

    /// `log` must outlive the model.
    explicit RequestLogListModel(RequestLog& log, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    Q_INVOKABLE void clear();

  signals:
    void countChanged();

  private:
    RequestLog& m_log;
    QList<RequestRecord> m_records;  ///< the log tells after the fact; views want to be told before too
};

}  // namespace onebit::app
