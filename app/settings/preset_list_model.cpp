// SPDX-License-Identifier: Apache-2.0
#include "app/settings/preset_list_model.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>
#include <algorithm>
#include <utility>

#include "app/settings/setting_values.h"

namespace onebit::app {
namespace {

const QString kGroup = QStringLiteral("presets");

}  // namespace

PresetListModel::PresetListModel(SettingsFile& file, GenerationSettingsListModel& settings, QObject* parent)
    : QAbstractListModel(parent), m_file(file), m_settings(settings) {
    load();
    connect(&m_settings, &GenerationSettingsListModel::valuesChanged, this, &PresetListModel::choose);
    connect(&m_settings, &GenerationSettingsListModel::layerChanged, this, &PresetListModel::choose);
    choose();
}

void PresetListModel::load() {
    for (const BuiltInPreset& preset : builtInPresets()) {
        m_presets.append({toQString(preset.id), QString::fromUtf8(preset.name), false, preset.values});
    }
    const QStringList ids = m_file.keysIn(kGroup);
    for (const QString& id : ids) {
        const QByteArray stored = m_file.value(kGroup, id).toString().toUtf8();
        const QJsonObject json = QJsonDocument::fromJson(stored).object();
        const QString name = json["name"].toString();
        if (!name.isEmpty()) m_presets.append({id, name, true, settingsFromJson(json["values"].toObject())});
    }
}

int PresetListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

QString PresetListModel::shownName(const Preset& preset) {
    return preset.own ? preset.name
                      : QCoreApplication::translate("GenerationSettings", preset.name.toUtf8().constData());
}

QVariant PresetListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Preset& preset = m_presets[index.row()];
    switch (role) {
        case PresetIdRole:
            return preset.id;
        case Qt::DisplayRole:
        case NameRole:
            return shownName(preset);
        case OwnRole:
            return preset.own;
        case ChosenRole:
            return index.row() == m_chosen;
        case ChangedRole:
            return index.row() == m_chosen && m_changed;
        default:
            return {};
    }
}

QHash<int, QByteArray> PresetListModel::roleNames() const {
    return {{PresetIdRole, "presetId"},
            {NameRole, "name"},
            {OwnRole, "own"},
            {ChosenRole, "chosen"},
            {ChangedRole, "changed"}};
}

qsizetype PresetListModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_presets, id, &Preset::id);
    return found == m_presets.end() ? -1 : found - m_presets.begin();
}

GenerationValues PresetListModel::seen() const {
    GenerationValues values;
    for (const std::string_view key : presetKeys())
        static_cast<void>(values.set(key, m_settings.valueOf(toQString(key)).toDouble()));
    return values;
}

void PresetListModel::apply(const QString& id) {
    const qsizetype row = rowOf(id);
    if (row < 0) return;
    m_applied = id;
    const GenerationValues values = m_presets[row].values;
    for (const std::string_view key : presetKeys())
        m_settings.setValue(toQString(key), values.number(key));
    choose();
}

void PresetListModel::save(const QString& name) {
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty()) return;
    Preset preset{QUuid::createUuid().toString(QUuid::Id128), trimmed, true, seen()};
    m_applied = preset.id;
    const auto same = std::ranges::find_if(
        m_presets, [&](const Preset& other) { return other.own && other.name == trimmed; });
    if (same == m_presets.end()) {
        store(preset);
        insert(m_presets.size(), preset);
    } else {
        preset.id = same->id;
        m_applied = preset.id;
        store(preset);
        *same = preset;
    }
    choose();
}

void PresetListModel::rename(const QString& id, const QString& name) {
    const qsizetype row = rowOf(id);
    const QString trimmed = name.simplified();
    if (row < 0 || !m_presets[row].own || trimmed.isEmpty()) return;
    m_presets[row].name = trimmed;
    store(m_presets[row]);
    const QModelIndex at = index(static_cast<int>(row));
    emit dataChanged(at, at, {NameRole, Qt::DisplayRole});
}

void PresetListModel::remove(const QString& id) {
    const qsizetype row = rowOf(id);
    if (row < 0 || !m_presets[row].own) return;
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_removed = {row, m_presets.takeAt(row)};
    m_chosen = -1;
    endRemoveRows();
    m_file.remove(kGroup, id);
    choose();
    emit countChanged();
    emit removed(m_removed->second.name);
}

void PresetListModel::undoRemove() {
    if (!m_removed) return;
    const auto [row, preset] = *std::exchange(m_removed, std::nullopt);
    store(preset);
    insert(std::min(row, m_presets.size()), preset);
    choose();
}

void PresetListModel::insert(qsizetype row, const Preset& preset) {
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
    m_presets.insert(row, preset);
    if (m_chosen >= row) ++m_chosen;
    endInsertRows();
    emit countChanged();
}

void PresetListModel::store(const Preset& preset) {
    const QJsonObject json{{"name", preset.name}, {"values", settingsToJson(preset.values)}};
    m_file.setValue(kGroup, preset.id, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

/// The nearest preset; of those equally near the one applied last, then the first.
void PresetListModel::choose() {
    const GenerationValues values = seen();
    qsizetype nearest = 0;
    int least = static_cast<int>(presetKeys().size()) + 1;
    for (qsizetype row = 0; row < m_presets.size(); ++row) {
        const int distance = presetDistance(values, m_presets[row].values);
        if (distance < least || (distance == least && m_presets[row].id == m_applied)) {
            least = distance;
            nearest = row;
        }
    }
    if (nearest == m_chosen && (least > 0) == m_changed) return;
    m_chosen = nearest;
    m_changed = least > 0;
    emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole, ChangedRole});
}

}  // namespace onebit::app
