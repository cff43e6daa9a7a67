// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <vector>

#include "app/chat/chat_records.h"
#include "app/chat/storage_thread.h"
#include "app/engine/inference_thread.h"

namespace onebit::app {

/// A reply that is to be made: its empty record, already handed to storage, and what the engine needs.
struct ReplyOrder {
    MessageRecord reply;
    quint64 savedWith = 0;  ///< the batch that holds it; the engine begins when that is settled
    ModelRequest model;
    std::vector<ChatMessage> messages;
    SamplingOptions sampling;
};

/// Follows replies from the order to the end, whichever chat is shown meanwhile, and stores what arrives: at
/// most half a second of text is ever in memory only. Answers that come for a reply that is over are dropped.
class Replies : public QObject {
    Q_OBJECT

  public:
    Replies(InferenceThread& inference, StorageThread& storage, QObject* parent = nullptr);
    /// Replies under way are stored as interrupted.
    ~Replies() override;

    void start(ReplyOrder order);
    /// The reply is over at once, with the text that has arrived.
    void stopIn(const QString& chatId);
    /// The reply under way in a chat; null if there is none.
    const MessageRecord* underWayIn(const QString& chatId) const;
    /// The chat that a request answers in; empty for requests that are not of replies, or over.
    QString chatOf(RequestId request) const;

  signals:
    void textAppended(const onebit::app::MessageRecord& reply, const QString& delta);
    void thinkingAppended(const onebit::app::MessageRecord& reply, const QString& delta);
    /// Its state or what it cost is known better; also for the end, and once more when a stopped reply's
    /// figures come in.
    void changed(const onebit::app::MessageRecord& reply);
    /// How many tokens of the context are in use.
    void contextUsed(const QString& chatId, int tokens);

  private:
    struct UnderWay {
        ReplyOrder order;
        RequestId request = 0;
        bool over = false;   ///< stopped; only its figures are awaited
        bool dirty = false;  ///< text that is not handed to storage yet
    };

    UnderWay* find(RequestId request);
    void begin(quint64 settledBatch);
    void setState(MessageRecord& reply, MessageState state);
    void takePiece(RequestId request, const ReplyPiece& piece);
    void takeModel(RequestId request, const LoadedModel& model);
    void finish(RequestId request, const GenerationStats& stats);
    void fail(RequestId request, const Error& error);
    void end(UnderWay& reply, MessageState state);
    void save(UnderWay& reply);
    void saveDirty();

    InferenceThread& m_inference;
    StorageThread& m_storage;
    std::map<QString, UnderWay> m_replies;  ///< by message id; a map, so that listeners may start another
    QTimer m_saveSoon;
};

}  // namespace onebit::app
