// SPDX-License-Identifier: Apache-2.0
#include "app/chat/replies.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/engine/error_words.h"
#include "app/settings/setting_values.h"
#include "inference/speed_estimate.h"

namespace onebit::app {
namespace {

using namespace std::chrono_literals;

/// Half of the second that may be lost at worst; the rest is for gathering and writing.
constexpr auto kSaveInterval = 500ms;

}  // namespace

Replies::Replies(InferenceThread& inference, StorageThread& storage, QObject* parent)
    : QObject(parent), m_inference(inference), m_storage(storage) {
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveInterval);
    connect(&m_saveSoon, &QTimer::timeout, this, &Replies::saveDirty);
    connect(&m_storage, &StorageThread::settled, this, &Replies::begin);
    connect(&m_inference, &InferenceThread::loaded, this, &Replies::takeModel);
    connect(&m_inference, &InferenceThread::promptProgress, this,
            [this](RequestId request, quint32 done, quint32) {
                UnderWay* reply = find(request);
                if (reply == nullptr || reply->over) return;
                setState(reply->order.reply, MessageState::kReading);
                emit contextUsed(reply->order.reply.chatId, static_cast<int>(done));
            });
    connect(&m_inference, &InferenceThread::textAppended, this, &Replies::takePiece);
    connect(&m_inference, &InferenceThread::finished, this, &Replies::finish);
    connect(&m_inference, &InferenceThread::failed, this, &Replies::fail);
}

Replies::~Replies() {
    for (auto& [id, reply] : m_replies) {
        if (reply.over) continue;
        m_inference.stop(reply.request);  // brings the last text first
        reply.order.reply.state = MessageState::kInterrupted;
        save(reply);
    }
}

void Replies::start(ReplyOrder order) {
    const QString id = order.reply.id;
    m_replies.insert_or_assign(id, UnderWay{std::move(order)});
}

void Replies::begin(quint64 settledBatch) {
    for (auto& [id, reply] : m_replies) {
        if (reply.order.savedWith != settledBatch || reply.over || reply.request != 0) continue;
        ReplyOrder& order = reply.order;
        reply.request = m_inference.generate(order.model, std::exchange(order.messages, {}), order.sampling);
        return;
    }
}

void Replies::stopIn(const QString& chatId) {
    QStringList ids;  // a listener may ask for the next reply
    for (const auto& [id, reply] : m_replies) {
        if (!reply.over && reply.order.reply.chatId == chatId) ids << id;
    }
    for (const QString& id : ids) {
        const auto found = m_replies.find(id);
        if (found == m_replies.end() || found->second.over) continue;
        const bool asked = found->second.request != 0;
        m_inference.stop(found->second.request);  // brings the last text first
        end(found->second, MessageState::kStopped);
        if (!asked) m_replies.erase(id);
    }
}

const MessageRecord* Replies::underWayIn(const QString& chatId) const {
    for (const auto& [id, reply] : m_replies) {
        if (!reply.over && reply.order.reply.chatId == chatId) return &reply.order.reply;
    }
    return nullptr;
}

QString Replies::chatOf(RequestId request) const {
    const auto found = std::find_if(m_replies.begin(), m_replies.end(),
                                    [&](const auto& entry) { return entry.second.request == request; });
    return found != m_replies.end() && request != 0 ? found->second.order.reply.chatId : QString();
}

Replies::UnderWay* Replies::find(RequestId request) {
    const auto found = std::find_if(m_replies.begin(), m_replies.end(),
                                    [&](const auto& entry) { return entry.second.request == request; });
    return found != m_replies.end() && request != 0 ? &found->second : nullptr;
}

void Replies::setState(MessageRecord& reply, MessageState state) {
    if (reply.state == state) return;
    reply.state = state;
    emit changed(reply);
}

void Replies::takeModel(RequestId request, const LoadedModel& model) {
    UnderWay* reply = find(request);
    if (reply == nullptr || reply->over) return;
    ReplyRecord& record = reply->order.reply.reply;
    record.modelName = QString::fromStdString(model.info.name);
    record.modelBytes = static_cast<qint64>(model.info.fileBytes);
    record.details.templateName = QString::fromStdString(model.info.chatTemplate);
    record.details.templateSource = QString::fromStdString(model.info.chatTemplateSource);
    record.details.kernel = QString::fromStdString(model.kernel);
    record.details.target = QString::fromStdString(model.target);
    record.details.threads = model.threads;
    record.details.bytesPerToken = bytesReadPerToken(model.info);
    emit changed(reply->order.reply);
}

void Replies::takePiece(RequestId request, const ReplyPiece& piece) {
    UnderWay* reply = find(request);
    if (reply == nullptr || reply->over) return;
    MessageRecord& record = reply->order.reply;
    setState(record, MessageState::kStreaming);
    record.thinking += piece.thinking;
    record.text += piece.text;
    reply->dirty = true;
    if (!piece.thinking.isEmpty()) {
        record.reply.details.thinkingMs = piece.elapsedMs;
        emit thinkingAppended(record, piece.thinking);
    }
    if (!piece.text.isEmpty()) emit textAppended(record, piece.text);
    if (!m_saveSoon.isActive()) m_saveSoon.start();
}

void Replies::finish(RequestId request, const GenerationStats& stats) {
    UnderWay* reply = find(request);
    if (reply == nullptr) return;
    reply->order.reply.reply.stats = ReplyStats::from(stats);
    reply->order.reply.reply.details.droppedMessages = stats.droppedMessages;
    const bool stopped = reply->over || stats.finishReason == FinishReason::kStopped;
    end(*reply, stopped ? MessageState::kStopped : MessageState::kDone);
    m_replies.erase(QString(reply->order.reply.id));
}

void Replies::fail(RequestId request, const Error& error) {
    UnderWay* reply = find(request);
    if (reply == nullptr) return;
    if (!reply->over) {
        reply->order.reply.reply.error = errorInWords(error);
        if (error.code == ErrorCode::kPromptTooLong) {
            reply->order.reply.reply.stats.finishReason =
                toQString(finishReasonName(FinishReason::kContextFull));
        }
        reply->order.reply.reply.errorDetail = errorDetail(error);
        end(*reply, MessageState::kFailed);
    }
    m_replies.erase(QString(reply->order.reply.id));
}

void Replies::end(UnderWay& reply, MessageState state) {
    reply.over = true;
    reply.order.reply.state = state;
    save(reply);
    const MessageRecord record = reply.order.reply;  // a listener may ask for the next reply
    if (record.reply.stats.contextUsed > 0) {
        emit contextUsed(record.chatId, static_cast<int>(record.reply.stats.contextUsed));
    }
    emit changed(record);
}

void Replies::save(UnderWay& reply) {
    reply.dirty = false;
    m_storage.save({.messages = {reply.order.reply}});
}

void Replies::saveDirty() {
    for (auto& [id, reply] : m_replies) {
        if (reply.dirty) save(reply);
    }
}

}  // namespace onebit::app
