// SPDX-License-Identifier: Apache-2.0
#include "app/network/request_log_list_model.h"

namespace onebit::app {

RequestLogListModel::RequestLogListModel(RequestLog& log, QObject* parent)
    : QAbstractListModel(parent), m_log(log), m_records(log.records()) {
    connect(&m_log, &RequestLog::appended, this, [this] {
        beginInsertRows({}, 0, 0);
        m_records.append(m_log.records().last());
        endInsertRows();
        emit countChanged();
    });
    connect(&m_log, &RequestLog::dropped, this, [this](qsizetype count) {
        const int gone = static_cast<int>(count);
        beginRemoveRows({}, rowCount() - gone, rowCount() - 1);
        m_records.remove(0, count);
        endRemoveRows();
        emit countChanged();
    });
    connect(&m_log, &RequestLog::ended, this, [this](qsizetype record) {
        m_records[record] = m_log.records()[record];
        const QModelIndex changed = index(rowCount() - 1 - static_cast<int>(record));
        emit dataChanged(changed, changed, {BytesRole, OutcomeRole});
    });
    connect(&m_log, &RequestLog::cleared, this, [this] {
        if (m_records.isEmpty()) return;
        beginRemoveRows({}, 0, rowCount() - 1);
        m_records.clear();
        endRemoveRows();
        emit countChanged();
    });
}

int RequestLogListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant RequestLogListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RequestRecord& record = m_records[m_records.size() - 1 - index.row()];
    switch (role) {
        case TimeRole:
            return record.time.toLocalTime();
        case MethodRole:
            return record.method;
        case Qt::DisplayRole:
        case UrlRole:
            return record.url;
        case PurposeRole:
            return record.purpose;
        case BytesRole:
            return record.bytes;
        case OutcomeRole:
            return record.outcome;
        default:
            return {};
    }
}

QHash<int, QByteArray> RequestLogListModel::roleNames() const {
    return {{TimeRole, "time"},       {MethodRole, "method"}, {UrlRole, "url"},
            {PurposeRole, "purpose"}, {BytesRole, "bytes"},   {OutcomeRole, "outcome"}};
}

void RequestLogListModel::clear() {
    m_log.clear();
}

}  // namespace onebit::app
