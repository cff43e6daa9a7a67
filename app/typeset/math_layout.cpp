// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/math_layout.h"

#include <QFontMetricsF>
#include <QTransform>
#include <algorithm>
#include <array>

namespace onebit::typeset {
namespace {

using content::MathClass;
using content::MathNode;
using Kind = MathNode::Kind;

// In em of the size at hand.
constexpr qreal kAxis = 0.25;
constexpr qreal kRuleEm = 0.05;
constexpr qreal kScriptSize = 0.7;
constexpr qreal kSmallestSize = 0.5;
constexpr qreal kSuperscriptUp = 0.38;
constexpr qreal kSubscriptDown = 0.2;
constexpr qreal kScriptGap = 0.16;
constexpr qreal kFractionGap = 0.09;
constexpr qreal kDisplayFractionGap = 0.18;
constexpr qreal kLimitGap = 0.14;
constexpr qreal kRowGap = 0.35;
constexpr qreal kColumnGap = 0.9;

enum class Level { kDisplay, kText, kScript, kScriptScript };

Level smaller(Level level) {
    return level <= Level::kText ? Level::kScript : Level::kScriptScript;
}

qreal shareOfSize(Level level) {
    return level == Level::kScript ? kScriptSize : level == Level::kScriptScript ? kSmallestSize : 1;
}

/// Room between neighbours in eighteenths of an em; negative: only in lines, not in scripts. The classes are
/// in the order of MathClass; The TeXbook, chapter 18.
constexpr std::array<std::array<int, 8>, 8> kRoom{{
    {0, 3, -4, -5, 0, 0, 0, -3},
    {3, 3, 0, -5, 0, 0, 0, -3},
    {-4, -4, 0, 0, -4, 0, 0, -4},
    {-5, -5, 0, 0, -5, 0, 0, -5},
    {0, 0, 0, 0, 0, 0, 0, 0},
    {0, 3, -4, -5, 0, 0, 0, -3},
    {-3, -3, 0, -3, -3, -3, -3, -3},
    {-3, 3, -4, -5, -3, 0, -3, -3},
}};

class Layout {
  public:
    Layout(MathFonts& fonts, qreal pixelSize) : m_fonts(fonts), m_base(pixelSize) {}

    MathBox box(const MathNode& node, Level level) {
        switch (node.kind) {
            case Kind::kSymbol:
                return symbol(node, level);
            case Kind::kText:
                return words(node, level);
            case Kind::kSpace: {
                MathBox space;
                space.width = node.width * em(level);
                return space;
            }
            case Kind::kFraction:
                return fraction(node, level);
            case Kind::kRoot:
                return root(node, level);
            case Kind::kScripts:
                return scripts(node, level);
            case Kind::kFenced:
                return fence(row(node, level), node.open, node.close, level);
            case Kind::kTable:
                return table(node, level);
            case Kind::kAccent:
                return accent(node, level);
            case Kind::kLine:
                return line(node, level);
            case Kind::kBrace:
                return brace(node, level);
            case Kind::kHidden: {
                MathBox hidden = row(node, level);
                hidden.hide();
                return hidden;
            }
            default:
                return row(node, level);
        }
    }

  private:
    qreal em(Level level) const { return m_base * shareOfSize(level); }
    qreal rule(Level level) const { return std::max<qreal>(em(level) * kRuleEm, 0.8); }

    MathBox row(const MathNode& node, Level level) {
        MathBox box;
        MathClass before = MathClass::kOpen;
        bool first = true;
        for (std::size_t index = 0; index < node.children.size(); ++index) {
            const MathNode& child = node.children[index];
            if (child.kind == Kind::kSpace) {
                box.append(this->box(child, level));
                continue;
            }
            MathClass cls = child.cls;
            // A sign with nothing to join is none of two: the minus of "-x".
            const bool alone = first || before == MathClass::kBinary || before == MathClass::kRelation ||
                               before == MathClass::kOpen || before == MathClass::kPunctuation ||
                               before == MathClass::kOperator;
            if (cls == MathClass::kBinary && (alone || index + 1 == node.children.size()))
                cls = MathClass::kOrdinary;
            const int eighteenths =
                first ? 0 : kRoom[static_cast<std::size_t>(before)][static_cast<std::size_t>(cls)];
            const bool script = level >= Level::kScript;
            const qreal room = eighteenths < 0 && script ? 0 : std::abs(eighteenths) * em(level) / 18;
            box.append(this->box(child, level), room);
            before = cls;
            first = false;
        }
        return box;
    }

