// SPDX-License-Identifier: Apache-2.0
#include "app/notice_list_model.h"

#include <algorithm>
#include <array>
#include <utility>

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
    const Notice& notice = m_notices[index.row()].notice;
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

void NoticeListModel::show(std::function<Notice()> tell) {
    Shown shown{tell(), std::move(tell)};
    if (const qsizetype row = rowOf(shown.notice.id); row >= 0) {
        m_notices[row] = std::move(shown);
        const QModelIndex at = index(static_cast<int>(row));
        emit dataChanged(at, at);
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_notices.append(std::move(shown));
    endInsertRows();
    emit countChanged();
}

void NoticeListModel::retell() {
    if (m_notices.isEmpty()) return;
    for (Shown& shown : m_notices)
        shown.notice = shown.tell();
    emit dataChanged(index(0), index(rowCount() - 1));
}

void NoticeListModel::act(const QString& noticeId) {
    const qsizetype row = rowOf(noticeId);
    if (row >= 0 && !m_notices[row].notice.actionId.isEmpty()) {
        emit actionRequested(QString(m_notices[row].notice.actionId), noticeId);
    }
}

void NoticeListModel::actOther(const QString& noticeId) {
    const qsizetype row = rowOf(noticeId);
    if (row >= 0 && !m_notices[row].notice.otherId.isEmpty()) {
        emit actionRequested(QString(m_notices[row].notice.otherId), noticeId);
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
    const auto found =
        std::ranges::find_if(m_notices, [&](const Shown& shown) { return shown.notice.id == noticeId; });
    return found == m_notices.end() ? -1 : found - m_notices.begin();
}

}  // namespace onebit::app
