// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>
#include <optional>

#include "app/chat/reply_details.h"
#include "inference/session.h"

/// Chats and messages as values: what is stored, what crosses threads, what the list models show.
namespace onebit::app {

enum class Author : quint8 { kUser, kAssistant };

/// Where a message stands. The first three are under way; found at a start they mean an interrupted reply.
enum class MessageState : quint8 { kWaiting, kReading, kStreaming, kDone, kStopped, kFailed, kInterrupted };

/// Names in storage and for QML: "user", "assistant"; "waiting", "reading", "streaming", "done", "stopped",
/// "failed", "interrupted".
QString authorName(Author author);
QString stateName(MessageState state);
/// Nothing for a name that is not known.
std::optional<Author> authorFromName(QStringView name);
std::optional<MessageState> stateFromName(QStringView name);

/// A reply that is still being made.
constexpr bool isUnderWay(MessageState state) {
    return state == MessageState::kWaiting || state == MessageState::kReading ||
           state == MessageState::kStreaming;
}

/// What a finished reply cost.
struct ReplyStats {
    quint32 promptTokens = 0;
    quint32 genTokens = 0;
    double firstTokenMs = 0;
    double genTokensPerSecond = 0;
    quint32 contextUsed = 0;     ///< tokens
    quint32 contextLength = 0;   ///< tokens
    QString finishReason;        ///< as inference names it: "stop", "length" ...
    quint32 acceptedTokens = 0;  ///< of genTokens, foretold and only checked: no pass of their own

    static ReplyStats from(const GenerationStats& stats);
    QJsonObject toJson() const;
    static ReplyStats fromJson(const QJsonObject& json);
};

/// What is needed to tell how a reply came about, and to make it again.
struct ReplyRecord {
    QString modelName;
    qint64 modelBytes = 0;  ///< size of its file; with the name it tells versions apart
    quint64 seed = 0;
    QJsonObject sampling;  ///< the settings, by their keys
    ReplyStats stats;
    QString error;         ///< a sentence, if it failed
    QString errorDetail;   ///< names and numbers behind it
    ReplyDetails details;  ///< what else it takes to make it again
};

/// A text file that goes with a message; the text is kept, not the path.
struct Attachment {
    QString name;      ///< of the file, without its folder
    QString text;      ///< all of it
    qint64 bytes = 0;  ///< of the file

    QJsonObject toJson() const;
    static Attachment fromJson(const QJsonObject& json);
    bool operator==(const Attachment&) const = default;
};

QJsonArray attachmentsToJson(const QList<Attachment>& attachments);
QList<Attachment> attachmentsFromJson(const QJsonArray& json);

struct MessageRecord {
    QString id;  ///< UUID without braces
    QString chatId;
    QString parentId;  ///< the message it answers or follows; empty for the first
    Author author = Author::kUser;
    QString text;
    QString thinking;  ///< what the model thought before it answered
    MessageState state = MessageState::kDone;
    qint64 createdMs = 0;             ///< UTC, milliseconds since 1970
    qint64 deletedMs = 0;             ///< in the trash since; 0: not in the trash
    QList<Attachment> attachments{};  ///< of a person's message
    ReplyRecord reply;                ///< of an assistant's message
};

struct ChatRecord {
    QString id;     ///< UUID without braces
    QString title;  ///< empty until there is a first message
    bool titleByUser = false;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;  ///< when something was last said in it
    qint64 deletedMs = 0;  ///< in the trash since; 0: not in the trash
    QString draft;
    QList<Attachment> draftAttachments{};  ///< files that wait in the composer
    QString folderId;                      ///< empty: in no folder
    qint64 pinnedMs = 0;                   ///< pinned since; 0: not pinned
    QString leafId;                        ///< the last message of the version that is shown
    QJsonObject settings;                  ///< what differs in this chat from the settings of all

    /// Nothing was said or typed in it.
    bool isBlank() const {
        return leafId.isEmpty() && draft.isEmpty() && draftAttachments.isEmpty() && !titleByUser &&
               settings.isEmpty();
    }
};

/// A named place for chats in the sidebar.
struct FolderRecord {
    QString id;  ///< UUID without braces
    QString title;
    qint64 position = 0;   ///< folders stand in the order of their positions
    qint64 deletedMs = 0;  ///< 0: it is there
};

/// Changes that are stored together or not at all. Records replace the stored ones of the same id.
struct SaveBatch {
    quint64 id = 0;
    QList<ChatRecord> chats{};
    QList<MessageRecord> messages{};
    QList<FolderRecord> folders{};
    QList<QString> erasedChats{};  ///< blank chats to forget; never one in which something was said
    /// Chats and messages that a person, asked twice, wants gone for ever. What is not in the trash stays.
    QList<QString> destroyedChats{};
    QList<QString> destroyedMessages{};
};

QString newRecordId();

}  // namespace onebit::app
