// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QUrl>
#include <QtQmlIntegration>

#include "app/library/catalogue.h"
#include "app/library/download.h"
#include "app/library/installed_models.h"
#include "app/library/machine.h"

namespace onebit::app {

/// The models that can be fetched and are not here yet, for QML: what each will do on this computer, and how
/// far its download is. Sorted and searched here. Lives on the GUI thread.
class CatalogueListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Words that every shown model has somewhere: name, maker, use, languages.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    /// "fit", "size", "speed" or "name"; another value changes nothing.
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY orderChanged)
    /// Id of the model that suits this computer best and is not here yet; empty: none.
    Q_PROPERTY(QString recommendedId READ recommendedId NOTIFY recommendedChanged)

  public:
    enum Role {
        ModelIdRole = Qt::UserRole + 1,
        NameRole,
        UseRole,  ///< what it is good for, or by how much it is too big
        LanguagesRole,
        LicenseRole,
        LicenseUrlRole,
        SourceRole,  ///< "org/repo"
        LinkRole,    ///< what to ask the hub for, of a model in original files; else empty
        SizeTextRole,
        MemoryTextRole,
        SpeedTextRole,
        FitRole,  ///< "fits", "tight", "tooBig" or ""
        FitTextRole,
        RecommendedRole,
        DownloadIdRole,     ///< empty: it is not being downloaded
        DownloadStateRole,  ///< "queued", "checking", "running", "paused", "waiting", "verifying", "failed"
        ProgressRole,       ///< 0 to 1; -1: not known
        ProgressTextRole,   ///< "412 of 790 MB"
        RateTextRole,       ///< "6.2 MB/s, 1 minute left", or what it waits for
        ErrorTextRole,
    };

    /// Both must outlive the model.
    CatalogueListModel(InstalledModels& installed, Machine& machine, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QString order() const { return m_order; }
    void setOrder(const QString& order);
    QString recommendedId() const { return m_recommended; }

    void setCatalogue(const Catalogue& catalogue);
    /// Tells everything in this language from now on, as Translations names it.
    void setLanguage(const QString& language);
    /// How far a download is; one of no model in the catalogue is ignored.
    void setDownload(const Download& download);
    void dropDownload(const QString& downloadId);

    /// The id of the model in original files that `request` makes a model file of; empty: it is in no
    /// catalogue.
    QString idOfOriginals(const DownloadRequest& request) const;
    /// The hash that the catalogue knows of an installed file; empty: none.
    QString knownHash(const InstalledModel& model) const;

    /// A row's values by the names of their roles, whether or not it is shown; empty for an unknown id.
    Q_INVOKABLE QVariantMap row(const QString& modelId) const;
    /// Not of original files: these are looked at first, by what `link` names.
    Q_INVOKABLE void download(const QString& modelId);

  signals:
    void countChanged();
    void queryChanged();
    void orderChanged();
    void recommendedChanged();
    void downloadRequested(const onebit::app::CatalogueModel& model);

  private:
    struct Row {
        QString id, name, use, languages, license, source, link, sizeText, memoryText, speedText, fit,
            fitText;
        QUrl licenseUrl;
        bool recommended = false;
        QString downloadId, downloadState, progressText, rateText, errorText;
        double progress = -1;
        // For sorting.
        qint64 bytes = 0;
        qint64 parameters = 0;
        double speed = 0;
        int fitRank = 0;
        bool operator==(const Row&) const = default;
    };

    Row rowFor(const CatalogueModel& model) const;
    static bool isSameFile(const CatalogueModel& model, const InstalledModel& installed);
    bool isInstalled(const CatalogueModel& model) const;
    bool matches(const CatalogueModel& model) const;
    QVariant valueOf(const Row& row, int role) const;
    void sort(QList<Row>& rows) const;
    void refresh();
    QString chooseRecommended() const;

    InstalledModels& m_installed;
    Machine& m_machine;
    Catalogue m_catalogue;
    QHash<QString, Download> m_downloads;  ///< by the id in the catalogue
    QList<Row> m_rows;
    QString m_language;
    QString m_query;
    QString m_order = QStringLiteral("fit");
    QString m_recommended;
};

}  // namespace onebit::app
