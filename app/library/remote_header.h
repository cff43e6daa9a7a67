// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "app/library/download_trouble.h"
#include "app/network/network_access.h"
#include "inference/model.h"

namespace onebit::app {

/// Reads the beginning of a model file on a server, as much as its header is long, and judges from it whether
/// the model could be run here: before anything else of it is fetched. One question at a time. GUI thread;
/// the bytes are judged on a pool thread.
class RemoteHeader : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object.
    explicit RemoteHeader(NetworkAccess& access, QObject* parent = nullptr);
    ~RemoteHeader() override;

    /// Answered by `known`, `unusable` or `failed`, unless another question or `cancel` comes before.
    void read(const QUrl& url);
    void cancel();

  signals:
    /// The model can be run as far as its header tells. `fileBytes` is -1 if the server does not say.
    void known(const onebit::ModelInfo& info, qint64 fileBytes);
    /// It cannot; the sentence is that of errorInWords().
    void unusable(const onebit::Error& error);
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void ask();
    void takeHeaders();
    void takeBytes();
    void takeEnd();
    void judge();
    void fail(const DownloadTrouble& trouble);

    NetworkAccess& m_access;
    QPointer<WebReply> m_reply;
    QUrl m_url;
    QByteArray m_bytes;
    qint64 m_wanted = 0;  ///< bytes from the beginning
    qint64 m_fileBytes = -1;
    quint64 m_question = 0;
};

}  // namespace onebit::app
