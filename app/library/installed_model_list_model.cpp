// SPDX-License-Identifier: Apache-2.0
#include "app/library/installed_model_list_model.h"

#include <QDesktopServices>
#include <QDir>
#include <utility>

#include "app/engine/error_words.h"
#include "app/library/prospect_words.h"
#include "app/library/row_edits.h"
#include "app/platform/native_path.h"

namespace onebit::app {

InstalledModelListModel::InstalledModelListModel(InstalledModels& installed, Machine* machine,
                                                 QObject* parent)
    : QAbstractListModel(parent), m_installed(installed), m_machine(machine) {
    if (m_machine != nullptr) {
        connect(m_machine, &Machine::changed, this, &InstalledModelListModel::takeModels);
    }
    connect(&m_installed, &InstalledModels::changed, this, &InstalledModelListModel::takeModels);
    connect(&m_installed, &InstalledModels::refused, this, &InstalledModelListModel::refused);
    connect(&m_installed, &InstalledModels::added, this, [this](const QString& id) {
        const InstalledModel* model = m_installed.find(id);
        if (model != nullptr && !model->convertible) select(id);
    });
}

int InstalledModelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InstalledModelListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
        case ModelIdRole:
            return row.id;
        case Qt::DisplayRole:
        case NameRole:
            return row.name;
        case DetailRole:
            return row.detail;
        case IsCurrentRole:
            return row.id == m_currentId;
        case IsStarterRole:
            return row.starter;
        case RunnableRole:
            return row.runnable;
        case ProblemRole:
            return row.problem;
        case PathRole:
            return row.path;
        case SizeTextRole:
            return row.sizeText;
        case MemoryTextRole:
            return row.memoryText;
        case SpeedTextRole:
            return row.speedText;
        case FitRole:
            return row.fit;
        case FitTextRole:
            return row.fitText;
        case NoteRole:
            return row.note;
        case RemovableRole:
            return !row.starter;
        case ConvertibleRole:
            return row.convertible;
        default:
            return {};
    }
}

QHash<int, QByteArray> InstalledModelListModel::roleNames() const {
    return {{ModelIdRole, "modelId"},        {NameRole, "name"},           {DetailRole, "detail"},
            {IsCurrentRole, "isCurrent"},    {IsStarterRole, "isStarter"}, {RunnableRole, "runnable"},
            {ProblemRole, "problem"},        {PathRole, "path"},           {SizeTextRole, "sizeText"},
            {MemoryTextRole, "memoryText"},  {SpeedTextRole, "speedText"}, {FitRole, "fit"},
            {FitTextRole, "fitText"},        {NoteRole, "note"},           {RemovableRole, "removable"},
            {ConvertibleRole, "convertible"}};
}

/// Before the first scan the file's name has to do.
QString InstalledModelListModel::currentName() const {
    const InstalledModel* model = m_installed.find(m_currentId);
    if (model != nullptr) return model->name();
    return m_currentId == starterModelId() ? QString() : toQString(m_installed.fileOf(m_currentId).stem());
}

QString InstalledModelListModel::currentDetail() const {
    const InstalledModel* model = m_installed.find(m_currentId);
    return model != nullptr ? detailInWords(*model) : QString();
}

QString InstalledModelListModel::currentSize() const {
    const InstalledModel* model = m_installed.find(m_currentId);
    return model != nullptr ? sizeInWords(model->bytes) : QString();
}

bool InstalledModelListModel::currentIsStarter() const {
    const InstalledModel* model = m_installed.find(m_currentId);
    return model != nullptr && model->starter;
}

QString InstalledModelListModel::folder() const {
    return toQString(m_installed.folder());
}

void InstalledModelListModel::setCurrent(const QString& id) {
    if (id == m_currentId) return;
    m_currentId = id;
    if (!m_rows.isEmpty()) emit dataChanged(index(0), index(rowCount() - 1), {IsCurrentRole});
    emit currentChanged();
}

void InstalledModelListModel::select(const QString& modelId) {
    const InstalledModel* model = m_installed.find(modelId);
    if (model == nullptr || modelId == m_currentId) return;
    if (!model->runnable()) {
        // A vocabulary alone has no problem of its own; what it lacks is the weights.
        emit refused(model->name(), model->problem.value_or(Error{ErrorCode::kMissingTensor, "no weights"}));
        return;
    }
    setCurrent(modelId);
    emit selected(modelId);
}

void InstalledModelListModel::selectAt(int index) {
    if (index >= 0 && index < rowCount()) select(QString(m_rows[index].id));
}

void InstalledModelListModel::rescan() {
    m_installed.rescan();
}

void InstalledModelListModel::importFile(const QUrl& url) {
    if (url.isLocalFile()) {
        m_installed.add(toPath(url.toLocalFile()));
    } else {
        emit refused(url.toDisplayString(), {ErrorCode::kFileNotFound, "not a file on this computer"});
    }
}

void InstalledModelListModel::openFolder() {
    QDir().mkpath(folder());
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

InstalledModelListModel::Row InstalledModelListModel::rowFor(const InstalledModel& model) const {
    Row row;
    row.id = model.id;
    row.name = model.name();
    row.detail = detailInWords(model);
    row.problem = model.problem ? errorInWords(*model.problem) : QString();
    row.path = toQString(model.file);
    row.sizeText = sizeInWords(model.bytes);
    row.starter = model.starter;
    row.runnable = model.runnable();
    row.convertible = model.convertible;
    row.note = m_notes.value(model.id);
    if (row.note.isEmpty() && model.starter) row.note = tr("Comes with Onebit");
    if (row.note.isEmpty() && model.outside)
        row.note = tr("Stays in %1").arg(toQString(model.file.parent_path()));
    if (!row.problem.isEmpty()) row.note = row.problem;
    if (row.note.isEmpty()) row.note = row.detail;
    if (model.convertible) row.note = tr("Original files, to be converted before they run");
    if (m_machine == nullptr || !row.runnable) return row;
    const Prospect prospect = m_machine->prospect(model.info, model.id);
    row.memoryText = memoryInWords(prospect);
    row.speedText = speedInWords(prospect);
    row.fit = fitName(prospect.fit);
    row.fitText = fitInWords(prospect.fit);
    if (const QString missing = missingInWords(prospect); !missing.isEmpty()) row.note = missing;
    return row;
}

void InstalledModelListModel::setNote(const QString& id, const QString& note) {
    if (m_notes.value(id) == note) return;
    m_notes.insert(id, note);
    takeModels();
}

void InstalledModelListModel::takeModels() {
    QList<Row> rows;
    for (const InstalledModel& model : m_installed.models())
        rows.append(rowFor(model));
    const int before = count();
    applyRows(m_rows, rows,
              {[this](int row) { beginInsertRows({}, row, row); },
               [this](int row) { beginRemoveRows({}, row, row); },
               [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
               [this] { endInsertRows(); }, [this] { endRemoveRows(); }, [this] { endMoveRows(); },
               [this](int row) { emit dataChanged(index(row), index(row)); }});
    if (count() != before) emit countChanged();
    const QString name = currentName() + u'\n' + currentDetail();
    if (name != std::exchange(m_shownCurrent, name)) emit currentChanged();
}

}  // namespace onebit::app
