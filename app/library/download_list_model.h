// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include "app/library/downloads.h"

namespace onebit::app {

/// The downloads for QML, in the order in which they were asked for.
class DownloadListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// How many are neither done, failed nor paused.
    Q_PROPERTY(int activeCount READ activeCount NOTIFY activeCountChanged)

  public:
    enum Role {
        DownloadIdRole = Qt::UserRole + 1,
        NameRole,
        CatalogueIdRole,
        SourceRole,
        StateRole,  ///< "queued", "checking", "running", "paused", "waiting", "verifying", "done", "failed"
        ProgressRole,    ///< 0 to 1; -1: not known
        StatusTextRole,  ///< "1.2 of 1.8 GB · 12.4 MB/s · 3 min left"
        ReceivedBytesRole,
        TotalBytesRole,
        BytesPerSecondRole,
        SecondsLeftRole,
        ErrorTextRole,
        ErrorDetailRole,
        CanPauseRole,
        CanResumeRole,
        CanRetryRole,
    };

    /// `downloads` must outlive the model.
    explicit DownloadListModel(Downloads& downloads, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int activeCount() const { return m_activeCount; }

    Q_INVOKABLE void pause(const QString& downloadId);
    Q_INVOKABLE void resume(const QString& downloadId);
    Q_INVOKABLE void cancel(const QString& downloadId);
    Q_INVOKABLE void retry(const QString& downloadId);

  signals:
    void countChanged();
    void activeCountChanged();

  private:
    int rowOf(const QString& id) const;
    void countActive();

    Downloads& m_downloads;
    QList<Download> m_rows;
    int m_activeCount = 0;
};

}  // namespace onebit::app