    MathBox glyph(const MathFonts::Glyph& glyph) {
        MathBox box;
        const QRectF bounds = glyph.font.boundingRect(glyph.index);
        box.width = glyph.font.advancesForGlyphIndexes({glyph.index}).value(0).x();
        box.ascent = std::max<qreal>(0, -bounds.top());
        box.descent = std::max<qreal>(0, bounds.bottom());
        box.lean = std::max<qreal>(0, bounds.right() - box.width);
        box.addGlyph(glyph.font, glyph.index, {});
        return box;
    }

    MathBox characters(const QString& text, qreal pixelSize) {
        MathBox box;
        for (const char32_t character : text.toUcs4()) {
            const MathFonts::Glyph found = m_fonts.find(character, pixelSize);
            box.append(found.index != 0 ? glyph(found) : plain(QString::fromUcs4(&character, 1), pixelSize));
        }
        return box;
    }

    MathBox plain(const QString& text, qreal pixelSize) {
        MathBox box;
        const QFont font = m_fonts.textFont(pixelSize);
        const QFontMetricsF metrics(font);
        box.width = metrics.horizontalAdvance(text);
        box.ascent = metrics.ascent();
        box.descent = metrics.descent();
        box.addText(font, text, {});
        return box;
    }

    MathBox symbol(const MathNode& node, Level level) {
        const QString text = QString::fromStdString(node.text);
        if (node.size > 0) return delimiter(text, em(level) * (0.6 + 0.6 * node.size), level);
        if (!node.large) return characters(text, em(level));
        const bool integral = !node.limits;
        const char32_t character = text.toUcs4().value(0);
        const bool big = level == Level::kDisplay;
        const MathFonts::Face face = integral && big ? MathFonts::kIntegrals
                                     : big           ? MathFonts::kLargeSymbols
                                                     : MathFonts::kText;
        const MathFonts::Glyph found = m_fonts.find(character, em(level), face);
        if (found.index == 0) return characters(text, em(level));
        const MathBox sign = glyph(found);
        // Large signs stand around the axis.
        MathBox box;
        const qreal shift = (sign.ascent - sign.descent) / 2 - kAxis * em(level);
        box.ascent = sign.ascent - shift;
        box.descent = sign.descent + shift;
        box.add(sign, {0, shift});
        box.width = sign.width;
        box.lean = integral ? sign.lean : 0;
        return box;
    }

    MathBox words(const MathNode& node, Level level) {
        const QString text = QString::fromStdString(node.text);
        if (node.cls != MathClass::kOperator) return plain(text, em(level) * 0.88);
        return characters(text, em(level));
    }

    MathBox fraction(const MathNode& node, Level level) {
        if (node.small && level == Level::kDisplay) level = Level::kText;
        if (node.display && level == Level::kText) level = Level::kDisplay;
        const Level inner = level == Level::kDisplay ? Level::kText : smaller(level);
        const MathBox top = box(node.children[0], inner);
        const MathBox bottom = box(node.children[1], inner);
        const qreal thick = node.ruled ? rule(level) : 0;
        const qreal gap = em(level) * (level == Level::kDisplay ? kDisplayFractionGap : kFractionGap) +
                          (node.ruled ? 0 : em(level) * 0.1);
        const qreal axis = kAxis * em(level);
        const qreal side = em(level) * 0.08;
        MathBox result;
        result.width = std::max(top.width, bottom.width) + 2 * side + em(level) * 0.12;
        result.add(top, {(result.width - top.width) / 2, -axis - thick / 2 - gap - top.descent});
        result.add(bottom, {(result.width - bottom.width) / 2, -axis + thick / 2 + gap + bottom.ascent});
        if (node.ruled) result.addRule({side, -axis - thick / 2, result.width - 2 * side, thick});
        return result;
    }

