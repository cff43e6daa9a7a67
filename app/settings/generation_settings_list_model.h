#pragma once

#include <QAbstractListModel>
#include <QJsonObject>
#include <QVariant>
#include <QtQmlIntegration>

#include "app/settings/generation_settings.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The settings of a generation, one row a declaration. A change is stored at once. The values are those of
/// all chats; they live in the group "generation" of the settings file.
class GenerationSettingsListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count CONSTANT)
    Q_PROPERTY(bool changed READ changed NOTIFY changedChanged)

  public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        LabelRole,
        HelpRole,
        KindRole,
        MinimumRole,
        MaximumRole,
        StepRole,
        DefaultValueRole,
        ValueRole,
        IsSetRole,
        GroupRole,
    };

    /// `file` must outlive the model.
    explicit GenerationSettingsListModel(SettingsFile& file, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    /// Something differs from its default.
    bool changed() const;
    const GenerationValues& values() const { return m_values; }
    /// What the options say, by the settings' keys: to be kept with a reply.
    static QJsonObject record(const SamplingOptions& options);

    /// Takes a number or a text as the key wants it, fitted to its range; anything else changes nothing.
    Q_INVOKABLE void setValue(const QString& key, const QVariant& value);
    Q_INVOKABLE void resetValue(const QString& key);
    Q_INVOKABLE void resetAll();
    Q_INVOKABLE QVariant valueOf(const QString& key) const;

  signals:
    void changedChanged();

  private:
    void load();
    void touch(std::string_view key);
    QVariant shownValue(const SettingDeclaration& declaration) const;

    SettingsFile& m_file;
    GenerationValues m_values;
};

}  // namespace onebit::app
