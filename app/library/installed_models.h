// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <optional>
#include <vector>

#include "app/library/file_work.h"
#include "app/library/installed_model.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The models on this computer: the starter model, those in the models folder, which is watched, and files
/// that were added where they lie. Headers are read on a pool thread. Lives on the GUI thread.
class InstalledModels : public QObject {
    Q_OBJECT

  public:
    struct Places {
        std::filesystem::path starter;
        std::filesystem::path folder;
    };

    /// `settings` keeps the added files and must outlive the object. The first scan begins at once.
    InstalledModels(Places places, SettingsFile& settings, QObject* parent = nullptr);
    ~InstalledModels() override;

    const std::vector<InstalledModel>& models() const { return m_models; }
    /// Null for an id that the last scan did not find.
    const InstalledModel* find(const QString& id) const;
    /// The file that an id stands for, also before the first scan; it may be gone.
    std::filesystem::path fileOf(const QString& id) const;
    /// The id of a file, by the same rule.
    QString idOf(const std::filesystem::path& file) const;
    /// Where downloads and copies go: the folder that was chosen, or while that one is not there the
    /// profile's own. Asks the disk.
    std::filesystem::path folder() const;
    /// The same, whether it is there or not.
    const std::filesystem::path& chosenFolder() const { return m_chosen; }
    /// Downloads and copies go there from now on; it has to be one of folders().
    void chooseFolder(const std::filesystem::path& folder);
    /// The folders besides the profile's own, from the settings.
    static std::vector<std::filesystem::path> addedFolders(const SettingsFile& settings);
    /// All folders of models, the profile's own first.
    std::vector<std::filesystem::path> folders() const;
    /// Looks into another folder from now on; one that is looked into already changes nothing.
    void addFolder(const std::filesystem::path& folder);
    /// The files stay where they are. The profile's own folder cannot be removed.
    void removeFolder(const std::filesystem::path& folder);

    void rescan();
    /// Reads the file's header; answered by `added` or `refused`. A folder of a model's original files is
    /// taken too.
    void add(const std::filesystem::path& file);

    /// Takes a model away: one in a folder of models goes to the trash of that folder, one that is referred
    /// to is only forgotten. The starter stays. Answered by `removed` or `refused`.
    void remove(const QString& id);
    /// Brings the model back that was removed last. False if there is none or its file cannot be put back.
    bool undoRemove();
    /// Bytes in the trash, after removing what has been there for longer than `age`.
    std::uintmax_t emptyTrash(std::chrono::seconds age);

  signals:
    void foldersChanged();
    /// `name` was moved to the trash, or forgotten.
    void removed(const QString& name, bool trashed);
    void changed();
    void added(const QString& id);
    void refused(const QString& name, const onebit::Error& error);

  private:
    void takeScan();
    void judgeCandidates(std::vector<InstalledModel>& found);
    void watch();
    void storeAdded();
    std::filesystem::path folderOf(const std::filesystem::path& file) const;

    /// What brings a removed model back.
    struct Removed {
        std::filesystem::path file;
        TrashedFiles trashed;  ///< empty for one that was forgotten
    };

    Places m_places;
    SettingsFile& m_settings;
    std::vector<std::filesystem::path> m_folders;  ///< besides the profile's own
    std::filesystem::path m_chosen;                ///< for downloads; one of the folders
    std::vector<std::filesystem::path> m_added;
    std::optional<Removed> m_removed;
    std::vector<std::filesystem::path> m_candidates;  ///< asked for, not yet read
    std::vector<InstalledModel> m_models;
    QFutureWatcher<std::vector<InstalledModel>> m_scan;
    bool m_scanAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_rescanSoon;
};

}  // namespace onebit::app
