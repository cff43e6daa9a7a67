// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_folder_list_model.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/library/download_options.h"
#include "app/library/row_edits.h"
#include "app/platform/native_path.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

int modelsIn(const fs::path& folder, const std::vector<InstalledModel>& models) {
    return static_cast<int>(std::ranges::count_if(models, [&](const InstalledModel& model) {
        const fs::path relative = model.file.lexically_relative(folder);
        return !model.starter && !relative.empty() && *relative.begin() != "..";
    }));
}

}  // namespace

ModelFolderListModel::ModelFolderListModel(InstalledModels& installed, QObject* parent)
    : QAbstractListModel(parent), m_installed(installed) {
    connect(&m_installed, &InstalledModels::foldersChanged, this, &ModelFolderListModel::look);
    connect(&m_installed, &InstalledModels::changed, this, &ModelFolderListModel::refresh);
    connect(&m_asking, &QFutureWatcherBase::finished, this, [this] {
        m_disks = m_asking.result();
        refresh();
        if (std::exchange(m_askAgain, false)) look();
    });
    refresh();
}

ModelFolderListModel::~ModelFolderListModel() {
    m_asking.disconnect(this);
    m_asking.waitForFinished();
}

int ModelFolderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ModelFolderListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
        case Qt::DisplayRole:
        case PathRole:
            return row.id;
        case DetailRole:
            return detailInWords(row);
        case MissingRole:
            return row.missing;
        case DefaultRole:
            return row.isDefault;
        case RemovableRole:
            return row.removable;
        default:
            return {};
    }
}

QString ModelFolderListModel::detailInWords(const Row& row) {
    if (row.missing) {
        return row.isDefault ? tr("Not there now. Until it is, downloads go to the first folder")
                             : tr("Not there now");
    }
    QString models = tr("%n model(s)", nullptr, row.models);
    if (row.freeBytes < 0) return models;
    //: what is in a folder, and the room left on its disk
    return tr("%1 · %2 free").arg(models, sizeInWords(static_cast<std::uintmax_t>(row.freeBytes)));
}

QHash<int, QByteArray> ModelFolderListModel::roleNames() const {
    return {{PathRole, "path"},
            {DetailRole, "detail"},
            {MissingRole, "missing"},
            {DefaultRole, "isDefault"},
            {RemovableRole, "removable"}};
}

/// A disk may sleep or hang: nobody waits for it.
QHash<QString, ModelFolderListModel::Disk> ModelFolderListModel::askDisks(const QStringList& paths) {
    QHash<QString, Disk> disks;
    for (const QString& path : paths)
        disks.insert(path, {!QFileInfo(path).isDir(), freeDiskBytes(toPath(path))});
    return disks;
}

void ModelFolderListModel::look() {
    refresh();
    if (m_asking.isRunning()) {
        m_askAgain = true;
        return;
    }
    QStringList paths;
    for (const Row& row : std::as_const(m_rows))
        paths.append(row.id);
    m_asking.setFuture(QtConcurrent::run(askDisks, paths));
}

void ModelFolderListModel::refresh() {
    QList<Row> wanted;
    for (const fs::path& folder : m_installed.folders()) {
        Row row;
        row.id = toQString(folder);
        row.removable = !wanted.isEmpty();
        row.isDefault = folder == m_installed.chosenFolder();
        const auto disk = m_disks.constFind(row.id);
        // The profile's own is made when it is needed.
        row.missing = disk != m_disks.constEnd() && disk->missing && row.removable;
        row.models = modelsIn(folder, m_installed.models());
        row.freeBytes = disk != m_disks.constEnd() ? disk->freeBytes : -1;
        wanted.append(row);
    }
    const int before = count();
    applyRows(m_rows, wanted,
              {[this](int row) { beginInsertRows({}, row, row); },
               [this](int row) { beginRemoveRows({}, row, row); },
               [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
               [this] { endInsertRows(); }, [this] { endRemoveRows(); }, [this] { endMoveRows(); },
               [this](int row) { emit dataChanged(index(row), index(row)); }});
    if (count() != before) emit countChanged();
}

void ModelFolderListModel::add(const QUrl& folder) {
    const QString path = folder.toLocalFile();
    if (folder.isLocalFile() && QFileInfo(path).isDir()) m_installed.addFolder(toPath(path));
}

void ModelFolderListModel::remove(const QString& path) {
    m_installed.removeFolder(toPath(path));
}

void ModelFolderListModel::makeDefault(const QString& path) {
    m_installed.chooseFolder(toPath(path));
}

void ModelFolderListModel::openFolder(const QString& path) const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

}  // namespace onebit::app
