// SPDX-License-Identifier: Apache-2.0
#include "app/search/palette_list_model.h"

#include <QVariantMap>
#include <algorithm>

#include "app/search/fuzzy_match.h"

namespace onebit::app {
namespace {

/// More than anybody reads.
constexpr qsizetype kMostShown = 50;
/// While nothing is typed, only what was used last of a source has room above the commands.
constexpr qsizetype kMostUnasked = 5;

PaletteItem actionItem(const QVariantMap& action) {
    const auto text = [&action](const char* key) { return action.value(QLatin1String(key)).toString(); };
    return {QStringLiteral("action"), text("id"), text("words"), {}, text("keys"), text("glyph")};
}

}  // namespace

PaletteListModel::PaletteListModel(std::vector<Source> sources, QObject* parent)
    : QAbstractListModel(parent), m_sources(std::move(sources)) {}

int PaletteListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PaletteItem& item = m_shown[index.row()];
    switch (role) {
        case KindRole:
            return item.kind;
        case ItemIdRole:
            return item.id;
        case Qt::DisplayRole:
        case WordsRole:
            return item.words;
        case NoteRole:
            return item.note;
        case KeysRole:
            return item.keys;
        case GlyphRole:
            return item.glyph;
        default:
            return {};
    }
}

QHash<int, QByteArray> PaletteListModel::roleNames() const {
    return {{KindRole, "kind"}, {ItemIdRole, "itemId"}, {WordsRole, "words"},
            {NoteRole, "note"}, {KeysRole, "keys"},     {GlyphRole, "glyph"}};
}

void PaletteListModel::open(const QVariantList& actions) {
    m_all.clear();
    for (const Source& source : m_sources)
        m_all += source();
    for (const QVariant& action : actions)
        m_all.append(actionItem(action.toMap()));
    const bool asked = !m_query.isEmpty();
    m_query.clear();
    if (asked) emit queryChanged();
    show(matches());
}

void PaletteListModel::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    emit queryChanged();
    show(matches());
}

QList<PaletteItem> PaletteListModel::matches() const {
    struct Match {
        int score;
        const PaletteItem* item;
    };
    std::vector<Match> found;
    const bool unasked = m_query.trimmed().isEmpty();
    QHash<QString, qsizetype> seen;
    for (const PaletteItem& item : m_all) {
        if (unasked && item.kind != QLatin1String("action") && ++seen[item.kind] > kMostUnasked) continue;
        const int score = fuzzyScore(m_query, QStringList{item.words, item.note});
        if (score > 0) found.push_back({score, &item});
    }
    // Stable: among equals what was used last stays first.
    std::ranges::stable_sort(found, std::greater{}, &Match::score);
    QList<PaletteItem> items;
    for (const Match& match : found) {
        if (items.size() == kMostShown) break;
        items.append(*match.item);
    }
    return items;
}

/// Row by row: what stays keeps its place in the view's memory.
void PaletteListModel::show(const QList<PaletteItem>& wanted) {
    const qsizetype before = m_shown.size();
    for (qsizetype row = m_shown.size() - 1; row >= 0; --row) {
        if (wanted.contains(m_shown[row])) continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_shown.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const qsizetype found = m_shown.indexOf(wanted[row], row);
        if (found == row) continue;
        if (found > row) {
            beginMoveRows({}, static_cast<int>(found), static_cast<int>(found), {}, static_cast<int>(row));
            m_shown.move(found, row);
            endMoveRows();
        } else {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            m_shown.insert(row, wanted[row]);
            endInsertRows();
        }
    }
    if (m_shown.size() > wanted.size()) {
        beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(m_shown.size()) - 1);
        m_shown.resize(wanted.size());
        endRemoveRows();
    }
    if (before != m_shown.size()) emit countChanged();
}

}  // namespace onebit::app
