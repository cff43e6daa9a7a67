#include "app/chat/message_list_model.h"

#include <algorithm>

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
        case ThinkingRole:
            return message.thinking;
        case ThinkingMsRole:
            return message.reply.details.thinkingMs;
        case ThinkingNowRole:
            return thinksNow(message);
        default:
            return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{MessageIdRole, "messageId"}, {AuthorRole, "author"},           {TextRole, "text"},
            {StateRole, "state"},         {DetailsRole, "details"},         {ModelNameRole, "modelName"},
            {ErrorTextRole, "errorText"}, {ErrorActionRole, "errorAction"}, {IsLastRole, "isLast"},
            {ThinkingRole, "thinking"},   {ThinkingMsRole, "thinkingMs"},   {ThinkingNowRole, "thinkingNow"}};
}

void MessageListModel::reset(const QList<MessageRecord>& messages) {
    beginResetModel();
    m_messages = messages;
    endResetModel();
    emit countChanged();
}

void MessageListModel::append(const MessageRecord& message) {
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_messages.append(message);
    endInsertRows();
    if (row > 0) touch(row - 1, {IsLastRole, ErrorActionRole});
    emit countChanged();
}

void MessageListModel::removeLast() {
    if (m_messages.isEmpty()) return;
    const int row = rowCount() - 1;
    beginRemoveRows({}, row, row);
    m_messages.removeLast();
    endRemoveRows();
    if (row > 0) touch(row - 1, {IsLastRole, ErrorActionRole});
    emit countChanged();
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
    QList<int> roles{StateRole,       DetailsRole,    ModelNameRole,  ErrorTextRole,
                     ErrorActionRole, ThinkingMsRole, ThinkingNowRole};
    if (m_messages[row].text != message.text) roles << TextRole << Qt::DisplayRole;
    if (m_messages[row].thinking != message.thinking) roles << ThinkingRole;
    m_messages[row] = message;
    touch(row, roles);
}

/// The message that changes is nearly always the last.
qsizetype MessageListModel::rowOf(const QString& messageId) const {
    const auto found = std::find_if(m_messages.crbegin(), m_messages.crend(),
                                    [&](const MessageRecord& message) { return message.id == messageId; });
    return m_messages.crend() - found - 1;
}

void MessageListModel::touch(qsizetype row, const QList<int>& roles) {
    const QModelIndex at = index(static_cast<int>(row));
    emit dataChanged(at, at, roles);
}

}  // namespace onebit::app
