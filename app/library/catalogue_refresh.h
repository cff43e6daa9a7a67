// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <filesystem>

#include "app/library/catalogue.h"
#include "app/library/download_trouble.h"
#include "app/network/network_access.h"

namespace onebit::app {

/// Where newer catalogues come from, and by what they are known to be the right ones: a key, which is good
/// for all that its owner will make, or the hash of one catalogue.
struct CatalogueSource {
    QUrl url;  ///< of the catalogue; its signature is at the same address with ".sig" behind it
    QByteArray publicKey = {};  ///< Ed25519, 32 bytes
    QByteArray sha256 = {};     ///< 64 small hexadecimal digits; if set, no signature is asked for
};

/// Why a catalogue that came is not used.
enum class CatalogueRefusal : quint8 {
    kUnreadable,   ///< it does not fit the schema, or has no end
    kUnsigned,     ///< there is no signature beside it
    kOtherSigner,  ///< the signature is not by the key's owner, or not of this catalogue
    kOtherHash,
};

/// Fetches a newer catalogue when asked to. It is used only if it is the source's and its revision is newer
/// than the one that is here: a server, a mirror or somebody on the way can neither put a model into it nor
/// bring an old one back. GUI thread.
class CatalogueRefresh : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object; `profile` keeps the catalogue.
    CatalogueRefresh(NetworkAccess& access, std::filesystem::path profile, QObject* parent = nullptr);
    ~CatalogueRefresh() override;

    /// Answered by `refreshed`, `upToDate`, `refused` or `failed`.
    void fetch(const CatalogueSource& source);
    void cancel();

  signals:
    /// A newer one is stored; loadCatalogue() reads it.
    void refreshed(int revision);
    void upToDate();
    /// `detail` says more, in English.
    void refused(onebit::app::CatalogueRefusal why, const QString& detail);
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void get(const QUrl& url, void (CatalogueRefresh::*take)(const QByteArray&));
    void takeCatalogue(const QByteArray& json);
    void takeSignature(const QByteArray& signature);
    void use();
    void refuse(CatalogueRefusal why, const QString& detail);
    void fail(const DownloadTrouble& trouble);

    NetworkAccess& m_access;
    std::filesystem::path m_profile;
    QPointer<WebReply> m_reply;
    CatalogueSource m_source;
    QByteArray m_json;
};

}  // namespace onebit::app
