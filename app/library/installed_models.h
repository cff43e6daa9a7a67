#pragma once

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <vector>

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
    const std::filesystem::path& folder() const { return m_places.folder; }

    void rescan();
    /// Reads the file's header; answered by `added` or `refused`.
    void add(const std::filesystem::path& file);

  signals:
    void changed();
    void added(const QString& id);
    void refused(const QString& name, const onebit::Error& error);

  private:
    void takeScan();
    void judgeCandidates(std::vector<InstalledModel>& found);
    void watch();
    void storeAdded();

    Places m_places;
    SettingsFile& m_settings;
    std::vector<std::filesystem::path> m_added;
    std::vector<std::filesystem::path> m_candidates;  ///< asked for, not yet read
    std::vector<InstalledModel> m_models;
    QFutureWatcher<std::vector<InstalledModel>> m_scan;
    bool m_scanAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_rescanSoon;
};

}  // namespace onebit::app
