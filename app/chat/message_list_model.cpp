// SPDX-License-Identifier: Apache-2.0
#include "app/chat/message_list_model.h"

#include <algorithm>

#include "app/chat/chat_history.h"
#include "app/chat/reply_words.h"

namespace onebit::app {
namespace {

bool thinksNow(const MessageRecord& message) {
    return isUnderWay(message.state) && message.text.isEmpty() && !message.thinking.isEmpty();
}

}  // namespace

MessageListModel::MessageListModel(QObject* parent) : QAbstractListModel(parent) {}

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const MessageRecord& message = m_messages[index.row()];
    switch (role) {
        case MessageIdRole:
            return message.id;
        case AuthorRole:
            return authorName(message.author);
        case Qt::DisplayRole:
        case TextRole:
            return message.text;
        case StateRole:
            return stateName(message.state);
        case DetailsRole:
            return detailsInWords(message);
        case ModelNameRole:
            return message.reply.modelName;
        case ErrorTextRole:
            return errorInWords(message);
        case ErrorActionRole:
            // Only the last reply can be made again.
            return index.row() == rowCount() - 1 ? errorActionInWords(message) : QString();
        case IsLastRole:
            return index.row() == rowCount() - 1;
        case IsSummaryRole:
            return isSummary(message);
        case ThinkingRole:
            return message.thinking;
        case ThinkingMsRole:
            return message.reply.details.thinkingMs;
        case ThinkingNowRole:
            return thinksNow(message);
        case VersionRole:
            return m_places[index.row()].version;
        case VersionCountRole:
            return m_places[index.row()].count;
        case EditedRole:
            return !message.reply.details.editedFrom.isEmpty();
        case CanContinueRole:
            return index.row() == rowCount() - 1 && canContinue(message);
        case AttachmentsRole:
            return attachmentsForView(message.attachments);
        case NewModelRole:
            return newModelAt(index.row());
        default:
            return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{MessageIdRole, "messageId"},
            {AuthorRole, "author"},
            {TextRole, "text"},
            {StateRole, "state"},
            {DetailsRole, "details"},
            {ModelNameRole, "modelName"},
            {ErrorTextRole, "errorText"},
            {ErrorActionRole, "errorAction"},
            {IsLastRole, "isLast"},
            {IsSummaryRole, "isSummary"},
            {ThinkingRole, "thinking"},
            {ThinkingMsRole, "thinkingMs"},
            {ThinkingNowRole, "thinkingNow"},
            {VersionRole, "version"},
            {VersionCountRole, "versionCount"},
            {EditedRole, "edited"},
            {CanContinueRole, "canContinue"},
            {AttachmentsRole, "attachments"},
            {NewModelRole, "newModel"}};
}

/// By what the replies say of themselves; a question between two says nothing.
QString MessageListModel::newModelAt(qsizetype row) const {
    const QString& name = m_messages[row].reply.modelName;
    if (m_messages[row].author != Author::kAssistant || name.isEmpty()) return {};
    for (qsizetype before = row - 1; before >= 0; --before) {
        const QString& former = m_messages[before].reply.modelName;
        if (m_messages[before].author == Author::kAssistant && !former.isEmpty())
            return former == name ? QString() : name;
    }
    return {};
}

bool MessageListModel::canContinue(const MessageRecord& message) {
    if (message.author != Author::kAssistant || message.text.isEmpty()) return false;
    const bool brokenOff =
        message.state == MessageState::kStopped || message.state == MessageState::kInterrupted;
    return brokenOff ||
           (message.state == MessageState::kDone && message.reply.stats.finishReason == u"length");
}

QVariantList MessageListModel::attachmentsForView(const QList<Attachment>& attachments) {
    QVariantList view;
    for (const Attachment& attachment : attachments)
        view.append(QVariantMap{{"name", attachment.name}, {"bytes", attachment.bytes}});
    return view;
}

void MessageListModel::showPath(const QList<MessageRecord>& messages, const QList<VersionPlace>& places) {
    const qsizetype common = std::min(messages.size(), m_messages.size());
    qsizetype head = 0;
    while (head < common && messages[head].id == m_messages[head].id)
        ++head;
    qsizetype tail = 0;
    while (tail < common - head &&
           messages[messages.size() - 1 - tail].id == m_messages[m_messages.size() - 1 - tail].id) {
        ++tail;
    }
    const qsizetype oldCount = m_messages.size() - head - tail;
    const qsizetype newCount = messages.size() - head - tail;
    replaceRows(head, oldCount, messages.mid(head, newCount), places.mid(head, newCount));
    for (qsizetype row = 0; row < messages.size(); ++row) {
        const bool moved = m_places[row] != places[row];
        m_places[row] = places[row];
        if (moved) touch(row, {VersionRole, VersionCountRole});
        const MessageRecord& shown = m_messages[row];
        if (shown.state != messages[row].state || shown.text.size() != messages[row].text.size()) {
            update(messages[row]);
        }
    }
}

