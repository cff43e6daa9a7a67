// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QUrl>

#include "app/library/download_trouble.h"
#include "app/network/network_access.h"

namespace onebit::app {

/// Reads the first bytes of a file on a server, and no more of it. One file at a time. GUI thread.
class RemotePrefix : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object.
    explicit RemotePrefix(NetworkAccess& access, QObject* parent = nullptr);
    ~RemotePrefix() override;

    /// Answered by `arrived` or `failed`, unless another question or `cancel` comes before.
    void read(const QUrl& url, qint64 wanted);
    /// More of the same file; what is here is not read again.
    void readOn(qint64 wanted);
    void cancel();

    const QByteArray& bytes() const { return m_bytes; }
    /// -1 if the server does not say.
    qint64 fileBytes() const { return m_fileBytes; }
    qint64 wanted() const { return m_wanted; }
    /// The file goes on, but the answer ended before what was wanted.
    bool isShort() const;

  signals:
    /// What was wanted is here, or all that came.
    void arrived();
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void takeHeaders();
    void takeBytes();
    void takeEnd();
    void finish();
    void fail(const DownloadTrouble& trouble);

    NetworkAccess& m_access;
    QPointer<WebReply> m_reply;
    QUrl m_url;
    QByteArray m_bytes;
    qint64 m_wanted = 0;
    qint64 m_fileBytes = -1;
};

}  // namespace onebit::app