    MathBox root(const MathNode& node, Level level) {
        const MathBox inside = box(node.children[0], level);
        const qreal thick = rule(level);
        const qreal gap = thick + em(level) * (level == Level::kDisplay ? 0.12 : 0.06);
        const qreal top = inside.ascent + gap + thick;
        const qreal bottom = std::max(inside.descent, em(level) * 0.1);
        const qreal height = top + bottom;
        const qreal hook = em(level) * 0.55;
        MathBox result;
        qreal left = 0;
        if (node.children.size() > 1) {
            const MathBox degree = box(node.children[1], Level::kScriptScript);
            left = std::max<qreal>(0, degree.width - hook * 0.45);
            result.add(degree, {0, bottom - height * 0.5 - degree.descent});
        }
        // The sign is drawn, so that it fits whatever it stands over.
        QPainterPath sign;
        const qreal thin = thick * 0.8;
        sign.moveTo(left, bottom - height * 0.42);
        sign.lineTo(left + hook * 0.28, bottom - height * 0.5);
        sign.lineTo(left + hook * 0.56, bottom - thick * 2.2);
        sign.lineTo(left + hook - thin, -top);
        sign.lineTo(left + hook, -top);
        sign.lineTo(left + hook, -top + thick);
        sign.lineTo(left + hook * 0.58, bottom);
        sign.lineTo(left + hook * 0.48, bottom);
        sign.lineTo(left + hook * 0.2, bottom - height * 0.5 + thick * 1.6);
        sign.lineTo(left + thick * 0.6, bottom - height * 0.42 + thick * 0.8);
        sign.closeSubpath();
        result.addOutline(sign);
        result.addRule({left + hook - thin / 2, -top, inside.width + thin + em(level) * 0.06, thick});
        result.add(inside, {left + hook + em(level) * 0.04, 0});
        result.width = left + hook + inside.width + em(level) * 0.12;
        result.ascent = std::max(result.ascent, top + thick);
        result.descent = std::max(result.descent, bottom);
        return result;
    }

    static bool empty(const MathNode& node) { return node.kind == Kind::kRow && node.children.empty(); }

    MathBox scripts(const MathNode& node, Level level) {
        const MathBox base = box(node.children[0], level);
        const bool below = !empty(node.children[1]);
        const bool above = !empty(node.children[2]);
        const MathBox lower = below ? box(node.children[1], smaller(level)) : MathBox();
        const MathBox upper = above ? box(node.children[2], smaller(level)) : MathBox();
        const bool stacked = node.limits && (level == Level::kDisplay || node.display || !node.large);
        const bool inLine = node.limits && node.children[0].kind == Kind::kText && level != Level::kDisplay;
        if (stacked && !inLine) return limits(base, lower, upper, level);

        MathBox result;
        result.append(base);
        const qreal size = em(level);
        const bool tall = node.children[0].kind != Kind::kSymbol || node.large;
        qreal up = std::max(size * kSuperscriptUp, tall ? base.ascent - size * kSuperscriptUp * 0.65 : 0);
        qreal down = std::max(size * kSubscriptDown, tall ? base.descent + size * 0.05 : 0);
        up = std::max(up, upper.descent + size * 0.12);
        if (above && below) {
            down = std::max(down, lower.ascent - size * 0.2);
            const qreal gap = (up - upper.descent) - (lower.ascent - down);
            if (gap < size * kScriptGap) down += size * kScriptGap - gap;
        } else {
            down = std::max(down, lower.ascent - size * 0.42);
        }
        const qreal lean = base.lean + size * 0.03;
        const qreal back = node.large ? base.lean * 0.3 : 0;
        if (above) result.add(upper, {base.width + lean, -up});
        if (below) result.add(lower, {base.width + size * 0.02 - back, down});
        result.width =
            base.width +
            std::max(above ? lean + upper.width : 0, below ? size * 0.02 - back + lower.width : 0) +
            size * 0.04;
        return result;
    }

    MathBox limits(const MathBox& base, const MathBox& lower, const MathBox& upper, Level level) {
        const qreal gap = em(level) * kLimitGap;
        MathBox result;
        result.width = std::max({base.width, lower.width, upper.width});
        const auto centred = [&](const MathBox& part) { return (result.width - part.width) / 2; };
        result.add(base, {centred(base), 0});
        if (upper.width > 0) result.add(upper, {centred(upper), -base.ascent - gap - upper.descent});
        if (lower.width > 0) result.add(lower, {centred(lower), base.descent + gap + lower.ascent});
        return result;
    }

