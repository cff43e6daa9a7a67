// SPDX-License-Identifier: Apache-2.0
#include "app/library/installed_models.h"

#include <QStringList>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <utility>

#include "app/platform/native_path.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

const SettingKey<QStringList> kAddedFiles{"models/added", {}};
const SettingKey<QStringList> kFolders{"models/folders", {}};
const SettingKey<QString> kChosenFolder{"models/downloadFolder", {}};

/// A model in the trash can be brought back for a day.
constexpr auto kTrashAge = 24h;

/// A file that is being copied changes many times a second.
constexpr auto kSettleTime = 300ms;

}  // namespace

InstalledModels::InstalledModels(Places places, SettingsFile& settings, QObject* parent)
    : QObject(parent), m_places(std::move(places)), m_settings(settings) {
    const QStringList added = m_settings.get(kAddedFiles);
    for (const QString& id : added)
        m_added.push_back(pathFromId(id));
    m_folders = addedFolders(m_settings);
    const fs::path chosen = pathFromId(m_settings.get(kChosenFolder));
    m_chosen = std::ranges::find(m_folders, chosen) != m_folders.end() ? chosen : m_places.folder;
    emptyTrash(kTrashAge);
    m_rescanSoon.setSingleShot(true);
    m_rescanSoon.setInterval(kSettleTime);
    connect(&m_rescanSoon, &QTimer::timeout, this, &InstalledModels::rescan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_rescanSoon.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_rescanSoon.start(); });
    connect(&m_scan, &QFutureWatcherBase::finished, this, &InstalledModels::takeScan);
    rescan();
}

InstalledModels::~InstalledModels() {
    m_scan.disconnect(this);
    m_scan.waitForFinished();
}

const InstalledModel* InstalledModels::find(const QString& id) const {
    const auto found = std::ranges::find(m_models, id, &InstalledModel::id);
    return found == m_models.end() ? nullptr : &*found;
}

fs::path InstalledModels::fileOf(const QString& id) const {
    return id == starterModelId() ? m_places.starter : pathFromId(id);
}

QString InstalledModels::idOf(const fs::path& file) const {
    return file == m_places.starter ? starterModelId() : pathToId(file);
}

void InstalledModels::rescan() {
    if (m_scan.isRunning()) {
        m_scanAgain = true;
        return;
    }
    ScanRequest request{m_places.starter, folders(), m_added, m_models};
    request.added.insert(request.added.end(), m_candidates.begin(), m_candidates.end());
    m_scan.setFuture(QtConcurrent::run(scanModels, std::move(request)));
}

void InstalledModels::add(const fs::path& file) {
    m_candidates.push_back(firstPart(file));
    rescan();
}

std::vector<fs::path> InstalledModels::addedFolders(const SettingsFile& settings) {
    std::vector<fs::path> added;
    const QStringList ids = settings.get(kFolders);
    for (const QString& id : ids)
        added.push_back(pathFromId(id));
    return added;
}

fs::path InstalledModels::folder() const {
    std::error_code error;
    return m_chosen == m_places.folder || fs::is_directory(m_chosen, error) ? m_chosen : m_places.folder;
}

void InstalledModels::chooseFolder(const fs::path& folder) {
    const std::vector<fs::path> all = folders();
    if (folder == m_chosen || std::ranges::find(all, folder) == all.end()) return;
    m_chosen = folder;
    storeAdded();
    emit foldersChanged();
}

std::vector<fs::path> InstalledModels::folders() const {
    std::vector<fs::path> all{m_places.folder};
    all.insert(all.end(), m_folders.begin(), m_folders.end());
    return all;
}

void InstalledModels::addFolder(const fs::path& folder) {
    const std::vector<fs::path> all = folders();
    if (std::ranges::find(all, folder) != all.end()) return;
    m_folders.push_back(folder);
    storeAdded();
    emit foldersChanged();
    rescan();
}

void InstalledModels::removeFolder(const fs::path& folder) {
    if (std::erase(m_folders, folder) == 0) return;
    if (m_chosen == folder) m_chosen = m_places.folder;
    storeAdded();
    emit foldersChanged();
    rescan();
}

/// The folder of models that a file lies in, at any depth; empty if in none.
fs::path InstalledModels::folderOf(const fs::path& file) const {
    for (const fs::path& folder : folders()) {
        const fs::path relative = file.lexically_relative(folder);
        if (!relative.empty() && *relative.begin() != "..") return folder;
    }
    return {};
}

