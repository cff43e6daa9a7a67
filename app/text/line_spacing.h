// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QtQmlIntegration>

QT_BEGIN_NAMESPACE
class QTextDocument;
QT_END_NAMESPACE

namespace onebit::app {

/// Gives the lines of an editable text a fixed height, which Qt Quick offers for text to read only. Undo
/// takes back what was typed, not the spacing.
class LineSpacing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The TextEdit or TextArea.
    Q_PROPERTY(QObject* editor READ editor WRITE setEditor NOTIFY changed REQUIRED)
    /// In pixels.
    Q_PROPERTY(double lineHeight READ lineHeight WRITE setLineHeight NOTIFY changed REQUIRED)

  public:
    explicit LineSpacing(QObject* parent = nullptr);

    QObject* editor() const { return m_editor; }
    void setEditor(QObject* editor);
    double lineHeight() const { return m_lineHeight; }
    void setLineHeight(double pixels);

  signals:
    void changed();

  private:
    void applySoon();
    void apply();

    QPointer<QObject> m_editor;
    QPointer<QTextDocument> m_document;
    double m_lineHeight = 0;
    bool m_pending = false;
};

}  // namespace onebit::app