    /// A bracket at least `height` tall, around the axis.
    MathBox delimiter(const QString& text, qreal height, Level level) {
        MathBox box;
        if (text.isEmpty()) {
            box.width = em(level) * 0.12;
            return box;
        }
        const qreal size = em(level);
        const MathBox normal = characters(text, size);
        const qreal axis = kAxis * size;
        if (height <= normal.height() * 1.08) {
            box.append(normal);
            return box;
        }
        const char32_t character = text.toUcs4().value(0);
        const MathFonts::Glyph found = m_fonts.find(character, size, MathFonts::kLargeSymbols);
        if (found.index == 0) {
            box.append(normal);
            return box;
        }
        // Taller ones are the outline drawn out: strokes that stand keep their thickness.
        const QPainterPath outline = found.font.pathForGlyph(found.index);
        const QRectF bounds = outline.boundingRect();
        const qreal stretch = height / std::max<qreal>(1, bounds.height());
        const qreal broaden = std::clamp<qreal>(0.75 + 0.12 * stretch, 0.8, 1.3);
        const qreal width = found.font.advancesForGlyphIndexes({found.index}).value(0).x() * broaden;
        const qreal centre = bounds.center().y() * stretch;
        box.addOutline(QTransform::fromTranslate(0, -axis - centre).scale(broaden, stretch).map(outline));
        box.width = width;
        box.ascent = height / 2 + axis;
        box.descent = height / 2 - axis;
        return box;
    }

    MathBox fence(const MathBox& inside, const std::string& open, const std::string& close, Level level) {
        const qreal axis = kAxis * em(level);
        const qreal half = std::max(inside.ascent - axis, inside.descent + axis);
        const qreal height = std::max(2 * half * 0.96, em(level) * 0.9);
        MathBox result;
        result.append(delimiter(QString::fromStdString(open), height, level));
        result.append(inside);
        result.append(delimiter(QString::fromStdString(close), height, level));
        return result;
    }

    MathBox table(const MathNode& node, Level level) {
        const std::size_t columns = std::max<std::size_t>(1, node.columns);
        const std::size_t rows = node.children.size() / columns;
        const bool equations = node.align == "rl" || node.align == "rcl";
        const Level inner = node.small                 ? smaller(level)
                            : equations                ? level
                            : level == Level::kDisplay ? Level::kText
                                                       : level;
        const qreal size = em(inner);
        QList<MathBox> cells;
        QList<qreal> widths(static_cast<qsizetype>(columns), 0);
        for (std::size_t index = 0; index < node.children.size(); ++index) {
            cells.append(box(node.children[index], inner));
            qreal& width = widths[static_cast<qsizetype>(index % columns)];
            width = std::max(width, cells.last().width);
        }
        MathBox inside;
        qreal y = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            qreal ascent = size * 0.7;
            qreal descent = size * 0.25;
            for (std::size_t column = 0; column < columns; ++column) {
                const MathBox& cell = cells[static_cast<qsizetype>(row) * static_cast<qsizetype>(columns) +
                                            static_cast<qsizetype>(column)];
                ascent = std::max(ascent, cell.ascent);
                descent = std::max(descent, cell.descent);
            }
            y += row == 0 ? ascent : ascent + size * kRowGap;
            qreal x = 0;
            for (std::size_t column = 0; column < columns; ++column) {
                const MathBox& cell = cells[static_cast<qsizetype>(row) * static_cast<qsizetype>(columns) +
                                            static_cast<qsizetype>(column)];
                const qreal width = widths[static_cast<qsizetype>(column)];
                const char align = equations ? node.align[column % node.align.size()]
                                             : node.align[std::min(column, node.align.size() - 1)];
                const qreal room = width - cell.width;
                inside.add(cell, {x + (align == 'l' ? 0 : align == 'r' ? room : room / 2), y});
                const bool joined = equations && column % 2 == 0;
                x += width + (joined ? size * 0.28 : size * kColumnGap);
            }
            inside.width =
                std::max(inside.width, x - size * (equations && columns % 2 == 1 ? 0.28 : kColumnGap));
            y += descent;
        }
        MathBox centred;
        centred.add(inside, {0, -y / 2 - kAxis * em(level)});
        centred.ascent = y / 2 + kAxis * em(level);
        centred.descent = y / 2 - kAxis * em(level);
        centred.width = inside.width;
        if (node.open.empty() && node.close.empty()) return centred;
        return fence(centred, node.open, node.close, level);
    }