void InstalledModels::remove(const QString& id) {
    const InstalledModel* model = find(id);
    if (model == nullptr || model->starter) return;
    const QString name = model->name();
    Removed removed{model->file, {}};
    const fs::path folder = folderOf(model->file);
    if (!folder.empty()) {
        auto trashed =
            moveToTrash(model->convertible ? std::vector{model->file} : modelParts(model->file), folder);
        if (!trashed) {
            emit refused(name, trashed.error());
            return;
        }
        removed.trashed = *std::move(trashed);
    }
    std::erase(m_added, removed.file);
    m_removed = std::move(removed);
    storeAdded();
    rescan();
    emit this->removed(name, !folder.empty());
}

bool InstalledModels::undoRemove() {
    if (!m_removed) return false;
    const Removed removed = *std::exchange(m_removed, std::nullopt);
    if (removed.trashed.from.empty()) {
        m_added.push_back(removed.file);
        storeAdded();
    } else if (const auto back = restoreFromTrash(removed.trashed); !back) {
        emit refused(toQString(removed.file.filename()), back.error());
        return false;
    }
    rescan();
    return true;
}

std::uintmax_t InstalledModels::emptyTrash(std::chrono::seconds age) {
    std::uintmax_t left = 0;
    for (const fs::path& folder : folders())
        left += app::emptyTrash(folder, age);
    return left;
}

void InstalledModels::takeScan() {
    std::vector<InstalledModel> found = m_scan.result();
    if (std::exchange(m_scanAgain, false)) {
        m_models = std::move(found);  // so that nothing is read twice
        rescan();
        return;
    }
    const auto candidates = m_candidates;
    judgeCandidates(found);
    m_models = std::move(found);
    watch();
    emit changed();
    for (const fs::path& file : candidates) {
        const auto model = std::ranges::find(m_models, file, &InstalledModel::file);
        if (model != m_models.end()) emit added(QString(model->id));
    }
}

/// Files that a person chose are kept if they can be used; the others are told of and left out.
void InstalledModels::judgeCandidates(std::vector<InstalledModel>& found) {
    for (const fs::path& file : std::exchange(m_candidates, {})) {
        const auto model = std::ranges::find(found, file, &InstalledModel::file);
        if (model == found.end()) continue;  // the same file is listed already under another name
        const bool isBad = model->problem && !model->convertible;
        if (isBad && std::ranges::find(m_added, file) == m_added.end()) {
            const Error problem = *model->problem;
            found.erase(model);
            emit refused(toQString(file.filename()), problem);
        } else if (folderOf(model->file).empty() && !model->starter) {
            model->outside = true;
            if (std::ranges::find(m_added, file) == m_added.end()) m_added.push_back(file);
        }
    }
    storeAdded();
}

void InstalledModels::storeAdded() {
    QStringList ids;
    for (const fs::path& file : m_added)
        ids.append(pathToId(file));
    if (ids != m_settings.get(kAddedFiles)) m_settings.set(kAddedFiles, ids);
    QStringList folders;
    for (const fs::path& folder : m_folders)
        folders.append(pathToId(folder));
    if (folders != m_settings.get(kFolders)) m_settings.set(kFolders, folders);
    const QString chosen = m_chosen == m_places.folder ? QString() : pathToId(m_chosen);
    if (chosen != m_settings.get(kChosenFolder)) m_settings.set(kChosenFolder, chosen);
}

void InstalledModels::watch() {
    QStringList wanted;
    for (const fs::path& folder : modelFolders(folders()))
        wanted.append(toQString(folder));
    // A file with a problem may still be on its way here.
    for (const InstalledModel& model : m_models) {
        if (model.problem || model.outside) wanted.append(toQString(model.file));
    }
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    QStringList gone;
    for (const QString& path : watched) {
        if (!wanted.removeOne(path)) gone.append(path);
    }
    if (!gone.isEmpty()) m_watcher.removePaths(gone);
    // What cannot be watched, a folder that is not there for instance, is seen at the next rescan.
    wanted.removeIf([](const QString& path) {
        std::error_code error;
        return !fs::exists(toPath(path), error);
    });
    if (!wanted.isEmpty()) m_watcher.addPaths(wanted);
}

}  // namespace onebit::app
