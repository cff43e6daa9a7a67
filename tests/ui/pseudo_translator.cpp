// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pseudo_translator.h"

namespace onebit::test {
namespace {

constexpr QStringView kLetters = u"aceghijklnorstuwyzACEGHIJKLNORSTUWYZ";
constexpr QStringView kAccented = u"áçéğĥíĵķļñóřśţúŵýžÁÇÉĞĤÍĴĶĻÑÓŘŚŢÚŴÝŽ";
static_assert(kLetters.size() == kAccented.size());

/// How much longer translations are.
constexpr double kGrowth = 0.4;

}  // namespace

QString PseudoTranslator::translate(const char* context, const char* sourceText,
                                    const char* /*disambiguation*/, int /*n*/) const {
    // What Qt says for itself has its own translations.
    if (context == nullptr || sourceText == nullptr || *context == 'Q') return {};
    const QString source = QString::fromUtf8(sourceText);
    QString text;
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (source[at] == u'%' && at + 1 < source.size() && source[at + 1].isLetterOrNumber()) {
            text += source.mid(at, 2);  // the place of a value
            ++at;
            continue;
        }
        const qsizetype letter = kLetters.indexOf(source[at]);
        text += letter < 0 ? source[at] : kAccented[letter];
    }
    const auto more = static_cast<qsizetype>(static_cast<double>(source.size()) * kGrowth) + 1;
    return u'‹' + text + QString(more, u'·') + u'›';
}

}  // namespace onebit::test
