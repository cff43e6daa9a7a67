// SPDX-License-Identifier: Apache-2.0
#include "app/library/prospect_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "app/library/installed_model.h"

namespace onebit::app {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Prospect", text);
}

/// To whole tokens, with a decimal below ten.
QString figure(double tokensPerSecond) {
    return QLocale().toString(tokensPerSecond, 'f', tokensPerSecond < 9.95 ? 1 : 0);
}

/// Two figures are all that an expectation is good for.
double toTwoFigures(double tokensPerSecond) {
    if (tokensPerSecond < 10) return tokensPerSecond;
    const double step = std::pow(10, std::floor(std::log10(tokensPerSecond)) - 1);
    return std::round(tokensPerSecond / step) * step;
}

}  // namespace

QString speedInWords(const Prospect& prospect) {
    if (prospect.tokensPerSecond <= 0) return {};
    if (prospect.measured)
        return translated(QT_TRANSLATE_NOOP("Prospect", "%1 tokens/s")).arg(figure(prospect.tokensPerSecond));
    return translated(QT_TRANSLATE_NOOP("Prospect", "about %1 tokens/s"))
        .arg(figure(toTwoFigures(prospect.tokensPerSecond)));
}

QString memoryInWords(const Prospect& prospect) {
    return prospect.memoryBytes > 0 ? sizeInWords(prospect.memoryBytes) : QString();
}

QString fitInWords(Fit fit) {
    switch (fit) {
        case Fit::kFits:
            return translated(QT_TRANSLATE_NOOP("Prospect", "Fits"));
        case Fit::kTight:
            return translated(QT_TRANSLATE_NOOP("Prospect", "Tight"));
        case Fit::kTooBig:
            return translated(QT_TRANSLATE_NOOP("Prospect", "Too big"));
        case Fit::kUnknown:
            break;
    }
    return {};
}

QString missingInWords(const Prospect& prospect) {
    if (prospect.fit != Fit::kTooBig) return {};
    return translated(QT_TRANSLATE_NOOP("Prospect", "Needs %1 more than is free"))
        .arg(sizeInWords(prospect.missingBytes));
}

}  // namespace onebit::app
