// SPDX-License-Identifier: Apache-2.0
#include "app/app_context.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>

namespace onebit::app {

AppContext::AppContext(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

QString AppContext::version() const {
    return QStringLiteral(ONEBIT_VERSION);
}

void AppContext::copyText(const QString& text) const {
    QGuiApplication::clipboard()->setText(text);
}

QString AppContext::keyWords(const QString& sequence) const {
    QString words = QKeySequence(sequence, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    // A plus between keys is a space to the eye; the last one may be the key itself.
    for (qsizetype at = words.size() - 2; at > 0; --at) {
        if (words[at] == u'+') words[at] = u' ';
    }
    return words;
}

}  // namespace onebit::app
