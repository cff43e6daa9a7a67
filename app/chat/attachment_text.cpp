// SPDX-License-Identifier: Apache-2.0
#include "app/chat/attachment_text.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>

namespace onebit::app {
namespace {

constexpr qsizetype kShortestFence = 3;
constexpr int kLettersPerToken = 4;
constexpr char16_t kFirstDenseScript = 0x0900;

/// Control characters that texts have; any other means that the file is no text.
bool isTextControl(QChar character) {
    return character == u'\n' || character == u'\r' || character == u'\t' || character == u'\f' ||
           character == u'\v' || character == u'\b' || character == QChar(0x1b);
}

bool looksLikeText(const QString& text) {
    return std::ranges::none_of(
        text, [](QChar character) { return character.unicode() < u' ' && !isTextControl(character); });
}

Result<Attachment> refused(const QString& name, const char* why) {
    return fail(ErrorCode::kInvalidArgument, name.toStdString() + ": " + why);
}

Result<QString> decoded(const QString& name, const QByteArray& bytes) {
    const auto found = QStringConverter::encodingForData(bytes);
    // Without a state, half a character at the end is an error and not the beginning of what comes next.
    QStringDecoder decoder(found.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || !looksLikeText(text)) {
        return fail(ErrorCode::kInvalidArgument, name.toStdString() + ": it is no text file");
    }
    return text;
}

QString fenceFor(const QString& text) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar character : text) {
        run = character == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(kShortestFence, longest + 1), u'`');
}

}  // namespace

Result<Attachment> readAttachment(const QString& path) {
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.isFile()) return refused(name, "it is no file");
    if (info.size() > kLargestAttachment) return refused(name, "it is larger than 2 MB");
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return refused(name, "it cannot be read");
    // The size may have been a lie, of a device or a growing log.
    const QByteArray bytes = file.read(kLargestAttachment + 1);
    if (bytes.size() > kLargestAttachment) return refused(name, "it is larger than 2 MB");
    Result<QString> text = decoded(name, bytes);
    if (!text) return tl::unexpected(text.error());
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return Attachment{name, *text, bytes.size()};
}

QString textForModel(const MessageRecord& message) {
    QString text;
    for (const Attachment& file : message.attachments) {
        const QString fence = fenceFor(file.text);
        const QString end = file.text.endsWith(u'\n') ? QString() : QStringLiteral("\n");
        text += QStringLiteral("File \"") + file.name + QStringLiteral("\":\n") + fence + u'\n' + file.text +
                end + fence + QStringLiteral("\n\n");
    }
    return text + message.text;
}

int estimatedTokens(const QString& text) {
    qint64 quarters = 0;
    for (const QChar character : text)
        quarters += character.unicode() >= kFirstDenseScript ? kLettersPerToken : 1;
    return static_cast<int>(std::min<qint64>(quarters / kLettersPerToken + kNamedFileTokens, INT32_MAX));
}

}  // namespace onebit::app
