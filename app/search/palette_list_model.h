// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QVariantList>
#include <QtQmlIntegration>
#include <functional>
#include <vector>

namespace onebit::app {

/// Something that the command palette finds.
struct PaletteItem {
    QString kind;   ///< "action" | "chat" | "model"
    QString id;     ///< of the action, the chat or the model
    QString words;  ///< its name
    QString note;   ///< what distinguishes it, in small type
    QString keys;   ///< its shortcut, or empty
    QString glyph;  ///< its icon

    bool operator==(const PaletteItem&) const = default;
};

/// What the command palette finds: chats, models and commands of the window, the best match first. It
/// searches what there was when it was opened; nothing changes under the hand of a person who chooses.
class PaletteListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { KindRole = Qt::UserRole + 1, ItemIdRole, WordsRole, NoteRole, KeysRole, GlyphRole };

    /// Tells what can be found at present, what was used last first.
    using Source = std::function<QList<PaletteItem>()>;

    explicit PaletteListModel(std::vector<Source> sources, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString query() const { return m_query; }
    void setQuery(const QString& query);

    /// Looks again at what there is, and forgets the query. `actions`: maps of id, words, keys and glyph,
    /// found after what the sources tell.
    Q_INVOKABLE void open(const QVariantList& actions);

  signals:
    void queryChanged();
    void countChanged();

  private:
    QList<PaletteItem> matches() const;
    void show(const QList<PaletteItem>& wanted);

    std::vector<Source> m_sources;
    QList<PaletteItem> m_all;
    QList<PaletteItem> m_shown;
    QString m_query;
};

}  // namespace onebit::app
