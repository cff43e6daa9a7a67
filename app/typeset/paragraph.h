// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextLayout>
#include <memory>
#include <vector>

#include "app/content/content_block.h"
#include "app/typeset/math_box.h"
#include "app/typeset/math_fonts.h"
#include "app/typeset/typeset_style.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace onebit::typeset {

/// What all content is laid out with. Lives as long as what is laid out; GUI thread only.
struct Typesetter {
    TypesetStyle style;
    MathFonts fonts;
};

/// One step of the type scale, at 100%.
struct TypeStep {
    qreal size = 15;
    qreal line = 24;
    QFont::Weight weight = QFont::Normal;
    qreal spacing = 0;
};

/// The characters from `begin` to before `end`.
struct TextRange {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isEmpty() const { return end <= begin; }
};

/// The direction of the first letter that has one.
bool beginsRightToLeft(const QString& text, bool otherwise);

/// What is marked in a text: the selection, and the words that were searched for.
struct TextMarks {
    TextRange selection;
    QStringList searched;  ///< folded
};

/// A link in a text that has been laid out.
struct LinkPlace {
    QString target;
    QString words;
    QRectF box;  ///< around all of its lines
};

/// A run of words with emphasis, code, links and formulas, in lines of one height unless a formula needs
/// more.
class Paragraph {
  public:
    Paragraph(Typesetter& typesetter, const std::vector<content::Run>& runs, TypeStep step, QColor color);

    /// Breaks the lines. Below zero: no line is broken but where the text says so.
    void layOut(qreal width, Qt::Alignment alignment = {});

    qreal height() const { return m_height; }
    qreal naturalWidth() const { return m_naturalWidth; }
    bool isRightToLeft() const { return m_rightToLeft; }
    qsizetype length() const { return m_text.size(); }

    void paint(QPainter& painter, QPointF at, const TextMarks& marks) const;
    /// The place between characters nearest to a point.
    qsizetype placeAt(QPointF point) const;
    /// Where a link under this point goes, or nothing.
    QString linkAt(QPointF point) const;
    /// All links, in the order of the text.
    std::vector<LinkPlace> links() const;
    /// Where the next character would stand: its left edge and its line.
    QRectF endRect() const;
    QRectF placeRect(qsizetype place) const;
    /// The words as they are read, formulas as they were written.
    QString plainText(TextRange range) const;

  private:
    struct Formula {
        qsizetype place = 0;
        QString source;
        MathBox box;
    };
    struct Link {
        TextRange range;
        QString target;
    };

    void addRun(const content::Run& run);
    void addFormula(const content::Run& run);
    QFont runFont(std::uint8_t style) const;
    std::vector<QRectF> boxesOf(TextRange range) const;
    void paintBehind(QPainter& painter, QPointF at, TextRange range, const QColor& color, bool code) const;

    Typesetter& m_typesetter;
    TypeStep m_step;
    QColor m_color;
    QFont m_font;
    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    std::vector<Formula> m_formulas;
    std::vector<Link> m_links;
    std::vector<TextRange> m_codeSpans;
    std::unique_ptr<QTextLayout> m_layout;
    qreal m_height = 0;
    qreal m_naturalWidth = 0;
    bool m_rightToLeft = false;
};

}  // namespace onebit::typeset
