#pragma once

#include <QString>

namespace onebit::app {

/// A chat's automatic title: the first words of what was said first, without Markdown's marks.
QString titleFromText(const QString& text);

}  // namespace onebit::app
