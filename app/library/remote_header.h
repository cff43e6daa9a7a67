// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

#include "app/library/model_prefix.h"
#include "app/library/remote_prefix.h"
#include "inference/model.h"

namespace onebit::app {

/// Reads the beginning of a model file on a server, as much as its header is long, and judges from it whether
/// the model could be run here: before anything else of it is fetched. Of a model that is spread over several
/// files it reads the headers of all. One question at a time. GUI thread; the bytes are judged on a pool
/// thread.
class RemoteHeader : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object.
    explicit RemoteHeader(NetworkAccess& access, QObject* parent = nullptr);
    ~RemoteHeader() override;

    /// Answered by `known`, `unusable` or `failed`, unless another question or `cancel` comes before.
    void read(const QUrl& url) { read(QList<QUrl>{url}); }
    /// Of one model, its first file first.
    void read(const QList<QUrl>& files);
    void cancel();

  signals:
    /// The model can be run as far as its header tells. `fileBytes` of all its files; -1 if the server
    /// does not say.
    void known(const onebit::ModelInfo& info, qint64 fileBytes);
    /// It cannot; the sentence is that of errorInWords().
    void unusable(const onebit::Error& error);
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void judge();
    void takeVerdict(const PrefixVerdict& verdict);
    void fail(const DownloadTrouble& trouble);

    RemotePrefix m_prefix;
    QList<QUrl> m_files;
    QList<PrefixPart> m_parts;  ///< of those before the one that is read
    quint64 m_question = 0;
};

}  // namespace onebit::app
