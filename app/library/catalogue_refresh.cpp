// SPDX-License-Identifier: Apache-2.0
#include "app/library/catalogue_refresh.h"

#include <QCryptographicHash>
#include <utility>

#include "app/library/catalogue_files.h"
#include "app/library/signature.h"

namespace onebit::app {
namespace {

constexpr qint64 kMostBytes = 4 << 20;

}  // namespace

CatalogueRefresh::CatalogueRefresh(NetworkAccess& access, std::filesystem::path profile, QObject* parent)
    : QObject(parent), m_access(access), m_profile(std::move(profile)) {}

CatalogueRefresh::~CatalogueRefresh() {
    cancel();
}

void CatalogueRefresh::cancel() {
    WebReply::giveUp(m_reply, this);
}

void CatalogueRefresh::fetch(const CatalogueSource& source) {
    cancel();
    m_source = source;
    get(source.url, &CatalogueRefresh::takeCatalogue);
}

void CatalogueRefresh::get(const QUrl& url, void (CatalogueRefresh::*take)(const QByteArray&)) {
    m_reply = m_access.get({url, QStringLiteral("catalogue")});
    m_reply->setReadBufferSize(kMostBytes + 1);
    connect(m_reply, &WebReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > kMostBytes)
            refuse(CatalogueRefusal::kUnreadable, QStringLiteral("it has no end"));
    });
    connect(m_reply, &WebReply::finished, this, [this, take] {
        if (const auto failure = m_reply->failure()) return fail(troubleOfNetwork(*failure));
        const bool isSignature = take == &CatalogueRefresh::takeSignature;
        if (isSignature && m_reply->status() >= 400 && m_reply->status() < 500)
            return refuse(CatalogueRefusal::kUnsigned, m_reply->url().toString());
        if (m_reply->status() != 200) return fail(troubleOfStatus(m_reply->status(), m_reply->url().host()));
        const QByteArray body = m_reply->read(kMostBytes);
        cancel();
        (this->*take)(body);
    });
}

void CatalogueRefresh::takeCatalogue(const QByteArray& json) {
    m_json = json;
    if (!m_source.sha256.isEmpty()) {
        const QByteArray found = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
        if (found != m_source.sha256) return refuse(CatalogueRefusal::kOtherHash, QString::fromLatin1(found));
        return use();
    }
    QUrl signature = m_source.url;
    signature.setPath(signature.path() + QStringLiteral(".sig"));
    get(signature, &CatalogueRefresh::takeSignature);
}

void CatalogueRefresh::takeSignature(const QByteArray& signature) {
    // Bare, or as text.
    const QByteArray bytes = signature.size() == 64 ? signature : QByteArray::fromBase64(signature.trimmed());
    if (!isSignedBy(m_json, bytes, m_source.publicKey))
        return refuse(CatalogueRefusal::kOtherSigner, QStringLiteral("the signature does not fit"));
    use();
}

/// It is the source's.
void CatalogueRefresh::use() {
    const auto catalogue = readCatalogue(m_json);
    if (!catalogue)
        return refuse(CatalogueRefusal::kUnreadable, QString::fromStdString(catalogue.error().detail));
    if (catalogue->revision <= loadCatalogue(m_profile).revision) {
        emit upToDate();
        return;
    }
    if (storeFetchedCatalogue(m_profile, m_json)) {
        emit refreshed(catalogue->revision);
        return;
    }
    DownloadTrouble unwritable;
    unwritable.kind = DownloadTroubleKind::kUnwritable;
    fail(unwritable);
}

void CatalogueRefresh::refuse(CatalogueRefusal why, const QString& detail) {
    cancel();
    emit refused(why, detail);
}

void CatalogueRefresh::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app
