// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>
#include <functional>

#include "app/chat/attachment_text.h"
#include "app/chat/chat_list_model.h"
#include "app/chat/chat_tree.h"
#include "app/chat/message_list_model.h"
#include "app/chat/replies.h"
#include "app/chat/sentence_announcer.h"
#include "app/engine/engine_status.h"
#include "app/engine/token_counter.h"

namespace onebit::app {

/// How the next reply is to be made, as model and settings stand when it is asked for.
struct TurnOptions {
    ModelRequest model;
    QString modelName;
    QString systemPrompt;
    SamplingOptions sampling;
    QString modelHash;           ///< SHA-256 of the model's file; empty while not known
    QJsonObject samplingRecord;  ///< the same by the settings' keys, to be kept with the reply
};

/// The chat that is shown: its messages, and what a person can do in it. One object; its content changes with
/// the chat that is current in the list.
class Conversation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString chatId READ chatId NOTIFY chatChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(onebit::app::MessageListModel* messages READ messages CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY emptyChanged)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(QVariantList attachments READ attachments NOTIFY attachmentsChanged)
    Q_PROPERTY(int draftTokens READ draftTokens NOTIFY contextChanged)
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextChanged)
    Q_PROPERTY(int contextLength READ contextLength NOTIFY contextChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelNameChanged)
    /// The row of the first message that the model still sees.
    Q_PROPERTY(int firstSeen READ firstSeen NOTIFY contextChanged)
    /// What is being written would take about this many tokens.
    Q_PROPERTY(int pendingTokens READ pendingTokens NOTIFY contextChanged)
    Q_PROPERTY(bool contextNearlyFull READ contextNearlyFull NOTIFY contextChanged)
    Q_PROPERTY(bool contextFull READ contextFull NOTIFY contextChanged)
    /// What the settings say of a full context: "dropOldest", "summarise", "stop".
    Q_PROPERTY(QString overflowPolicy READ overflowPolicy NOTIFY contextChanged)
    /// The reply under way is a summary of the chat.
    Q_PROPERTY(bool summarising READ summarising NOTIFY busyChanged)

  public:
    /// All of these must outlive the conversation.
    struct Parts {
        ChatListModel& chats;
        Replies& replies;
        StorageThread& storage;
        EngineStatus& engine;
        TokenCounter& tokens;
    };
    /// Tells how a reply by a model would be made, by the model's id; empty: the one that would answer next.
    using TurnOptionsOf = std::function<TurnOptions(const QString& modelId)>;
    Conversation(Parts parts, TurnOptionsOf turnOptions, Clock clock, QObject* parent = nullptr);
    ~Conversation() override;

    QString chatId() const { return m_chatId; }
    QString title() const;
    MessageListModel* messages() { return &m_messages; }
    /// What is shown, as values, oldest first.
    const QList<MessageRecord>& path() const { return m_messages.messages(); }
    bool busy() const { return m_busy; }
    bool empty() const { return m_awaited == 0 && m_messages.count() == 0; }
    QString draft() const { return m_draft; }
    void setDraft(const QString& text);
    /// Files that go with the next message: { name, bytes }.
    QVariantList attachments() const;
    /// What the files would cost, estimated, in tokens.
    int draftTokens() const;
    int contextUsed() const;
    int contextLength() const;
    QString modelName() const { return m_modelName; }
    int firstSeen() const;
    int pendingTokens() const;
    bool contextNearlyFull() const;
    bool contextFull() const;
    QString overflowPolicy() const;
    void setOverflowPolicy(const QString& policy);
    bool summarising() const;
    /// Asks the model that would answer next, and another one after it. The two replies, versions of one;
    /// none, with nothing changed, where a question cannot be sent.
    QList<MessageRecord> sendToBoth(const QString& text, const QString& otherModelId);
    /// The chat ends with this message from now on.
    void endWith(const QString& messageId);
    /// The model that would answer next.
    void setModelName(const QString& name);
    /// How fast this computer reads memory, for the details of replies; 0: not known.
    void setMemorySpeed(double bytesPerSecond) { m_memoryBytesPerSecond = bytesPerSecond; }
    /// The replies shown that a model's file made since it changed, and that do not know its hash, know it
    /// now.
    void completeModelHash(const QString& modelFile, qint64 changedMs, const QString& sha256);

    /// False, with nothing changed, when there is nothing to send, a reply is under way, or the chat's
    /// messages are still being read.
    Q_INVOKABLE bool send(const QString& text);
    /// Ends the reply under way; what arrived of it stays.
    Q_INVOKABLE void stop();
    /// Answers the last question again. The reply that failed or was stopped stays in the store as another
    /// version.
    Q_INVOKABLE void retry();
    /// Has the model summarise the chat; it reads that from then on instead of what was said before.
    Q_INVOKABLE bool summarise();
    /// From now on the oldest messages are left out where the chat is too long; the last question is answered
    /// again.
    Q_INVOKABLE void leaveOutOldest();
    /// What is known of how a reply came about: a list of { label, value }.
    Q_INVOKABLE QVariantList replyFacts(const QString& messageId) const;

    // What can be done with a message that was said. Each is refused, and answers false or nothing, while a
    // reply is under way here. No version is ever lost.

    /// Another reply to the same question; for a question, another reply to it.
    Q_INVOKABLE bool regenerate(const QString& messageId);
    /// The same for the last message.
    Q_INVOKABLE bool regenerateLast();
    /// Says it in other words: a question is asked anew, a reply is only kept, marked as edited.
    Q_INVOKABLE bool edit(const QString& messageId, const QString& text);
    /// The last reply, broken off or ended for want of room, goes on where it ended.
    Q_INVOKABLE bool continueReply(const QString& messageId);
    /// The version `step` after, or before if negative, with what was last said after it.
    Q_INVOKABLE void showVersion(const QString& messageId, int step);
    /// A new chat with all up to this message, which is shown then. Answers its id.
    Q_INVOKABLE QString branch(const QString& messageId);
    /// Moves one message to the trash; another version of it takes its place, if there is one.
    Q_INVOKABLE bool removeMessage(const QString& messageId);
    /// Brings back what was removed last in this chat.
    Q_INVOKABLE void undoRemoveMessage();
    /// Reads the chat again, after its messages were changed elsewhere.
    void reload();

    /// Reads text files in the background to go with the next message of this chat.
    Q_INVOKABLE void attachFiles(const QList<QUrl>& files);
    /// The files on the clipboard; false if there are none there.
    Q_INVOKABLE bool attachCopiedFiles();
    Q_INVOKABLE void detach(int index);

  signals:
    void chatChanged();
    void titleChanged();
    void busyChanged();
    void emptyChanged();
    void draftChanged();
    void contextChanged();
    void modelNameChanged();
    void replyFinished();
    void attachmentsChanged();
    /// A file cannot go with a message; `sentence` says why.
    void attachmentRefused(const QString& sentence);
    void messageRemoved();
    void messageRestored();
    void overflowPolicyChosen(const QString& policy);
    void announce(const QString& sentence);

  private:
    struct RemovedMessage {
        QString chatId;
        QString messageId;
        QString leafId;  ///< of the chat, before
    };

    static QString withoutTrailingSpace(QString text);
    static void nameAfter(ChatRecord& chat, const MessageRecord& question);
    void connectParts();
    void showCurrent();
    void takeMessages(quint64 token, const QList<MessageRecord>& all);
    void takeChange(const MessageRecord& reply);
    void takeText(const MessageRecord& reply, const QString& delta);
    void showPath();
    quint64 addToTree(const QList<MessageRecord>& messages);
    bool canChange(const QString& messageId) const;
    void attach(const QString& chatId, const Attachment& attachment);
    void storeAttachments();
    void updateContextUsed();
    void order(const MessageRecord& reply, TurnOptions options, quint64 batch);
    MessageRecord newMessage(Author author, const QString& parentId) const;
    MessageRecord newReply(const QString& parentId, const TurnOptions& options) const;
    std::vector<ChatMessage> history(const QString& systemPrompt, const MessageRecord& reply) const;
    bool summaryComesFirst(const QString& question) const;
    void sendAfterSummary();
    void saveDraft();
    void updateBusy();
    void setContextUsed(int tokens);

    Parts m_parts;
    TurnOptionsOf m_turnOptionsOf;
    Clock m_clock;
    MessageListModel m_messages;
    ChatTree m_tree;  ///< every version of the chat that is shown
    QList<Attachment> m_attachments;
    QList<RemovedMessage> m_removedMessages;
    QString m_chatId;
    QString m_draft;
    QString m_modelName;
    QString m_overflowPolicy = QStringLiteral("dropOldest");
    bool m_sendAfterSummary = false;  ///< the draft is a question that waits for a summary
    bool m_busy = false;
    int m_contextUsed = 0;
    double m_memoryBytesPerSecond = 0;
    quint64 m_awaited = 0;  ///< token of the messages that are being read, 0 if none
    QTimer m_saveDraftSoon;
    SentenceAnnouncer m_announcer;
};

}  // namespace onebit::app
