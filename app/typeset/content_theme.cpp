// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/content_theme.h"

#include <QTimer>
#include <array>

namespace onebit::typeset {

ContentTheme::ContentTheme(QObject* parent) : QObject(parent) {}

void ContentTheme::setColors(const QVariantMap& colors) {
    if (colors == m_colors) return;
    m_colors = colors;
    struct Role {
        const char* name;
        QColor* color;
    };
    const std::array<Role, 13> roles{{{"text", &m_style.text},
                                      {"text2", &m_style.text2},
                                      {"text3", &m_style.text3},
                                      {"fill", &m_style.fill},
                                      {"line", &m_style.line},
                                      {"lineStrong", &m_style.lineStrong},
                                      {"accent", &m_style.accent},
                                      {"accentSoft", &m_style.accentSoft},
                                      {"selected", &m_style.selected},
                                      {"codeKeyword", &m_style.codeKeyword},
                                      {"codeString", &m_style.codeString},
                                      {"codeNumber", &m_style.codeNumber},
                                      {"codeFunction", &m_style.codeFunction}}};
    for (const Role& role : roles)
        *role.color = colors.value(QString::fromLatin1(role.name)).value<QColor>();
    tellSoon();
}

void ContentTheme::tellSoon() {
    if (m_telling) return;
    m_telling = true;
    QTimer::singleShot(0, this, [this] {
        m_telling = false;
        emit changed();
    });
}

}  // namespace onebit::typeset
