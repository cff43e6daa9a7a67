// SPDX-License-Identifier: Apache-2.0
#include "app/chat/sentence_announcer.h"

#include <utility>

namespace onebit::app {
namespace {

/// These end a sentence when a space follows.
constexpr QStringView kEnds = u".!?…:;";
/// These end one whatever follows: full stops of Chinese, Japanese and Hindi, and a new line.
constexpr QStringView kHardEnds = u"。！？।\n";

bool endsSentence(const QString& text, qsizetype at) {
    if (kHardEnds.contains(text[at])) return true;
    return text[at].isSpace() && at > 0 && kEnds.contains(text[at - 1]);
}

}  // namespace

QStringList SentenceAnnouncer::feed(const QString& delta) {
    qsizetype at = m_pending.size();
    m_pending += delta;
    QStringList sentences;
    qsizetype begin = 0;
    for (; at < m_pending.size(); ++at) {
        if (!endsSentence(m_pending, at)) continue;
        const QString sentence = m_pending.mid(begin, at + 1 - begin).trimmed();
        if (!sentence.isEmpty()) sentences.append(sentence);
        begin = at + 1;
    }
    m_pending.remove(0, begin);
    return sentences;
}

QString SentenceAnnouncer::rest() {
    return std::exchange(m_pending, {}).trimmed();
}

}  // namespace onebit::app
