// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQmlIntegration>
#include <filesystem>

#include "app/library/catalogue_refresh.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The catalogue for QML: of when it is, where a newer one comes from when the person asks for it, by what it
/// is known to be the right one, and the person's own entries. Nothing is fetched by itself. GUI thread.
class CatalogueSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    /// "17 models, of 3 October 2026"
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// Where newer catalogues are; empty: the person has set none.
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    /// "key" (its owner signs every catalogue) or "hash" (of one catalogue); another value changes nothing.
    Q_PROPERTY(QString proof READ proof WRITE setProof NOTIFY changed)
    /// The public key or the SHA-256, as it was typed.
    Q_PROPERTY(QString proofText READ proofText WRITE setProofText NOTIFY changed)
    /// A sentence on what is wrong with the address or the proof; empty: nothing, or nothing is typed.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool canRefresh READ canRefresh NOTIFY changed)
    Q_PROPERTY(bool refreshing READ refreshing NOTIFY changed)
    /// How the last refresh ended, in a sentence; empty: none did.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    /// How many entries are the person's own, or what is wrong with their file.
    Q_PROPERTY(QString ownText READ ownText NOTIFY changed)
    Q_PROPERTY(bool hasOwn READ hasOwn NOTIFY changed)
    /// The own entries were removed and can be brought back.
    Q_PROPERTY(bool canRestoreOwn READ canRestoreOwn NOTIFY changed)

  public:
    /// `access` and `file` must outlive the object; `profile` keeps the catalogues.
    CatalogueSettings(NetworkAccess& access, SettingsFile& file, std::filesystem::path profile,
                      QObject* parent = nullptr);

    /// What is in force.
    const Catalogue& catalogue() const { return m_catalogue; }

    QString summary() const;
    QString address() const;
    void setAddress(const QString& address);
    QString proof() const;
    void setProof(const QString& proof);
    QString proofText() const;
    void setProofText(const QString& text);
    QString problem() const;
    bool canRefresh() const;
    bool refreshing() const { return m_refreshing; }
    QString outcome() const { return m_outcome; }
    bool failed() const { return m_failed; }
    QString ownText() const;
    bool hasOwn() const;
    bool canRestoreOwn() const;

    /// Asks the address for a newer one; see `outcome`.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void cancel();
    /// Adds the models of a file of this computer to the person's own; see `outcome`.
    Q_INVOKABLE void addOwn(const QUrl& file);
    Q_INVOKABLE void removeOwn();
    Q_INVOKABLE void restoreOwn();

  signals:
    void changed();
    /// catalogue() is another.
    void catalogueChanged();

  private:
    CatalogueSource source() const;
    void reload();
    void end(const QString& outcome, bool failed);

    SettingsFile& m_file;
    std::filesystem::path m_profile;
    CatalogueRefresh m_refresh;
    Catalogue m_catalogue;
    std::optional<Error> m_ownProblem;
    QString m_outcome;
    bool m_failed = false;
    bool m_refreshing = false;
};

}  // namespace onebit::app
