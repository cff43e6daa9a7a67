// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace onebit::test {

/// A language for tests: every text of Onebit in angle quotes, its letters accented, and two fifths longer,
/// as translations are. "New chat" becomes "‹Ñéŵ çĥáţ···›". What is not marked on the screen was never
/// translated.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

  public:
    QString translate(const char* context, const char* sourceText, const char* disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

}  // namespace onebit::test
