// SPDX-License-Identifier: Apache-2.0
#include "app/text/line_spacing.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace onebit::app {

LineSpacing::LineSpacing(QObject* parent) : QObject(parent) {}

void LineSpacing::setEditor(QObject* editor) {
    if (editor == m_editor) return;
    if (m_document) m_document->disconnect(this);
    m_editor = editor;
    // The editor owns its document. Asking it for the document by its type would need Qt Quick here.
    m_document = editor == nullptr ? nullptr
                                   : editor->findChild<QTextDocument*>(QString(), Qt::FindDirectChildrenOnly);
    if (m_document) connect(m_document, &QTextDocument::contentsChanged, this, &LineSpacing::applySoon);
    emit changed();
    apply();
}

void LineSpacing::setLineHeight(double pixels) {
    if (qFuzzyCompare(pixels, m_lineHeight)) return;
    m_lineHeight = pixels;
    emit changed();
    apply();
}

/// Not while the document tells of a change: the editor has to follow it first.
void LineSpacing::applySoon() {
    if (m_pending) return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &LineSpacing::apply, Qt::QueuedConnection);
}

void LineSpacing::apply() {
    m_pending = false;
    if (!m_document || m_lineHeight <= 0) return;
    QTextBlockFormat wanted;
    wanted.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (format.lineHeightType() == QTextBlockFormat::FixedHeight &&
            qFuzzyCompare(format.lineHeight(), m_lineHeight)) {
            continue;
        }
        QTextCursor cursor(block);
        cursor.joinPreviousEditBlock();
        cursor.mergeBlockFormat(wanted);
        cursor.endEditBlock();
    }
}

}  // namespace onebit::app
