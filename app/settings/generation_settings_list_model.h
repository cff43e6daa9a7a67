// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QJsonObject>
#include <QVariant>
#include <QtQmlIntegration>

#include "app/settings/generation_layers.h"
#include "app/settings/settings_file.h"

namespace onebit::app {

/// The settings of a generation, one row a declaration, as seen from one layer: all chats, the current model,
/// or the current chat. A change is kept at once: in the settings file for all chats (group "generation") and
/// for a model, in its record for a chat.
class GenerationSettingsListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count CONSTANT)
    /// "all", "model" or "chat": where values are set, and from where they are seen.
    Q_PROPERTY(QString layer READ layer WRITE setLayer NOTIFY layerChanged)
    /// The layer has values of its own.
    Q_PROPERTY(bool changed READ changed NOTIFY changedChanged)
    /// Rows whose words do not hold this are marked as not matching.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY filterChanged)
    /// The template of the current model knows of thinking; its setting is listed only then.
    Q_PROPERTY(bool modelThinks READ modelThinks NOTIFY modelThinksChanged)

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
        InheritedRole,
        OriginRole,
        ChoicesRole,  ///< a list of { value, words, help }
        MatchesRole,
    };

    /// `file` must outlive the model.
    explicit GenerationSettingsListModel(SettingsFile& file, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString layer() const;
    void setLayer(const QString& name);
    bool changed() const;
    QString filter() const { return m_filter; }
    void setFilter(const QString& words);
    int matchCount() const;
    bool modelThinks() const { return m_modelThinks; }
    void setModelThinks(bool thinks);

    /// What applies to a reply of the current model in the current chat.
    GenerationValues values() const { return m_layers.effective(); }
    /// The same with the values of another model.
    GenerationValues valuesWith(const QString& modelId, const RecommendedSampling& recommended) const;

    /// The model whose values are seen and set, and what its makers recommend; empty: none.
    void setModel(const QString& id, const RecommendedSampling& recommended = {});
    /// The chat whose values are seen and set. Answered by `chatSettingsChanged` when they change here.
    void setChat(const QJsonObject& settings);

    /// Takes a number or a text as the key wants it, fitted to its range; anything else changes nothing.
    Q_INVOKABLE void setValue(const QString& key, const QVariant& value);
    /// Back to what the layer inherits.
    Q_INVOKABLE void resetValue(const QString& key);
    Q_INVOKABLE void resetAll();
    Q_INVOKABLE QVariant valueOf(const QString& key) const;
    /// Makes the value that is seen that of another layer ("all", "model", "chat").
    Q_INVOKABLE void moveTo(const QString& key, const QString& layer);

  signals:
    void layerChanged();
    void changedChanged();
    void filterChanged();
    void modelThinksChanged();
    /// A value that applies to the next reply is another one.
    void valuesChanged();
    void chatSettingsChanged(const QJsonObject& settings);

  private:
    bool matches(const SettingDeclaration& setting) const;
    void store(SettingLayer layer, std::string_view key);
    void touch(std::string_view key);
    void touchAll();

    SettingsFile& m_file;
    GenerationLayers m_layers;
    SettingLayer m_layer = SettingLayer::kAll;
    QString m_modelId;
    QString m_filter;
    bool m_modelThinks = false;
};

}  // namespace onebit::app
