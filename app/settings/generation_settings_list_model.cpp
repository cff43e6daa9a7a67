// SPDX-License-Identifier: Apache-2.0
#include "app/settings/generation_settings_list_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "app/settings/setting_values.h"

namespace onebit::app {
namespace {

// In the order of SettingKind.
constexpr std::array kKindNames{"real", "integer", "seed", "text", "lines", "choice"};
// In the order of SettingLayer.
const std::array kLayerNames{QStringLiteral("all"), QStringLiteral("model"), QStringLiteral("chat")};

QString translated(const char* text) {
    return *text == '\0' ? QString() : QCoreApplication::translate("GenerationSettings", text);
}

std::optional<SettingLayer> layerOf(const QString& name) {
    const auto found = std::ranges::find(kLayerNames, name);
    if (found == kLayerNames.end()) return std::nullopt;
    return static_cast<SettingLayer>(found - kLayerNames.begin());
}

QString nameOf(SettingLayer layer) {
    return kLayerNames.at(static_cast<std::size_t>(layer));
}

QVariantList choicesOf(const SettingDeclaration& setting) {
    QVariantList choices;
    for (const SettingChoice& choice : setting.choices) {
        choices.append(QVariantMap{{"value", toQString(choice.value)},
                                   {"words", translated(choice.words)},
                                   {"help", translated(choice.help)}});
    }
    return choices;
}

}  // namespace

GenerationSettingsListModel::GenerationSettingsListModel(SettingsFile& file, QObject* parent)
    : QAbstractListModel(parent), m_file(file) {
    m_layers.replace(SettingLayer::kAll, readSettings(m_file, settingsGroup({})));
}

int GenerationSettingsListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(generationSettings().size());
}

QVariant GenerationSettingsListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SettingDeclaration& setting = generationSettings()[static_cast<std::size_t>(index.row())];
    switch (role) {
        case KeyRole:
            return toQString(setting.key);
        case Qt::DisplayRole:
        case LabelRole:
            return translated(setting.label);
        case HelpRole:
            return translated(setting.help);
        case KindRole:
            return QLatin1String(kKindNames.at(static_cast<std::size_t>(setting.kind)));
        case MinimumRole:
            return setting.minimum;
        case MaximumRole:
            return setting.maximum;
        case StepRole:
            return setting.step;
        case DefaultValueRole:
            return toVariant(m_layers.recommended().value(setting));
        case ValueRole:
            return toVariant(m_layers.value(setting, m_layer));
        case IsSetRole:
            return m_layers.own(m_layer).isSet(setting.key);
        case GroupRole:
            return setting.speedAndMemory ? QStringLiteral("speed") : QStringLiteral("answer");
        case InheritedRole:
            return toVariant(m_layers.inherited(setting, m_layer));
        case OriginRole:
            return nameOf(m_layers.origin(setting, m_layer));
        case ChoicesRole:
            return choicesOf(setting);
        case MatchesRole:
            return matches(setting);
        default:
            return {};
    }
}

QHash<int, QByteArray> GenerationSettingsListModel::roleNames() const {
    return {{KeyRole, "key"},         {LabelRole, "label"},
            {HelpRole, "help"},       {KindRole, "kind"},
            {MinimumRole, "minimum"}, {MaximumRole, "maximum"},
            {StepRole, "step"},       {DefaultValueRole, "defaultValue"},
            {ValueRole, "value"},     {IsSetRole, "isSet"},
            {GroupRole, "group"},     {InheritedRole, "inherited"},
            {OriginRole, "origin"},   {ChoicesRole, "choices"},
            {MatchesRole, "matches"}};
}

QString GenerationSettingsListModel::layer() const {
    return nameOf(m_layer);
}

void GenerationSettingsListModel::setLayer(const QString& name) {
    const auto layer = layerOf(name);
    if (!layer || *layer == m_layer) return;
    m_layer = *layer;
    touchAll();
    emit layerChanged();
    emit changedChanged();
}

bool GenerationSettingsListModel::changed() const {
    return !m_layers.own(m_layer).values().empty();
}

