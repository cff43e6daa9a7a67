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

/// Where newer catalogues come from, and whose they have to be.
struct CatalogueSource {
    QUrl url;              ///< of the catalogue; its signature is at the same address with ".sig" behind it
    QByteArray publicKey;  ///< Ed25519, 32 bytes
};

/// Fetches a newer catalogue when asked to. It is used only if its signature is by the source's key and its
/// revision is newer than the one that is here: a server, a mirror or somebody on the way can neither put a
/// model into it nor bring an old one back. A signature rather than a pinned hash, because a hash can only
/// name a catalogue that exists when the program is made. GUI thread.
class CatalogueRefresh : public QObject {
    Q_OBJECT

  public:
    /// `access` must outlive the object; `profile` keeps the catalogue.
    CatalogueRefresh(NetworkAccess& access, std::filesystem::path profile, QObject* parent = nullptr);
    ~CatalogueRefresh() override;

    /// Answered by `refreshed`, `upToDate` or `failed`.
    void fetch(const CatalogueSource& source);
    void cancel();

  signals:
    /// A newer one is stored; loadCatalogue() reads it.
    void refreshed(int revision);
    void upToDate();
    void failed(const onebit::app::DownloadTrouble& trouble);

  private:
    void get(const QUrl& url, void (CatalogueRefresh::*take)(const QByteArray&));
    void takeCatalogue(const QByteArray& json);
    void takeSignature(const QByteArray& signature);
    void refuse(const QString& why);
    void fail(const DownloadTrouble& trouble);

    NetworkAccess& m_access;
    std::filesystem::path m_profile;
    QPointer<WebReply> m_reply;
    CatalogueSource m_source;
    QByteArray m_json;
};

}  // namespace onebit::app
