#include "app/network/request_log_list_model.h"

namespace onebit::app {

RequestLogListModel::RequestLogListModel(RequestLog& log, QObject* parent)
    : QAbstractListModel(parent), m_log(log), m_rows(static_cast<int>(log.records().size())) {
    connect(&m_log, &RequestLog::appended, this, [this] {
        beginInsertRows({}, 0, 0);
        ++m_rows;
        endInsertRows();
        emit countChanged();
    });
    connect(&m_log, &RequestLog::dropped, this, [this](qsizetype count) {
        const int gone = static_cast<int>(count);
        beginRemoveRows({}, m_rows - gone, m_rows - 1);
        m_rows -= gone;
        endRemoveRows();
        emit countChanged();
    });
    connect(&m_log, &RequestLog::ended, this, [this](qsizetype record) {
        const QModelIndex changed = index(m_rows - 1 - static_cast<int>(record));
        emit dataChanged(changed, changed, {BytesRole, OutcomeRole});
    });
    connect(&m_log, &RequestLog::cleared, this, [this] {
        if (m_rows == 0) return;
        beginRemoveRows({}, 0, m_rows - 1);
        m_rows = 0;
        endRemoveRows();
        emit countChanged();
    });
}

int RequestLogListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

QVariant RequestLogListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    // While the oldest record has been dropped and the row has not, there is one row more.
    const qsizetype at = m_log.records().size() - 1 - index.row();
    if (at < 0) return {};
    const RequestRecord& record = m_log.records()[at];
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
