// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/chat_transfer.h"

#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <QtConcurrent>
#include <algorithm>
#include <utility>

#include "app/chat/titles.h"
#include "app/transfer/chat_import.h"
#include "app/transfer/own_json.h"
#include "app/transfer/text_export.h"

namespace onebit::app {
namespace {

constexpr qsizetype kLongestName = 60;

QByteArray converted(const ChatArchive& archive, const QString& ending) {
    if (ending == u"json") return toOwnJson(archive);
    if (ending == u"html" || ending == u"htm") return toHtml(archive).toUtf8();
    if (ending == u"pdf") return toPdf(archive);
    return toMarkdown(archive).toUtf8();
}

/// On a pool thread.
bool writeArchive(const ChatArchive& archive, const QString& path) {
    const QByteArray bytes = converted(archive, QFileInfo(path).suffix().toLower());
    QSaveFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

}  // namespace

ChatTransfer::ChatTransfer(ChatListModel& chats, FolderListModel& folders, StorageThread& storage,
                           QObject* parent)
    : QObject(parent), m_chats(chats), m_folders(folders), m_storage(storage) {
    connect(&m_storage, &StorageThread::loadedForExport, this, &ChatTransfer::takeMessages);
}

ChatTransfer::~ChatTransfer() {
    for (QFuture<bool>& write : m_writes)
        write.waitForFinished();
}

void ChatTransfer::begin() {
    ++m_running;
    emit busyChanged();
}

void ChatTransfer::end() {
    --m_running;
    emit busyChanged();
}

QString ChatTransfer::suggestedName(const QString& chatId) const {
    const ChatRecord* chat = m_chats.find(chatId);
    QString name = chat != nullptr ? m_chats.shownTitle(*chat) : tr("Chats");
    for (const QChar forbidden : QStringView(u"/\\:*?\"<>|"))
        name.replace(forbidden, u' ');
    name = name.simplified().left(kLongestName).trimmed();
    return name.startsWith(u'.') ? name.mid(1) : name;
}

void ChatTransfer::exportTo(const QUrl& file, const QString& chatId) {
    Order order;
    order.path = file.toLocalFile();
    if (order.path.isEmpty()) return;
    QStringList ids;
    for (const ChatRecord& chat : m_chats.chats()) {
        if (!chatId.isEmpty() && chat.id != chatId) continue;
        order.archive.chats.append({chat, {}});
        ids.append(chat.id);
        const FolderRecord* folder = m_folders.find(chat.folderId);
        const auto known = [&](const FolderRecord& each) { return each.id == chat.folderId; };
        if (folder != nullptr && std::ranges::none_of(order.archive.folders, known)) {
            order.archive.folders.append(*folder);
        }
    }
    if (ids.isEmpty()) {
        emit failed(tr("There is no chat to export."));
        return;
    }
    begin();
    order.token = m_storage.loadForExport(ids);
    m_orders.append(order);
}

void ChatTransfer::takeMessages(quint64 token, const QList<MessageRecord>& messages) {
    const auto found = std::ranges::find(m_orders, token, &Order::token);
    if (found == m_orders.end()) return;
    Order order = std::move(*found);
    m_orders.erase(found);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < order.archive.chats.size(); ++i)
        places.insert(order.archive.chats[i].chat.id, i);
    for (const MessageRecord& message : messages) {
        const auto place = places.constFind(message.chatId);
        if (place != places.constEnd()) order.archive.chats[*place].messages.append(message);
    }
    write(order);
}

void ChatTransfer::write(const Order& order) {
    const QString name = QFileInfo(order.path).fileName();
    const int count = static_cast<int>(order.archive.chats.size());
    QFuture<bool> writing = QtConcurrent::run(writeArchive, order.archive, order.path);
    m_writes.removeIf([](const QFuture<bool>& write) { return write.isFinished(); });
    m_writes.append(writing);
    writing.then(this, [this, name, count](bool written) {
        if (written) {
            emit done(tr("%n chat(s) exported to %1", nullptr, count).arg(name));
        } else {
            emit failed(tr("%1 cannot be written. Choose another folder.").arg(name));
        }
        end();
    });
}

void ChatTransfer::importFrom(const QUrl& file) {
    const QString path = file.toLocalFile();
    if (path.isEmpty()) return;
    begin();
    QtConcurrent::run(readChats, path).then(this, [this](const ImportResult& result) {
        take(result);
        end();
    });
}

void ChatTransfer::take(const ImportResult& result) {
    if (!result) {
        switch (result.error()) {
            case ImportProblem::kUnreadable:
                emit failed(tr("The file cannot be read."));
                return;
            case ImportProblem::kTooLarge:
                emit failed(tr("The file is too large to be a file of chats."));
                return;
            case ImportProblem::kDamaged:
                emit failed(tr("The file is damaged. Nothing was imported."));
                return;
            case ImportProblem::kTooOld:
                emit failed(
                    tr("An older version of GPT4All wrote this chat. Open it once in the latest one."));
                return;
            case ImportProblem::kUnknown:
                break;
        }
        emit failed(
            tr("This is no file of chats that Onebit knows. It knows its own, ChatGPT's, LM Studio's "
               "and GPT4All's."));
        return;
    }
    for (const FolderRecord& folder : result->folders) {
        if (folder.deletedMs == 0) m_folders.add(folder);
    }
    for (const ArchivedChat& archived : result->chats)
        takeChat(archived);
    emit done(tr("%n chat(s) imported", nullptr, static_cast<int>(result->chats.size())));
}

void ChatTransfer::takeChat(ArchivedChat archived) {
    ChatRecord& chat = archived.chat;
    if (m_chats.isKnown(chat.id)) renewIds(archived);
    chat.deletedMs = 0;
    if (chat.title.isEmpty() && !archived.messages.isEmpty()) chat.title = titleOf(archived.messages.front());
    m_chats.add(chat, archived.messages);
}

}  // namespace onebit::app
