// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>
#include <optional>

#include "app/settings/generation_settings_list_model.h"
#include "app/settings/preset_table.h"

namespace onebit::app {

/// Presets of how words are chosen: those that come with Onebit, then the person's own, which are kept in the
/// settings file. The one that the values seen in the settings are nearest to is the chosen one.
class PresetListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        PresetIdRole = Qt::UserRole + 1,
        NameRole,
        OwnRole,
        ChosenRole,
        ChangedRole,  ///< chosen, but some of its values differ
    };

    /// Both must outlive the model.
    PresetListModel(SettingsFile& file, GenerationSettingsListModel& settings, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }

    /// Sets its values in the layer that is set now.
    Q_INVOKABLE void apply(const QString& id);
    /// Keeps the values seen now under a name; an own preset of that name takes them over. A blank name
    /// changes nothing.
    Q_INVOKABLE void save(const QString& name);
    Q_INVOKABLE void rename(const QString& id, const QString& name);
    /// Of an own one.
    Q_INVOKABLE void remove(const QString& id);
    /// Brings the one removed last back to its place.
    Q_INVOKABLE void undoRemove();

  signals:
    void countChanged();
    void removed(const QString& name);

  private:
    struct Preset {
        QString id;
        QString name;  ///< of a built-in one: in English
        bool own = false;
        GenerationValues values;
    };

    static QString shownName(const Preset& preset);
    void load();
    void store(const Preset& preset);
    void choose();
    qsizetype rowOf(const QString& id) const;
    void insert(qsizetype row, const Preset& preset);
    GenerationValues seen() const;

    SettingsFile& m_file;
    GenerationSettingsListModel& m_settings;
    QList<Preset> m_presets;
    qsizetype m_chosen = 0;
    bool m_changed = false;
    QString m_applied;  ///< the one applied last, which wins where several are as near
    std::optional<std::pair<qsizetype, Preset>> m_removed;
};

}  // namespace onebit::app
