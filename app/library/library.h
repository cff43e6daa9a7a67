// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>
#include <vector>

#include "app/library/catalogue_list_model.h"
#include "app/library/catalogue_settings.h"
#include "app/library/downloads.h"
#include "app/library/installed_model_list_model.h"
#include "app/library/job_list_model.h"
#include "app/library/linked_model_list_model.h"
#include "app/library/model_files.h"
#include "app/library/model_folder_list_model.h"
#include "app/library/model_hashes.h"
#include "app/library/other_programs.h"
#include "app/network/network_access.h"

namespace onebit::app {

/// What a person can do with the models of this computer and those that can be fetched. Lives on the GUI
/// thread.
class Library : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(onebit::app::CatalogueListModel* catalogue READ catalogue CONSTANT)
    Q_PROPERTY(onebit::app::JobListModel* jobs READ jobs CONSTANT)
    Q_PROPERTY(onebit::app::Machine* machine READ machine CONSTANT)
    /// What is behind an address or a repository that the person named.
    Q_PROPERTY(onebit::app::LinkedModelListModel* link READ link CONSTANT)
    /// The folders of models, and where downloads go.
    Q_PROPERTY(onebit::app::ModelFolderListModel* places READ places CONSTANT)
    Q_PROPERTY(onebit::app::CatalogueSettings* catalogueSettings READ catalogueSettings CONSTANT)
    /// The folders of models, the profile's own first.
    Q_PROPERTY(QStringList folders READ folders NOTIFY foldersChanged)
    /// Models that other programs keep: {program, name, file, sizeText, known}; see lookForOthers().
    Q_PROPERTY(QVariantList others READ others NOTIFY othersChanged)
    Q_PROPERTY(bool looking READ looking NOTIFY othersChanged)
    /// "1.2 GB" in the trash, or empty.
    Q_PROPERTY(QString trashText READ trashText NOTIFY trashChanged)

  public:
    /// All of these must outlive the object.
    struct Parts {
        InstalledModels& installed;
        InstalledModelListModel& models;
        Machine& machine;
        ModelHashes& hashes;
        Downloads& downloads;
        NetworkAccess& network;
        CatalogueSettings& catalogueSettings;
    };
    explicit Library(const Parts& parts, QObject* parent = nullptr);
    ~Library() override;

    CatalogueListModel* catalogue() { return &m_catalogue; }
    JobListModel* jobs() { return &m_jobs; }
    Machine* machine() { return &m_parts.machine; }
    LinkedModelListModel* link() { return &m_link; }
    ModelFolderListModel* places() { return &m_folders; }
    CatalogueSettings* catalogueSettings() { return &m_parts.catalogueSettings; }
    QStringList folders() const;
    QVariantList others() const;
    bool looking() const { return m_looking.isRunning(); }
    QString trashText() const;
    /// Where other programs are looked for; tests bring their own.
    void setOtherPlaces(const ProgramPlaces& places) { m_places = places; }

    /// Takes a file over: "reference" leaves it where it is, "link" gives it a second name in the models
    /// folder, "copy" copies it there. A folder joins the folders that are looked into; one of a model's
    /// original files is listed, to be converted.
    Q_INVOKABLE void import(const QUrl& url, const QString& how);
    /// Looks through the folders of other programs.
    Q_INVOKABLE void lookForOthers();
    Q_INVOKABLE void importOther(int index, const QString& how);

    Q_INVOKABLE void addFolder(const QUrl& url);
    Q_INVOKABLE void removeFolder(const QString& folder);
    /// Moves a model's files into one of the folders.
    Q_INVOKABLE void move(const QString& modelId, const QString& folder);
    /// Reads the whole model and compares its files with the hashes that are known of them.
    Q_INVOKABLE void verify(const QString& modelId);
    Q_INVOKABLE void remove(const QString& modelId);
    Q_INVOKABLE void undoRemove();
    Q_INVOKABLE void emptyTrash();
    /// Makes a model file of a folder of original files, in the folder of models; told() when it is there.
    Q_INVOKABLE void convert(const QString& modelId);
    /// What there is to know of a model: a list of {label, value}. Its hash follows if the file has to be
    /// read for it, see detailsChanged().
    Q_INVOKABLE QVariantList details(const QString& modelId);

  signals:
    void foldersChanged();
    void othersChanged();
    void trashChanged();
    /// More is known of a model than details() told.
    void detailsChanged(const QString& modelId);
    /// A model was taken away and can be brought back; `sentence` says so.
    void removed(const QString& sentence);
    /// A download of this run ended well, and its model is listed.
    void arrived(const QString& modelId, const QString& name);
    /// Something came to a good end, told in a sentence.
    void told(const QString& sentence);

  private:
    void connectDownloads();
    void startDownload(DownloadRequest request);
    void takeCatalogue();
    void tellArrivals();
    void takeFile(const std::filesystem::path& file, const QString& how);
    void compareHashes();
    std::vector<std::string> knownHashes(const InstalledModel& model) const;
    void takeVerdict(const QString& modelId, HashVerdict verdict, const std::vector<FileHash>& found);
    void takeHash(const std::filesystem::path& file, const QString& sha256);

    Parts m_parts;
    CatalogueListModel m_catalogue;
    JobListModel m_jobs;
    LinkedModelListModel m_link;
    ModelFolderListModel m_folders;
    ProgramPlaces m_places = usualPlaces();
    std::vector<FoundModel> m_others;
    std::vector<std::filesystem::path> m_arriving;  ///< downloaded, not listed yet
    QFutureWatcher<std::vector<FoundModel>> m_looking;
};

}  // namespace onebit::app
