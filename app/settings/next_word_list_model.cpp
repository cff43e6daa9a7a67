// SPDX-License-Identifier: Apache-2.0
#include "app/settings/next_word_list_model.h"

#include <QLocale>
#include <QtConcurrent>
#include <algorithm>
#include <utility>

namespace onebit::app {
namespace {

/// Each point holds the logits of a whole vocabulary.
constexpr qsizetype kChatsKept = 4;
constexpr std::size_t kDrawableRows = 6;
constexpr std::size_t kLeftOutRows = 3;
constexpr qsizetype kLettersBefore = 60;
constexpr double kPercent = 100;

std::optional<NextWords> compute(const std::shared_ptr<const ChoicePoint>& point,
                                 const SamplingOptions& options) {
    auto words = nextWords(*point, options, point->words.size());
    if (!words) return std::nullopt;
    return *std::move(words);
}

/// The likeliest of those that can be drawn, then of those that cannot.
std::vector<NextWord> rowsOf(const std::vector<NextWord>& words) {
    std::vector<NextWord> rows;
    std::size_t drawable = 0;
    std::size_t leftOut = 0;
    for (const NextWord& word : words) {
        const bool drawn = word.leftOutBy == LeftOutBy::kNone;
        if ((drawn ? drawable++ : leftOut++) < (drawn ? kDrawableRows : kLeftOutRows)) rows.push_back(word);
    }
    return rows;
}

QString leftOutWords(LeftOutBy by) {
    switch (by) {
        case LeftOutBy::kNone:
            break;
        case LeftOutBy::kTemperature:
            return NextWordListModel::tr("temperature 0");
        case LeftOutBy::kTopK:
            return NextWordListModel::tr("top-k");
        case LeftOutBy::kTypical:
            return NextWordListModel::tr("typical");
        case LeftOutBy::kTopP:
            return NextWordListModel::tr("top-p");
        case LeftOutBy::kMinP:
            return NextWordListModel::tr("min-p");
    }
    return {};
}

QString readable(const ChoicePoint::Word& word) {
    //: Stands in a list of words that could come next.
    if (word.endsReply) return NextWordListModel::tr("(end of reply)");
    const QString text = QString::fromStdString(word.text);
    if (!text.trimmed().isEmpty()) return text.trimmed();
    //: Stands in a list of words that could come next.
    return text.contains(u'\n') ? NextWordListModel::tr("(new line)") : NextWordListModel::tr("(space)");
}

}  // namespace

NextWordListModel::NextWordListModel(QObject* parent) : QAbstractListModel(parent) {
    connect(&m_computing, &QFutureWatcherBase::finished, this, &NextWordListModel::takeResult);
}

NextWordListModel::~NextWordListModel() {
    m_computing.waitForFinished();
}

int NextWordListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NextWordListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const NextWord& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case WordRole:
            return readable(row.word);
        case ChanceRole:
            return row.chance;
        case ChanceAtOneRole:
            return row.chanceAtOne;
        case DrawableRole:
            return row.leftOutBy == LeftOutBy::kNone;
        case LeftOutByRole:
            return leftOutWords(row.leftOutBy);
        default:
            return {};
    }
}

QHash<int, QByteArray> NextWordListModel::roleNames() const {
    return {{WordRole, "word"},
            {ChanceRole, "chance"},
            {ChanceAtOneRole, "chanceAtOne"},
            {DrawableRole, "drawable"},
            {LeftOutByRole, "leftOutBy"}};
}

void NextWordListModel::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    emit activeChanged();
    if (m_active && m_stale) computeSoon();
}

std::shared_ptr<const ChoicePoint> NextWordListModel::point() const {
    return m_points.value(m_chatId);
}

QString NextWordListModel::before() const {
    const auto at = point();
    if (at == nullptr) return {};
    const QString text = QString::fromStdString(at->before).simplified();
    if (text.size() <= kLettersBefore) return text.isEmpty() ? text : QStringLiteral("… ") + text;
    const qsizetype space = text.indexOf(u' ', text.size() - kLettersBefore);
    return QStringLiteral("… ") + text.mid(space < 0 ? text.size() - kLettersBefore : space + 1);
}

QString NextWordListModel::summary() const {
    if (m_rows.empty()) return {};
    const int words = static_cast<int>(m_drawable);
    const QString share = QLocale().toString(qRound(m_leftOutShare * kPercent));
    if (m_leftOutShare <= 0) return tr("All words can come next.");
    return (words == 1 ? tr("One word can come next.") : tr("%n words can come next.", nullptr, words)) +
           u' ' + tr("All others, %1% together, cannot.").arg(share);
}

double NextWordListModel::largest() const {
    constexpr double kLeast = 0.5;
    double largest = kLeast;
    for (const NextWord& row : m_rows)
        largest = std::max({largest, row.chance, row.chanceAtOne});
    return largest;
}

void NextWordListModel::showChat(const QString& chatId) {
    if (chatId == m_chatId) return;
    m_chatId = chatId;
    computeSoon();
    emit changed();
}

void NextWordListModel::keep(const QString& chatId, const std::shared_ptr<const ChoicePoint>& point) {
    m_recent.removeAll(chatId);
    m_recent.append(chatId);
    m_points.insert(chatId, point);
    if (m_recent.size() > kChatsKept) m_points.remove(m_recent.takeFirst());
    if (chatId != m_chatId) return;
    computeSoon();
    emit changed();
}

void NextWordListModel::setOptions(const SamplingOptions& options) {
    m_options = options;
    computeSoon();
}

void NextWordListModel::computeSoon() {
    m_stale = true;
    if (!m_active || m_computing.isRunning()) return;
    m_stale = false;
    if (const auto at = point()) {
        m_computing.setFuture(QtConcurrent::run(&compute, at, m_options));
    } else {
        showRows({});
    }
}

void NextWordListModel::takeResult() {
    // A slider may have moved on: what is shown next is what it says by then.
    if (const std::optional<NextWords> words = m_computing.result(); words && known()) {
        m_drawable = words->drawable;
        m_leftOutShare = words->leftOutShare;
        showRows(rowsOf(words->words));
    }
    if (m_stale) computeSoon();
}

void NextWordListModel::showRows(std::vector<NextWord> rows) {
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (const int kept = std::min(before, after); kept > 0) emit dataChanged(index(0), index(kept - 1));
    emit changed();
}

}  // namespace onebit::app
