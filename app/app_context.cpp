#include "app/app_context.h"

#include <QClipboard>
#include <QGuiApplication>

namespace onebit::app {

AppContext::AppContext(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

QString AppContext::version() const {
    return QStringLiteral(ONEBIT_VERSION);
}

void AppContext::copyText(const QString& text) const {
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace onebit::app
