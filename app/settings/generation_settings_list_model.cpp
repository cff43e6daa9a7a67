#include "app/settings/generation_settings_list_model.h"

#include <QCoreApplication>
#include <array>

namespace onebit::app {
namespace {

// In the order of SettingKind.
constexpr std::array kKindNames{"real", "integer", "seed", "text"};

/// In the settings file; groups of single models or chats would stand beside it.
const QString kGroup = QStringLiteral("generation");

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString translated(const char* text) {
    return QCoreApplication::translate("GenerationSettings", text);
}

/// A value from QML or from the file, where a number may be written as text.
std::optional<SettingValue> settingValue(const SettingDeclaration& declaration, const QVariant& value) {
    if (declaration.kind == SettingKind::kText) {
        if (!value.canConvert<QString>()) return std::nullopt;
        return value.toString().toStdString();
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber) return std::nullopt;
    return number;
}

}  // namespace

GenerationSettingsListModel::GenerationSettingsListModel(SettingsFile& file, QObject* parent)
    : QAbstractListModel(parent), m_file(file) {
    load();
}

void GenerationSettingsListModel::load() {
    const QStringList keys = m_file.keysIn(kGroup);
    for (const QString& key : keys) {
        const SettingDeclaration* declaration = findSetting(key.toStdString());
        if (declaration == nullptr) continue;  // of a later version: left in the file as it is
        // What cannot be used has its default; it is replaced in the file when the person sets it anew.
        if (auto value = settingValue(*declaration, m_file.value(kGroup, key))) {
            static_cast<void>(m_values.set(declaration->key, *std::move(value)));
        }
    }
}

int GenerationSettingsListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(generationSettings().size());
}

QVariant GenerationSettingsListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SettingDeclaration& declaration = generationSettings()[static_cast<std::size_t>(index.row())];
    switch (role) {
        case KeyRole:
            return toQString(declaration.key);
        case Qt::DisplayRole:
        case LabelRole:
            return translated(declaration.label);
        case HelpRole:
            return translated(declaration.help);
        case KindRole:
            return QLatin1String(kKindNames.at(static_cast<std::size_t>(declaration.kind)));
        case MinimumRole:
            return declaration.minimum;
        case MaximumRole:
            return declaration.maximum;
        case StepRole:
            return declaration.step;
        case DefaultValueRole:
            if (declaration.kind == SettingKind::kText) return QString();
            return declaration.defaultValue;
        case ValueRole:
            return shownValue(declaration);
        case IsSetRole:
            return m_values.isSet(declaration.key);
        case GroupRole:
            return declaration.speedAndMemory ? QStringLiteral("speed") : QStringLiteral("answer");
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
            {GroupRole, "group"}};
}

bool GenerationSettingsListModel::changed() const {
    return !m_values.values().empty();
}

QJsonObject GenerationSettingsListModel::record(const SamplingOptions& options) {
    return {{"temperature", options.temperature},
            {"topK", options.topK},
            {"topP", options.topP},
            {"minP", options.minP},
            {"repeatPenalty", options.repeatPenalty},
            {"maxTokens", options.maxTokens}};
}

QVariant GenerationSettingsListModel::shownValue(const SettingDeclaration& declaration) const {
    if (declaration.kind == SettingKind::kText) return QString::fromStdString(m_values.text(declaration.key));
    return m_values.number(declaration.key);
}

void GenerationSettingsListModel::setValue(const QString& key, const QVariant& value) {
    const SettingDeclaration* declaration = findSetting(key.toStdString());
    if (declaration == nullptr) return;
    auto wanted = settingValue(*declaration, value);
    if (!wanted || !m_values.set(declaration->key, *std::move(wanted))) return;
    const QVariant fitted = shownValue(*declaration);
    const QVariant unset =
        declaration->kind == SettingKind::kText ? QVariant(QString()) : QVariant(declaration->defaultValue);
    if (fitted == unset) {
        resetValue(key);
        return;
    }
    m_file.setValue(kGroup, key, fitted);
    touch(declaration->key);
}

void GenerationSettingsListModel::resetValue(const QString& key) {
    const SettingDeclaration* declaration = findSetting(key.toStdString());
    if (declaration == nullptr) return;
    m_values.reset(declaration->key);
    m_file.remove(kGroup, key);
    touch(declaration->key);
}

void GenerationSettingsListModel::resetAll() {
    for (const SettingDeclaration& declaration : generationSettings())
        resetValue(toQString(declaration.key));
}

QVariant GenerationSettingsListModel::valueOf(const QString& key) const {
    const SettingDeclaration* declaration = findSetting(key.toStdString());
    return declaration != nullptr ? shownValue(*declaration) : QVariant();
}

void GenerationSettingsListModel::touch(std::string_view key) {
    const auto settings = generationSettings();
    for (std::size_t row = 0; row < settings.size(); ++row) {
        if (settings[row].key != key) continue;
        const QModelIndex at = index(static_cast<int>(row));
        emit dataChanged(at, at, {ValueRole, IsSetRole});
    }
    emit changedChanged();
}

}  // namespace onebit::app
