// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include "app/library/download_trouble.h"
#include "app/library/hub_listing.h"
#include "app/library/model_source.h"
#include "app/network/network_access.h"

namespace onebit::app {

/// Asks the hub which models a repository holds, and at which commit. One question at a time: a new one makes
/// the answer to the last one void. GUI thread.
class HubClient : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object.
    explicit HubClient(NetworkAccess& access, QObject* parent = nullptr);
    ~HubClient() override;

    /// `source` names a repository. Answered by `listed` or `failed`.
    void list(const ModelSource& source);
    void cancel();

  signals:
    /// At least one choice; just the one if the source names a file.
    void listed(const onebit::app::HubRepository& repository, const QList<onebit::app::HubChoice>& choices);
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void get(const QUrl& url, void (HubClient::*take)(const QByteArray&));
    void takeRepository(const QByteArray& json);
    void takeTree(const QByteArray& json);
    void finish();
    void failWithStatus(int status);
    void fail(const DownloadTrouble& trouble);
    QUrl apiUrl(const QString& path) const;

    NetworkAccess& m_access;
    QPointer<WebReply> m_reply;
    ModelSource m_source;
    HubRepository m_repository;
    QList<HubFile> m_files;
    int m_pages = 0;
};

}  // namespace onebit::app
