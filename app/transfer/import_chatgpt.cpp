// SPDX-License-Identifier: Apache-2.0
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "app/transfer/foreign_json.h"

namespace onebit::app {
namespace {

constexpr double kMsPerSecond = 1000;
constexpr double kLatestSecond = 253402300800;  // the year 10000

qint64 milliseconds(const QJsonValue& seconds) {
    return static_cast<qint64>(std::clamp(seconds.toDouble(), 0.0, kLatestSecond) * kMsPerSecond);
}

const QString kParagraphs = QStringLiteral("\n\n");

/// References to pages that a search found stand between characters of the private use area; without the list
/// of pages they mean nothing.
QString withoutReferences(QString text) {
    static const QRegularExpression reference(QStringLiteral("\uE200[^\uE201]*\uE201"));
    return text.remove(reference);
}

/// What was spoken comes as an object with the words; pictures and files come without any.
QString textOfPart(const QJsonValue& part) {
    if (part.isString()) return part.toString();
    const QJsonObject object = part.toObject();
    return object["content_type"].toString() == u"audio_transcription" ? object["text"].toString()
                                                                       : QString();
}

/// The text of a node's content; pictures and files in it are left out.
QString textOf(const QJsonObject& content) {
    const QString type = content["content_type"].toString();
    if (type == u"code" || type == u"execution_output") return content["text"].toString();
    if (type != u"text" && type != u"multimodal_text") return {};
    QStringList parts;
    for (const auto& part : content["parts"].toArray()) {
        if (const QString text = textOfPart(part); !text.isEmpty()) parts.append(text);
    }
    return withoutReferences(parts.join(kParagraphs));
}

/// What a model thought, a node before its answer.
QString thoughtsOf(const QJsonObject& content) {
    QStringList thoughts;
    for (const auto& each : content["thoughts"].toArray()) {
        const QJsonObject thought = each.toObject();
        for (const char* part : {"summary", "content"}) {
            if (const QString text = thought[QLatin1String(part)].toString(); !text.isEmpty())
                thoughts.append(text);
        }
    }
    return thoughts.join(kParagraphs);
}

/// What an assistant says to a search or a painter is for no person; what it has computed is.
bool isForATool(const QJsonObject& message) {
    const QString recipient = message["recipient"].toString();
    return !recipient.isEmpty() && recipient != u"all" && recipient != u"python";
}

class Conversation {
  public:
    explicit Conversation(const QJsonObject& json) : m_mapping(json["mapping"].toObject()) {
        ChatRecord& chat = m_archived.chat;
        chat.id = newRecordId();
        chat.title = json["title"].toString().left(import_limits::kTitleLength).simplified();
        chat.createdMs = milliseconds(json["create_time"]);
        chat.updatedMs = std::max(chat.createdMs, milliseconds(json["update_time"]));
    }

    tl::expected<ArchivedChat, ImportProblem> read(const QString& currentNode) {
        for (auto node = m_mapping.begin(); node != m_mapping.end(); ++node) {
            if (!take(node.key(), node.value().toObject())) return tl::unexpected(ImportProblem::kTooLarge);
        }
        for (MessageRecord& message : m_archived.messages) {
            const QString above = m_parents.value(message.parentId);
            if (message.author == Author::kAssistant) message.thinking = thoughtsAbove(above);
            if (message.thinking.size() > import_limits::kTextLength)
                return tl::unexpected(ImportProblem::kTooLarge);
            message.parentId = keptAncestor(above);
        }
        std::ranges::stable_sort(m_archived.messages, {}, &MessageRecord::createdMs);
        m_archived.chat.leafId = keptAncestor(currentNode);
        if (m_archived.chat.leafId.isEmpty() && !m_archived.messages.isEmpty()) {
            m_archived.chat.leafId = m_archived.messages.back().id;
        }
        return m_archived;
    }

  private:
    /// Remembers a node's parent, and its message if it is one that people see. False if it is too long.
    bool take(const QString& nodeId, const QJsonObject& node) {
        m_parents.insert(nodeId, node["parent"].toString());
        const QJsonObject message = node["message"].toObject();
        const auto author = authorFromName(message["author"].toObject()["role"].toString());
        const QJsonObject metadata = message["metadata"].toObject();
        if (!author || metadata["is_visually_hidden_from_conversation"].toBool()) return true;
        const QJsonObject content = message["content"].toObject();
        if (*author == Author::kAssistant && content["content_type"].toString() == u"thoughts")
            m_thoughts.insert(nodeId, thoughtsOf(content));
        if (isForATool(message)) return true;
        MessageRecord record;
        record.text = textOf(content);
        if (record.text.size() > import_limits::kTextLength) return false;
        if (record.text.isEmpty()) return true;
        record.id = newRecordId();
        record.chatId = m_archived.chat.id;
        record.parentId = nodeId;  // until all nodes are known
        record.author = *author;
        record.createdMs = milliseconds(message["create_time"]);
        record.reply.modelName = metadata["model_slug"].toString().left(import_limits::kTitleLength);
        m_kept.insert(nodeId, record.id);
        m_archived.messages.append(record);
        return true;
    }

    /// The message of a node, or of the nearest node above it that has one.
    QString keptAncestor(QString nodeId) const {
        QSet<QString> seen;  // the file may hold a circle
        while (!nodeId.isEmpty() && !seen.contains(nodeId)) {
            if (QString kept = m_kept.value(nodeId); !kept.isEmpty()) return kept;
            seen.insert(nodeId);
            nodeId = m_parents.value(nodeId);
        }
        return {};
    }

    /// What was thought between a node, included, and the message above it.
    QString thoughtsAbove(QString nodeId) const {
        QStringList thoughts;
        QSet<QString> seen;  // the file may hold a circle
        while (!nodeId.isEmpty() && !seen.contains(nodeId) && !m_kept.contains(nodeId)) {
            if (const QString thought = m_thoughts.value(nodeId); !thought.isEmpty())
                thoughts.prepend(thought);
            seen.insert(nodeId);
            nodeId = m_parents.value(nodeId);
        }
        return thoughts.join(kParagraphs);
    }

    QJsonObject m_mapping;
    QHash<QString, QString> m_parents;   ///< by node
    QHash<QString, QString> m_thoughts;  ///< by node
    QHash<QString, QString> m_kept;      ///< records by node
    ArchivedChat m_archived;
};

}  // namespace

bool isChatGptJson(const QJsonArray& file) {
    return !file.isEmpty() && file.first().toObject()["mapping"].isObject();
}

ImportResult fromChatGptJson(const QJsonArray& file) {
    if (file.size() > import_limits::kChats) return tl::unexpected(ImportProblem::kTooLarge);
    ChatArchive archive;
    qsizetype messages = 0;
    for (const auto& each : file) {
        const QJsonObject json = each.toObject();
        auto chat = Conversation(json).read(json["current_node"].toString());
        if (!chat) return tl::unexpected(chat.error());
        messages += chat->messages.size();
        if (messages > import_limits::kMessages) return tl::unexpected(ImportProblem::kTooLarge);
        if (!chat->messages.isEmpty()) archive.chats.append(*std::move(chat));
    }
    return archive;
}

}  // namespace onebit::app
