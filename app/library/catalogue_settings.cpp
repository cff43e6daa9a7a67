// SPDX-License-Identifier: Apache-2.0
#include "app/library/catalogue_settings.h"

#include <QFile>
#include <QLocale>
#include <utility>

#include "app/library/catalogue_files.h"
#include "app/library/sha256.h"
#include "app/library/signature.h"

namespace onebit::app {
namespace {

const SettingKey<QString> kAddress{"catalogue/address", {}};
const SettingKey<QString> kProof{"catalogue/proof", QStringLiteral("key")};
const SettingKey<QString> kKey{"catalogue/publicKey", {}};
const SettingKey<QString> kHash{"catalogue/sha256", {}};

const QString kByHash = QStringLiteral("hash");
constexpr qint64 kMostBytes = 5 << 20;

/// 64 small hexadecimal digits, or empty.
QByteArray readSha256(const QString& text) {
    const QByteArray digits = text.trimmed().toLower().toLatin1();
    return isSha256(digits) ? digits : QByteArray();
}

struct RefusalWords {
    CatalogueRefusal why;
    const char* words;
};

constexpr RefusalWords kRefusals[] = {
    {CatalogueRefusal::kUnreadable,
     QT_TRANSLATE_NOOP(
         "onebit::app::CatalogueSettings",
         "What is at this address is no catalogue that this Onebit can read. Check the address, "
         "or look for a newer Onebit.")},
    {CatalogueRefusal::kUnsigned,
     QT_TRANSLATE_NOOP(
         "onebit::app::CatalogueSettings",
         "There is no signature beside this catalogue, so nothing of it was used. Ask its maker "
         "for one, or check it by its SHA-256.")},
    {CatalogueRefusal::kOtherSigner,
     QT_TRANSLATE_NOOP(
         "onebit::app::CatalogueSettings",
         "This catalogue is not signed by the owner of the key, so nothing of it was used. Check "
         "the key and the address.")},
    {CatalogueRefusal::kOtherHash,
     QT_TRANSLATE_NOOP("onebit::app::CatalogueSettings",
                       "This catalogue has another SHA-256, so nothing of it was used. Check the number and "
                       "the address.")},
};

}  // namespace

CatalogueSettings::CatalogueSettings(NetworkAccess& access, SettingsFile& file, std::filesystem::path profile,
                                     QObject* parent)
    : QObject(parent), m_file(file), m_profile(std::move(profile)), m_refresh(access, m_profile) {
    m_catalogue = loadCatalogue(m_profile, &m_ownProblem);
    connect(&m_refresh, &CatalogueRefresh::refreshed, this, [this] {
        reload();
        end(tr("The catalogue is newer now."), false);
    });
    connect(&m_refresh, &CatalogueRefresh::upToDate, this,
            [this] { end(tr("There is no newer catalogue at this address."), false); });
    connect(&m_refresh, &CatalogueRefresh::refused, this, [this](CatalogueRefusal why) {
        for (const RefusalWords& row : kRefusals) {
            if (row.why == why) end(tr(row.words), true);
        }
    });
    connect(&m_refresh, &CatalogueRefresh::failed, this,
            [this](const DownloadTrouble& trouble) { end(trouble.inWords(), true); });
}

QString CatalogueSettings::summary() const {
    QString models = tr("%n model(s)", nullptr, static_cast<int>(m_catalogue.models.size()));
    if (!m_catalogue.date.isValid()) return models;
    //: how many models, and of which day the catalogue is
    return tr("%1, of %2").arg(models, QLocale().toString(m_catalogue.date, QLocale::LongFormat));
}

QString CatalogueSettings::address() const {
    return m_file.get(kAddress);
}

void CatalogueSettings::setAddress(const QString& address) {
    if (address.trimmed() == this->address()) return;
    m_file.set(kAddress, address.trimmed());
    end({}, false);
}

QString CatalogueSettings::proof() const {
    return m_file.get(kProof) == kByHash ? kByHash : kProof.defaultValue;
}

void CatalogueSettings::setProof(const QString& proof) {
    if (proof == this->proof() || (proof != kByHash && proof != kProof.defaultValue)) return;
    m_file.set(kProof, proof);
    end({}, false);
}

QString CatalogueSettings::proofText() const {
    return m_file.get(proof() == kByHash ? kHash : kKey);
}

void CatalogueSettings::setProofText(const QString& text) {
    if (text.trimmed() == proofText()) return;
    m_file.set(proof() == kByHash ? kHash : kKey, text.trimmed());
    end({}, false);
}

CatalogueSource CatalogueSettings::source() const {
    CatalogueSource source{QUrl(address(), QUrl::StrictMode)};
    if (proof() == kByHash) {
        source.sha256 = readSha256(proofText());
    } else {
        source.publicKey = readPublicKey(proofText());
    }
    return source;
}

QString CatalogueSettings::problem() const {
    const CatalogueSource source = this->source();
    if (!address().isEmpty() && !isWebAddress(source.url))
        return tr("The address has to look like https://example.org/models.json.");
    if (proofText().isEmpty()) return {};
    if (proof() == kByHash && source.sha256.isEmpty())
        return tr("A SHA-256 has 64 digits, 0 to 9 and a to f.");
    if (proof() != kByHash && source.publicKey.isEmpty())
        return tr("This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.");
    return {};
}

bool CatalogueSettings::canRefresh() const {
    return !m_refreshing && !address().isEmpty() && !proofText().isEmpty() && problem().isEmpty();
}

void CatalogueSettings::refresh() {
    if (!canRefresh()) return;
    m_refreshing = true;
    m_outcome.clear();
    m_refresh.fetch(source());
    emit changed();
}

void CatalogueSettings::cancel() {
    m_refresh.cancel();
    end({}, false);
}

void CatalogueSettings::end(const QString& outcome, bool failed) {
    m_refreshing = false;
    m_outcome = outcome;
    m_failed = failed;
    emit changed();
}

void CatalogueSettings::reload() {
    m_ownProblem.reset();
    m_catalogue = loadCatalogue(m_profile, &m_ownProblem);
    emit catalogueChanged();
    emit changed();
}

QString CatalogueSettings::ownText() const {
    if (m_ownProblem) return tr("The file of your own models cannot be read. Add it again.");
    const auto count = static_cast<int>(ownModelCount(m_catalogue));
    return count == 0 ? tr("None") : tr("%n model(s)", nullptr, count);
}

bool CatalogueSettings::hasOwn() const {
    return m_ownProblem || ownModelCount(m_catalogue) > 0;
}

bool CatalogueSettings::canRestoreOwn() const {
    return canRestoreOwnModels(m_profile);
}

void CatalogueSettings::addOwn(const QUrl& url) {
    QFile file(url.toLocalFile());
    if (!url.isLocalFile() || !file.open(QFile::ReadOnly))
        return end(tr("The file cannot be read. Choose a catalogue file of this computer."), true);
    const auto added = addOwnModels(m_profile, file.read(kMostBytes));
    if (!added && added.error().code == ErrorCode::kFileUnwritable)
        return end(tr("Your models cannot be stored. Make room on the disk, then add them again."), true);
    if (!added)
        return end(tr("This file is no catalogue: %1. Mend it, then add it again.")
                       .arg(QString::fromStdString(added.error().detail)),
                   true);
    reload();
    end(tr("%n model(s) added.", nullptr, static_cast<int>(*added)), false);
}

void CatalogueSettings::removeOwn() {
    if (removeOwnModels(m_profile)) reload();
    end({}, false);
}

void CatalogueSettings::restoreOwn() {
    if (restoreOwnModels(m_profile)) reload();
    end({}, false);
}

}  // namespace onebit::app