bool GenerationSettingsListModel::matches(const SettingDeclaration& setting) const {
    if (setting.key == "thinking" && !m_modelThinks) return false;
    const auto has = [this](const QString& text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return m_filter.isEmpty() || has(translated(setting.label)) || has(translated(setting.help));
}

int GenerationSettingsListModel::matchCount() const {
    return static_cast<int>(std::ranges::count_if(
        generationSettings(), [this](const SettingDeclaration& setting) { return matches(setting); }));
}

void GenerationSettingsListModel::setFilter(const QString& words) {
    if (words.trimmed() == m_filter) return;
    m_filter = words.trimmed();
    emit dataChanged(index(0), index(rowCount() - 1), {MatchesRole});
    emit filterChanged();
}

void GenerationSettingsListModel::setModelThinks(bool thinks) {
    if (thinks == m_modelThinks) return;
    m_modelThinks = thinks;
    touch("thinking");
    emit modelThinksChanged();
    emit filterChanged();
}

void GenerationSettingsListModel::setModel(const QString& id, const RecommendedSampling& recommended) {
    GenerationValues values = recommendedValues(recommended);
    if (id == m_modelId && values.values() == m_layers.recommended().values()) return;
    m_modelId = id;
    m_layers.setRecommended(std::move(values));
    m_layers.replace(SettingLayer::kModel,
                     id.isEmpty() ? GenerationValues() : readSettings(m_file, settingsGroup(id)));
    touchAll();
    emit changedChanged();
    emit valuesChanged();
}

GenerationValues GenerationSettingsListModel::valuesWith(const QString& modelId,
                                                         const RecommendedSampling& recommended) const {
    GenerationLayers layers = m_layers;
    layers.setRecommended(recommendedValues(recommended));
    layers.replace(SettingLayer::kModel, readSettings(m_file, settingsGroup(modelId)));
    return layers.effective();
}

void GenerationSettingsListModel::setChat(const QJsonObject& settings) {
    GenerationValues values = settingsFromJson(settings);
    if (values.values() == m_layers.own(SettingLayer::kChat).values()) return;
    m_layers.replace(SettingLayer::kChat, std::move(values));
    touchAll();
    emit changedChanged();
    emit valuesChanged();
}

void GenerationSettingsListModel::setValue(const QString& key, const QVariant& value) {
    const SettingDeclaration* setting = findSetting(key.toStdString());
    if (setting == nullptr) return;
    auto wanted = settingValue(*setting, value);
    if (!wanted || !m_layers.set(m_layer, setting->key, *std::move(wanted))) return;
    store(m_layer, setting->key);
    touch(setting->key);
}

void GenerationSettingsListModel::resetValue(const QString& key) {
    const SettingDeclaration* setting = findSetting(key.toStdString());
    if (setting == nullptr) return;
    m_layers.reset(m_layer, setting->key);
    store(m_layer, setting->key);
    touch(setting->key);
}

void GenerationSettingsListModel::resetAll() {
    for (const SettingDeclaration& setting : generationSettings()) {
        if (m_layers.own(m_layer).isSet(setting.key)) resetValue(toQString(setting.key));
    }
}

QVariant GenerationSettingsListModel::valueOf(const QString& key) const {
    const SettingDeclaration* setting = findSetting(key.toStdString());
    return setting != nullptr ? toVariant(m_layers.value(*setting, m_layer)) : QVariant();
}

void GenerationSettingsListModel::moveTo(const QString& key, const QString& layer) {
    const SettingDeclaration* setting = findSetting(key.toStdString());
    const auto target = layerOf(layer);
    if (setting == nullptr || !target) return;
    const SettingLayer from = std::max(m_layer, *target);
    m_layers.move(setting->key, from, *target);
    for (std::size_t changed = 0; changed < kSettingLayers; ++changed)
        store(static_cast<SettingLayer>(changed), setting->key);
    touch(setting->key);
}

/// Brings what is stored of a layer in line with it.
void GenerationSettingsListModel::store(SettingLayer layer, std::string_view key) {
    if (layer == SettingLayer::kChat) {
        emit chatSettingsChanged(settingsToJson(m_layers.own(layer)));
        return;
    }
    if (layer == SettingLayer::kModel && m_modelId.isEmpty()) return;
    const QString group = settingsGroup(layer == SettingLayer::kModel ? m_modelId : QString());
    const GenerationValues& values = m_layers.own(layer);
    const QString name = toQString(key);
    if (values.isSet(key)) {
        m_file.setValue(group, name, toVariant(values.value(*findSetting(key))));
    } else {
        m_file.remove(group, name);
    }
}

void GenerationSettingsListModel::touch(std::string_view key) {
    const auto settings = generationSettings();
    const auto found = std::ranges::find(settings, key, &SettingDeclaration::key);
    const QModelIndex at = index(static_cast<int>(found - settings.begin()));
    emit dataChanged(at, at, {ValueRole, IsSetRole, InheritedRole, OriginRole, MatchesRole});
    emit changedChanged();
    emit valuesChanged();
}

void GenerationSettingsListModel::touchAll() {
    emit dataChanged(index(0), index(rowCount() - 1), {ValueRole, IsSetRole, InheritedRole, OriginRole});
}

}  // namespace onebit::app
