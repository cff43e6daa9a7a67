// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "app/library/download.h"
#include "app/library/remote_prefix.h"
#include "inference/convert.h"

namespace onebit::app {

/// Reads of a model's original files on a server the small ones and the headers of the weights, and tells
/// from them whether a conversion would make a model that runs here, and what that would cost: before the
/// weights are fetched. One question at a time. GUI thread; the judgement is made on a pool thread.
class RemoteCheckpoint : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object.
    explicit RemoteCheckpoint(NetworkAccess& access, QObject* parent = nullptr);
    ~RemoteCheckpoint() override;

    /// `request` is of original files, config.json first. Answered by `known`, `unusable` or `failed`, unless
    /// another question or `cancel` comes before.
    void read(const DownloadRequest& request);
    void cancel();

  signals:
    void known(const onebit::ConversionForecast& forecast);
    /// The trouble says why no model could be made of it.
    void unusable(const onebit::app::DownloadTrouble& trouble);
    /// The answer is not known.
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    const RemoteFile& file() const { return m_request.files[m_index]; }
    void readNext();
    void takePrefix();
    bool keep();
    void judge();
    void refuse(const DownloadTrouble& trouble);
    void fail(const DownloadTrouble& trouble);

    RemotePrefix m_prefix;
    DownloadRequest m_request;
    qsizetype m_index = 0;
    std::shared_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;  ///< in it, called as the model
    std::map<std::string, std::uint64_t> m_wholeBytes;
    quint64 m_question = 0;
};

}  // namespace onebit::app
