#include "app/notice_list_model.h"

#include <algorithm>
#include <array>

namespace onebit::app {
namespace {

// In the order of Notice::Severity.
constexpr std::array kSeverityNames{"info", "warn", "bad"};

}  // namespace

NoticeListModel::NoticeListModel(QObject* parent) : QAbstractListModel(parent) {}

int NoticeListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NoticeListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Notice& notice = m_notices[index.row()];
    switch (role) {
        case NoticeIdRole:
            return notice.id;
        case SeverityRole:
            return QLatin1String(kSeverityNames.at(static_cast<std::size_t>(notice.severity)));
        case Qt::DisplayRole:
        case TitleRole:
            return notice.title;
        case AdviceRole:
            return notice.advice;
        case DetailsRole:
            return notice.details;
        case ActionLabelRole:
            return notice.actionLabel;
        case ActionIdRole:
            return notice.actionId;
        case OtherLabelRole:
            return notice.otherLabel;
        default:
            return {};
    }
}

QHash<int, QByteArray> NoticeListModel::roleNames() const {
    return {{NoticeIdRole, "noticeId"}, {SeverityRole, "severity"},    {TitleRole, "title"},
            {AdviceRole, "advice"},     {DetailsRole, "details"},      {ActionLabelRole, "actionLabel"},
            {ActionIdRole, "actionId"}, {OtherLabelRole, "otherLabel"}};
}

void NoticeListModel::show(const Notice& notice) {
    if (const qsizetype row = rowOf(notice.id); row >= 0) {
        m_notices[row] = notice;
        const QModelIndex at = index(static_cast<int>(row));
        emit dataChanged(at, at);
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_notices.append(notice);
    endInsertRows();
    emit countChanged();
}

void NoticeListModel::act(const QString& noticeId) {
    const qsizetype row = rowOf(noticeId);
    if (row >= 0 && !m_notices[row].actionId.isEmpty()) {
        emit actionRequested(QString(m_notices[row].actionId), noticeId);
    }
}

void NoticeListModel::actOther(const QString& noticeId) {
    const qsizetype row = rowOf(noticeId);
    if (row >= 0 && !m_notices[row].otherId.isEmpty()) {
        emit actionRequested(QString(m_notices[row].otherId), noticeId);
    }
}

void NoticeListModel::dismiss(const QString& noticeId) {
    const qsizetype row = rowOf(noticeId);
    if (row < 0) return;
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_notices.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

qsizetype NoticeListModel::rowOf(const QString& noticeId) const {
    const auto found = std::ranges::find(m_notices, noticeId, &Notice::id);
    return found == m_notices.end() ? -1 : found - m_notices.begin();
}

}  // namespace onebit::app
