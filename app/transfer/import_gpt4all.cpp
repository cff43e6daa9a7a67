// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/import_gpt4all.h"

#include <QDataStream>
#include <QIODevice>
#include <QUrl>
#include <algorithm>

namespace onebit::app {
namespace {

constexpr quint32 kMagic = 0xf5d553cc;
constexpr qint32 kOldestVersion = 9;
constexpr qint32 kNewestVersion = 12;
constexpr qint32 kStateless = 11;  ///< from here on a file holds no state of the model
constexpr qint32 kNested = 12;     ///< from here on a reply is a tree of parts
constexpr qint64 kLatestSecond = 253402300800;
constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kMostParts = 10'000;  ///< sources, files and steps of one message
constexpr int kDeepest = 8;

/// Reads the fields in their order; after the first that is not there everything else is refused.
class Reader {
  public:
    explicit Reader(const QByteArray& file) : m_stream(file) { m_stream.setVersion(QDataStream::Qt_6_2); }

    template <typename Value>
    Value next() {
        Value value{};
        m_stream >> value;
        return value;
    }
    QString text() { return next<QString>(); }
    /// How many things follow; more than is sensible means that the file is broken.
    qint64 count(qint64 most) {
        const auto value = next<qint64>();
        if (value < 0 || value > most) m_stream.setStatus(QDataStream::ReadCorruptData);
        return ok() ? value : 0;
    }
    /// A list of texts. Not read as one: Qt would make room for as many as the file claims to hold.
    void skipTexts() {
        const auto texts = next<quint32>();
        if (texts > kMostParts) refuse();
        for (quint32 i = 0; i < texts && ok(); ++i)
            text();
    }
    void skip(qint64 bytes) {
        if (bytes < 0 || bytes > m_stream.device()->bytesAvailable()) {
            m_stream.setStatus(QDataStream::ReadCorruptData);
        } else {
            m_stream.skipRawData(static_cast<int>(bytes));
        }
    }
    void refuse() { m_stream.setStatus(QDataStream::ReadCorruptData); }
    bool ok() const { return m_stream.status() == QDataStream::Ok; }

  private:
    QDataStream m_stream;
};

void skipModelState(Reader& reader) {
    const bool hasCache = reader.next<bool>();
    reader.next<qint32>();  // type of the model
    reader.next<qint32>();  // version of the state
    reader.text();          // the last reply, which is among the messages too
    reader.text();          // the name made for the chat
    reader.next<quint32>();
    if (!hasCache) return;
    reader.next<qint32>();  // positions in use
    reader.next<quint32>();
    const auto tokens = reader.next<quint64>();
    reader.skip(tokens <= INT32_MAX / 4 ? static_cast<qint64>(tokens) * 4 : -1);
    const auto bytes = reader.next<quint32>();
    if (bytes != UINT32_MAX) reader.skip(bytes);
}

void skipSources(Reader& reader) {
    const qint64 count = reader.count(kMostParts);
    for (qint64 i = 0; i < count && reader.ok(); ++i) {
        for (int field = 0; field < 7; ++field)
            reader.text();
        for (int field = 0; field < 3; ++field)
            reader.next<qint32>();
    }
}

void readAttachments(Reader& reader, MessageRecord& message) {
    const qint64 count = reader.count(kMostParts);
    for (qint64 i = 0; i < count && reader.ok(); ++i) {
        const QUrl url = reader.next<QUrl>();
        const auto content = reader.next<QByteArray>();
        message.attachments.append({url.fileName(), QString::fromUtf8(content), content.size()});
    }
}

/// The parts of a reply: texts and thinking. A tool's call has a shape of its own that is not known here.
void readParts(Reader& reader, MessageRecord& message, int depth) {
    const qint64 count = reader.count(kMostParts);
    for (qint64 i = 0; i < count && reader.ok(); ++i) {
        const QString kind = reader.text();
        if (depth > kDeepest || kind == u"ToolCall: ") {
            reader.refuse();
            return;
        }
        const QString value = reader.text();
        if (kind == u"Text: " || kind == u"Response: ") message.text.append(value);
        if (kind == u"Think: ") {
            message.thinking.append(value);
            reader.next<qint32>();  // milliseconds
        }
        readParts(reader, message, depth + 1);
    }
}

MessageRecord readMessage(Reader& reader, qint32 version) {
    MessageRecord message;
    message.id = newRecordId();
    if (version < kNested) reader.next<qint32>();  // a number in the list
    const QString kind = reader.text();
    message.author = kind == u"Prompt: " ? Author::kUser : Author::kAssistant;
    if (kind != u"Prompt: " && kind != u"Response: ") reader.refuse();
    const QString value = reader.text();
    if (version < 10) reader.text();  // the prompt once more
    reader.text();                    // a reply that the person wrote instead
    for (int flag = 0; flag < 4; ++flag)
        reader.next<bool>();
    if (version >= kStateless && kind == u"Response: ") reader.next<bool>();  // went wrong
    skipSources(reader);
    if (version >= 10) readAttachments(reader, message);
    if (version >= kNested) readParts(reader, message, 0);
    message.text += value;
    return message;
}

void readMessages(Reader& reader, qint32 version, ArchivedChat& archived) {
    const auto count = reader.next<qint32>();
    if (count < 0 || count > import_limits::kMessages) reader.refuse();
    qint64 atMs = archived.chat.createdMs;
    for (qint32 i = 0; i < count && reader.ok(); ++i) {
        MessageRecord message = readMessage(reader, version);
        if (message.text.size() > import_limits::kTextLength) reader.refuse();
        if (message.text.isEmpty() && message.attachments.isEmpty()) continue;
        message.chatId = archived.chat.id;
        message.parentId = archived.chat.leafId;
        message.createdMs = ++atMs;
        archived.chat.leafId = message.id;
        archived.messages.append(message);
    }
    archived.chat.updatedMs = atMs;
}

}  // namespace

bool isGpt4All(const QByteArray& file) {
    Reader reader(file);
    return reader.next<quint32>() == kMagic;
}

ImportResult fromGpt4All(const QByteArray& file) {
    Reader reader(file);
    reader.next<quint32>();
    const auto version = reader.next<qint32>();
    if (version < kOldestVersion) return tl::unexpected(ImportProblem::kTooOld);
    if (version > kNewestVersion) return tl::unexpected(ImportProblem::kUnknown);
    ArchivedChat archived;
    ChatRecord& chat = archived.chat;
    chat.id = newRecordId();
    chat.createdMs = std::clamp<qint64>(reader.next<qint64>(), 0, kLatestSecond) * kMsPerSecond;
    reader.text();  // its own id
    chat.title = reader.text().left(import_limits::kTitleLength).simplified();
    reader.text();  // the person's name
    const QString model = reader.text();
    reader.skipTexts();  // collections of documents
    if (version < kStateless) skipModelState(reader);
    readMessages(reader, version, archived);
    if (!reader.ok()) return tl::unexpected(ImportProblem::kDamaged);
    for (MessageRecord& message : archived.messages) {
        if (message.author == Author::kAssistant)
            message.reply.modelName = model.left(import_limits::kTitleLength);
    }
    ChatArchive archive;
    if (!archived.messages.isEmpty()) archive.chats.append(archived);
    return archive;
}

}  // namespace onebit::app