    MathBox accent(const MathNode& node, Level level) {
        const MathBox base = row(node, level);
        const MathBox mark =
            characters(QString::fromStdString(node.text), em(level) * (node.text.size() == 3 ? 0.8 : 1));
        MathBox result;
        result.append(base);
        const QRectF ink(0, -mark.ascent, mark.width, mark.height());
        const bool arrow = node.text.size() == 3;
        // The marks are drawn where they stand over an x; arrows by their own extent.
        const qreal lift = arrow ? base.ascent + em(level) * 0.02 + (mark.descent > 0 ? mark.descent : 0) -
                                       (mark.ascent > em(level) * 0.3 ? em(level) * 0.12 : 0)
                                 : std::max<qreal>(0, base.ascent - em(level) * 0.46);
        const qreal stretch = node.wide && mark.width > 0 ? std::max<qreal>(1, base.width / mark.width) : 1;
        if (stretch > 1.05) {
            const char32_t character = QString::fromStdString(node.text).toUcs4().value(0);
            const MathFonts::Glyph found = m_fonts.find(character, em(level));
            if (found.index != 0) {
                const QPainterPath outline = found.font.pathForGlyph(found.index);
                const qreal x = (base.width - ink.width() * stretch) / 2;
                result.addOutline(QTransform::fromTranslate(x, -lift).scale(stretch, 1).map(outline));
                result.ascent = std::max(result.ascent, mark.ascent + lift);
                return result;
            }
        }
        result.add(mark, {(base.width - mark.width) / 2 + base.lean * 0.5, -lift});
        return result;
    }

    MathBox line(const MathNode& node, Level level) {
        const MathBox base = row(node, level);
        const qreal thick = rule(level);
        const qreal gap = em(level) * 0.1;
        MathBox result;
        if (node.text == "box") {
            const qreal inset = em(level) * 0.25;
            result.add(base, {inset, 0});
            result.width = base.width + 2 * inset;
            result.ascent += inset;
            result.descent += inset;
            result.addRule({0, -result.ascent, result.width, thick});
            result.addRule({0, result.descent - thick, result.width, thick});
            result.addRule({0, -result.ascent, thick, result.height()});
            result.addRule({result.width - thick, -result.ascent, thick, result.height()});
            return result;
        }
        result.append(base);
        if (node.text == "over") {
            result.addRule(
                {em(level) * 0.05, -base.ascent - gap - thick, base.width - em(level) * 0.05, thick});
            result.ascent += gap + 2 * thick;
        } else {
            result.addRule({0, base.descent + gap, base.width, thick});
            result.descent += gap + 2 * thick;
        }
        return result;
    }

    MathBox brace(const MathNode& node, Level level) {
        const MathBox base = row(node, level);
        const qreal tall = em(level) * 0.28;
        const qreal thick = rule(level) * 1.2;
        const qreal width = base.width;
        const qreal middle = width / 2;
        const qreal bend = std::min(tall, width / 4);
        QPainterPath path;
        path.moveTo(0, tall);
        path.quadTo(0, tall / 2, bend, tall / 2);
        path.lineTo(middle - bend, tall / 2);
        path.quadTo(middle, tall / 2, middle, 0);
        path.quadTo(middle, tall / 2, middle + bend, tall / 2);
        path.lineTo(width - bend, tall / 2);
        path.quadTo(width, tall / 2, width, tall);
        QPainterPathStroker stroker;
        stroker.setWidth(thick);
        const QPainterPath stroke = stroker.createStroke(path);
        MathBox result;
        result.append(base);
        const qreal gap = em(level) * 0.1;
        if (node.text == "over") {
            result.addOutline(stroke.translated(0, -base.ascent - gap - tall));
            result.ascent += gap + tall + thick;
        } else {
            result.addOutline(
                QTransform::fromTranslate(0, base.descent + gap + tall).scale(1, -1).map(stroke));
            result.descent += gap + tall + thick;
        }
        return result;
    }

    MathFonts& m_fonts;
    qreal m_base;
};

}  // namespace

MathBox layOutMath(const MathNode& formula, MathFonts& fonts, qreal pixelSize, bool displayed) {
    return Layout(fonts, pixelSize).box(formula, displayed ? Level::kDisplay : Level::kText);
}

}  // namespace onebit::typeset
