// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/image_block.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QUrl>
#include <algorithm>

namespace onebit::typeset {
namespace {

constexpr qint64 kMostBytes = 32LL * 1024 * 1024;
constexpr int kMostSide = 1600;
constexpr int kLongestSide = 20000;
constexpr qreal kTallest = 480;

QString translated(const char* text) {
    return QCoreApplication::translate("ContentView", text);
}

}  // namespace

QString localPictureFile(const QString& address) {
    QString path = address;
    if (address.startsWith(QLatin1String("file:"), Qt::CaseInsensitive)) {
        const QUrl url(address);
        if (!url.isLocalFile() || !url.host().isEmpty()) return {};
        path = url.toLocalFile();
    }
    const bool elsewhere = path.startsWith(QLatin1String("//")) || path.startsWith(QLatin1String("\\\\")) ||
                           path.startsWith(QLatin1Char(':'));
    if (elsewhere || !QFileInfo(path).isAbsolute()) return {};
    return path;
}

ImageBlock::ImageBlock(Typesetter& typesetter, const content::Block& block)
    : LaidBlock(typesetter),
      m_words(QString::fromStdString(block.runs.front().text).left(500)),
      m_target(QString::fromStdString(block.runs.front().target)) {
    const QString path = localPictureFile(m_target);
    const QString name = m_words.isEmpty() ? m_target.left(120) : m_words;
    if (path.isEmpty()) {
        //: %1 is a description or an address.
        say(translated(QT_TRANSLATE_NOOP("ContentView",
                                         "Picture not loaded, because it is not on this computer: %1"))
                .arg(name));
        return;
    }
    const QFileInfo file(path);
    // A file that is no plain file could be read for ever.
    if (file.isFile() && file.size() <= kMostBytes) {
        QImageReader reader(path);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (size.isValid() && std::max(size.width(), size.height()) <= kLongestSide) {
            if (std::max(size.width(), size.height()) > kMostSide)
                reader.setScaledSize(size.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio));
            m_image = reader.read();
        }
    }
    if (m_image.isNull())
        say(translated(QT_TRANSLATE_NOOP("ContentView", "This picture cannot be shown: %1")).arg(name));
}

void ImageBlock::say(const QString& words) {
    const TypesetStyle& style = m_typesetter.style;
    m_line = std::make_unique<Paragraph>(m_typesetter,
                                         std::vector<content::Run>{{words.toStdString(), 0, {}, {}, {}}},
                                         TypeStep{13, 20}, style.text3);
}

void ImageBlock::setWidth(qreal width) {
    m_width = width;
    if (m_line) {
        m_line->layOut(width);
        return;
    }
    const QSizeF natural = QSizeF(m_image.size()) * m_typesetter.style.scale;
    const qreal shrink =
        std::min({qreal(1), width / natural.width(), m_typesetter.style.px(kTallest) / natural.height()});
    m_size = natural * shrink;
}

qreal ImageBlock::height() const {
    return m_line ? m_line->height() : std::ceil(m_size.height());
}

void ImageBlock::paint(QPainter& painter, QPointF at, qreal, qreal, const TextMarks& marks) {
    if (m_line) {
        m_line->paint(painter, at, {});
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal x = m_typesetter.style.rightToLeft ? m_width - m_size.width() : 0;
    const QRectF place(at + QPointF(x, 0), m_size);
    painter.drawImage(place, m_image);
    QColor veil = m_typesetter.style.accentSoft;
    veil.setAlphaF(0.5F);
    if (!marks.selection.isEmpty()) painter.fillRect(place, veil);
    painter.restore();
}

QString ImageBlock::linkAt(QPointF) {
    return {};
}

QString ImageBlock::plainText(TextRange range) {
    return range.isEmpty() ? QString() : m_words.isEmpty() ? m_target : m_words;
}

}  // namespace onebit::typeset
