// SPDX-License-Identifier: Apache-2.0
#include "app/library/download_list_model.h"

#include <algorithm>

#include "app/library/download_words.h"

namespace onebit::app {
namespace {

bool isOneOf(DownloadState state, std::initializer_list<DownloadState> states) {
    return std::ranges::find(states, state) != states.end();
}

bool canPause(DownloadState state) {
    return isOneOf(state, {DownloadState::kQueued, DownloadState::kChecking, DownloadState::kRunning,
                           DownloadState::kWaiting, DownloadState::kConverting});
}

bool canRetry(DownloadState state) {
    return isOneOf(state, {DownloadState::kFailed, DownloadState::kWaiting});
}

bool isActive(DownloadState state) {
    return !isOneOf(state, {DownloadState::kPaused, DownloadState::kDone, DownloadState::kFailed});
}

}  // namespace

DownloadListModel::DownloadListModel(Downloads& downloads, QObject* parent)
    : QAbstractListModel(parent), m_downloads(downloads), m_rows(downloads.list()) {
    countActive();
    connect(&m_downloads, &Downloads::added, this, [this](const QString& id) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_rows.append(m_downloads.find(id));
        endInsertRows();
        emit countChanged();
        countActive();
    });
    connect(&m_downloads, &Downloads::changed, this, [this](const QString& id) {
        const int row = rowOf(id);
        if (row < 0) return;
        m_rows[row] = m_downloads.find(id);
        emit dataChanged(index(row), index(row));
        countActive();
    });
    connect(&m_downloads, &Downloads::removed, this, [this](const QString& id) {
        const int row = rowOf(id);
        if (row < 0) return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        emit countChanged();
        countActive();
    });
}

int DownloadListModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_rows, id, &Download::id);
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

void DownloadListModel::countActive() {
    const auto count = static_cast<int>(
        std::ranges::count_if(m_rows, [](const Download& row) { return isActive(row.state); }));
    if (count == m_activeCount) return;
    m_activeCount = count;
    emit activeCountChanged();
}

int DownloadListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DownloadListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Download& row = m_rows[index.row()];
    switch (role) {
        case DownloadIdRole:
            return row.id;
        case Qt::DisplayRole:
        case NameRole:
            return row.name;
        case CatalogueIdRole:
            return row.catalogueId;
        case SourceRole:
            return withoutSecrets(row.source);
        case StateRole:
            return stateName(row.state);
        case ProgressRole:
            return row.share();
        case StatusTextRole:
            return statusInWords(row);
        case ReceivedBytesRole:
            return row.receivedBytes;
        case TotalBytesRole:
            return row.totalBytes;
        case BytesPerSecondRole:
            return row.bytesPerSecond;
        case SecondsLeftRole:
            return row.secondsLeft;
        case ErrorTextRole:
            return row.errorText;
        case ErrorDetailRole:
            return row.errorDetail;
        case CanPauseRole:
            return canPause(row.state);
        case CanResumeRole:
            return row.state == DownloadState::kPaused;
        case CanRetryRole:
            return canRetry(row.state);
        default:
            return {};
    }
}

QHash<int, QByteArray> DownloadListModel::roleNames() const {
    return {{DownloadIdRole, "downloadId"},
            {NameRole, "name"},
            {CatalogueIdRole, "catalogueId"},
            {SourceRole, "source"},
            {StateRole, "state"},
            {ProgressRole, "progress"},
            {StatusTextRole, "statusText"},
            {ReceivedBytesRole, "receivedBytes"},
            {TotalBytesRole, "totalBytes"},
            {BytesPerSecondRole, "bytesPerSecond"},
            {SecondsLeftRole, "secondsLeft"},
            {ErrorTextRole, "errorText"},
            {ErrorDetailRole, "errorDetail"},
            {CanPauseRole, "canPause"},
            {CanResumeRole, "canResume"},
            {CanRetryRole, "canRetry"}};
}

void DownloadListModel::pause(const QString& downloadId) {
    m_downloads.pause(downloadId);
}

void DownloadListModel::resume(const QString& downloadId) {
    m_downloads.resume(downloadId);
}

void DownloadListModel::cancel(const QString& downloadId) {
    m_downloads.cancel(downloadId);
}

void DownloadListModel::retry(const QString& downloadId) {
    m_downloads.retry(downloadId);
}

}  // namespace onebit::app
