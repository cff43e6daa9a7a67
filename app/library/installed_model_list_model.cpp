#include "app/library/installed_model_list_model.h"

#include <QDesktopServices>
#include <QDir>
#include <algorithm>

#include "app/engine/error_words.h"
#include "app/platform/native_path.h"

namespace onebit::app {

InstalledModelListModel::InstalledModelListModel(InstalledModels& installed, QObject* parent)
    : QAbstractListModel(parent), m_installed(installed) {
    connect(&m_installed, &InstalledModels::changed, this, &InstalledModelListModel::takeModels);
    connect(&m_installed, &InstalledModels::refused, this, &InstalledModelListModel::refused);
    connect(&m_installed, &InstalledModels::added, this, &InstalledModelListModel::select);
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
        default:
            return {};
    }
}

QHash<int, QByteArray> InstalledModelListModel::roleNames() const {
    return {{ModelIdRole, "modelId"},     {NameRole, "name"},
            {DetailRole, "detail"},       {IsCurrentRole, "isCurrent"},
            {IsStarterRole, "isStarter"}, {RunnableRole, "runnable"},
            {ProblemRole, "problem"},     {PathRole, "path"}};
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

InstalledModelListModel::Row InstalledModelListModel::rowFor(const InstalledModel& model) {
    return {model.id,
            model.name(),
            detailInWords(model),
            model.problem ? errorInWords(*model.problem) : QString(),
            toQString(model.file),
            model.starter,
            model.runnable()};
}

void InstalledModelListModel::takeModels() {
    QList<Row> rows;
    for (const InstalledModel& model : m_installed.models())
        rows.append(rowFor(model));
    if (rows == m_rows) return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
    emit countChanged();
    emit currentChanged();
}

}  // namespace onebit::app
