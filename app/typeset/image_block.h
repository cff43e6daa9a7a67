// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

#include "app/typeset/laid_block.h"

namespace onebit::typeset {

/// A picture from this computer, at most as wide as the column. One that lies on the network is never
/// fetched: a line says where it is instead.
class ImageBlock final : public LaidBlock {
  public:
    ImageBlock(Typesetter& typesetter, const content::Block& block);

    void setWidth(qreal width) override;
    qreal height() const override;
    qsizetype length() const override { return 1; }
    void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) override;
    QString linkAt(QPointF point) override;
    QString plainText(TextRange range) override;

  private:
    void say(const QString& words);

    QString m_words;
    QString m_target;
    QImage m_image;
    QSizeF m_size;
    qreal m_width = 0;
    std::unique_ptr<Paragraph> m_line;
};

/// The file that an address in a message names, if it lies on this computer; else nothing. Addresses of other
/// computers ("http:", "//server/share", "\\server\share") are none.
QString localPictureFile(const QString& address);

}  // namespace onebit::typeset