/// The last row is another one afterwards, or the first of two.
void MessageListModel::replaceRows(qsizetype first, qsizetype count, const QList<MessageRecord>& messages,
                                   const QList<VersionPlace>& places) {
    const auto lastBefore = m_messages.isEmpty() ? QString() : m_messages.back().id;
    const int row = static_cast<int>(first);
    if (count > 0) {
        beginRemoveRows({}, row, row + static_cast<int>(count) - 1);
        m_messages.remove(first, count);
        m_places.remove(first, count);
        endRemoveRows();
    }
    if (!messages.isEmpty()) {
        beginInsertRows({}, row, row + static_cast<int>(messages.size()) - 1);
        m_messages = m_messages.first(first) + messages + m_messages.sliced(first);
        m_places = m_places.first(first) + places + m_places.sliced(first);
        endInsertRows();
    }
    if (count == 0 && messages.isEmpty()) return;
    const QList<int> endRoles{IsLastRole, ErrorActionRole, CanContinueRole};
    if (const qsizetype former = rowOf(lastBefore); former >= 0 && former < m_messages.size() - 1) {
        touch(former, endRoles);
    }
    // A row that has just come is read anew as it is.
    const bool endIsOld = first + messages.size() < m_messages.size() || messages.isEmpty();
    if (endIsOld && !m_messages.isEmpty() && m_messages.back().id != lastBefore) {
        touch(m_messages.size() - 1, endRoles);
    }
    touchNewModelFrom(first + messages.size());
    emit countChanged();
}

void MessageListModel::reset(const QList<MessageRecord>& messages) {
    beginResetModel();
    m_messages = messages;
    m_places.fill({}, messages.size());
    endResetModel();
    emit countChanged();
}

void MessageListModel::append(const MessageRecord& message) {
    replaceRows(m_messages.size(), 0, {message}, {VersionPlace{}});
}

void MessageListModel::appendText(const QString& messageId, const QString& delta) {
    const qsizetype row = rowOf(messageId);
    if (row < 0) return;
    const bool thought = thinksNow(m_messages[row]);
    m_messages[row].text += delta;
    QList<int> roles{TextRole, Qt::DisplayRole};
    if (thought) roles << ThinkingNowRole;
    touch(row, roles);
}

void MessageListModel::appendThinking(const QString& messageId, const QString& delta) {
    const qsizetype row = rowOf(messageId);
    if (row < 0) return;
    const bool thought = thinksNow(m_messages[row]);
    m_messages[row].thinking += delta;
    QList<int> roles{ThinkingRole};
    if (!thought) roles << ThinkingNowRole;
    touch(row, roles);
}

void MessageListModel::update(const MessageRecord& message) {
    const qsizetype row = rowOf(message.id);
    if (row < 0) return;
    QList<int> roles{StateRole,      DetailsRole,     ModelNameRole,   ErrorTextRole, ErrorActionRole,
                     ThinkingMsRole, ThinkingNowRole, CanContinueRole, EditedRole};
    if (m_messages[row].text != message.text) roles << TextRole << Qt::DisplayRole;
    if (m_messages[row].thinking != message.thinking) roles << ThinkingRole;
    const bool otherModel = m_messages[row].reply.modelName != message.reply.modelName;
    m_messages[row] = message;
    touch(row, roles);
    if (!otherModel) return;
    touch(row, {NewModelRole});
    touchNewModelFrom(row + 1);
}

/// The message that changes is nearly always the last.
int MessageListModel::rowOf(const QString& messageId) const {
    const auto found = std::find_if(m_messages.crbegin(), m_messages.crend(),
                                    [&](const MessageRecord& message) { return message.id == messageId; });
    return static_cast<int>(m_messages.crend() - found) - 1;
}

/// What came before the next reply is another message now.
void MessageListModel::touchNewModelFrom(qsizetype row) {
    while (row < m_messages.size() && m_messages[row].author != Author::kAssistant)
        ++row;
    if (row < m_messages.size()) touch(row, {NewModelRole});
}

void MessageListModel::touch(qsizetype row, const QList<int>& roles) {
    const QModelIndex at = index(static_cast<int>(row));
    emit dataChanged(at, at, roles);
}

}  // namespace onebit::app
