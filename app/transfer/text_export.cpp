// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/text_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPdfWriter>
#include <QTextDocument>

#include "app/chat/attachment_text.h"
#include "app/chat/chat_tree.h"

namespace onebit::app {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Export", text);
}

QString speaker(const MessageRecord& message) {
    if (message.author == Author::kUser) return translated(QT_TRANSLATE_NOOP("Export", "You"));
    const QString& model = message.reply.modelName;
    return model.isEmpty() ? translated(QT_TRANSLATE_NOOP("Export", "Reply")) : model;
}

QString titleOf(const ChatRecord& chat) {
    return chat.title.isEmpty() ? translated(QT_TRANSLATE_NOOP("Export", "New chat")) : chat.title;
}

QString dateOf(const ChatRecord& chat) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(chat.updatedMs), QLocale::LongFormat);
}

QString quoted(const QString& text) {
    return QStringLiteral("> ") + QString(text).replace(u'\n', QStringLiteral("\n> "));
}

QList<MessageRecord> shownMessages(const ArchivedChat& archived) {
    return ChatTree(archived.messages).path(archived.chat.leafId);
}

constexpr const char* kStyle =
    "body{font:15px/1.6 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.4em}h2{font-size:1em;margin:2em 0 .3em}.date,.thinking{color:#65635f}"
    ".user{background:#f4f3f1;border-radius:10px;padding:1px 16px}"
    "pre{background:#f4f3f1;border-radius:10px;padding:12px 16px;overflow-x:auto}"
    "table{border-collapse:collapse}td,th{padding:4px 12px;border-bottom:1px solid #e3e2df}";

/// The body of what Qt makes of Markdown.
QString markdownAsHtml(const QString& markdown) {
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                       QTextDocument::MarkdownNoHTML);
    const QString page = document.toHtml();
    const qsizetype body = page.indexOf(QLatin1String("<body"));
    const qsizetype begin = page.indexOf(u'>', body) + 1;
    return page.mid(begin, page.lastIndexOf(QLatin1String("</body>")) - begin);
}

QString plainAsHtml(const QString& text) {
    return QStringLiteral("<p>") + text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) +
           QStringLiteral("</p>");
}

QString messageAsHtml(const MessageRecord& message) {
    const bool user = message.author == Author::kUser;
    QString html = QStringLiteral("<h2>") + speaker(message).toHtmlEscaped() + QStringLiteral("</h2>\n");
    if (!message.thinking.isEmpty()) {
        html += QStringLiteral("<details class=\"thinking\"><summary>") +
                translated(QT_TRANSLATE_NOOP("Export", "Thinking")) + QStringLiteral("</summary>") +
                plainAsHtml(message.thinking) + QStringLiteral("</details>\n");
    }
    html += user ? QStringLiteral("<div class=\"user\">") : QStringLiteral("<div>");
    for (const Attachment& file : message.attachments) {
        html += QStringLiteral("<p><b>") + file.name.toHtmlEscaped() + QStringLiteral("</b></p><pre>") +
                file.text.toHtmlEscaped() + QStringLiteral("</pre>");
    }
    html += user ? plainAsHtml(message.text) : markdownAsHtml(message.text);
    return html + QStringLiteral("</div>\n");
}

}  // namespace

QString toMarkdown(const ChatArchive& archive) {
    QString text;
    for (const ArchivedChat& archived : archive.chats) {
        if (!text.isEmpty()) text += QStringLiteral("\n---\n\n");
        text += QStringLiteral("# ") + titleOf(archived.chat) + QStringLiteral("\n\n*") +
                dateOf(archived.chat) + QStringLiteral("*\n");
        for (const MessageRecord& message : shownMessages(archived)) {
            text += QStringLiteral("\n## ") + speaker(message) + QStringLiteral("\n\n");
            if (!message.thinking.isEmpty()) text += quoted(message.thinking) + QStringLiteral("\n\n");
            text += textForModel(message) + u'\n';
        }
    }
    return text;
}

QString toHtml(const ChatArchive& archive) {
    const QString title = archive.chats.size() == 1 ? titleOf(archive.chats.front().chat)
                                                    : translated(QT_TRANSLATE_NOOP("Export", "Chats"));
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>") +
                   title.toHtmlEscaped() + QStringLiteral("</title><style>") + QLatin1String(kStyle) +
                   QStringLiteral("</style></head><body>\n");
    for (const ArchivedChat& archived : archive.chats) {
        html += QStringLiteral("<h1>") + titleOf(archived.chat).toHtmlEscaped() +
                QStringLiteral("</h1>\n<p class=\"date\">") + dateOf(archived.chat).toHtmlEscaped() +
                QStringLiteral("</p>\n");
        for (const MessageRecord& message : shownMessages(archived))
            html += messageAsHtml(message);
    }
    return html + QStringLiteral("</body></html>\n");
}

QByteArray toPdf(const ChatArchive& archive) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(archive.chats.size() == 1 ? titleOf(archive.chats.front().chat) : QString());
    QTextDocument document;
    document.setHtml(toHtml(archive));
    document.print(&writer);
    return bytes;
}

}  // namespace onebit::app
