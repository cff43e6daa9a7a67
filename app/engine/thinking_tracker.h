#pragma once

#include <QString>
#include <QStringView>

namespace onebit::app {

/// Tells whether a reply that is being written is still inside the thinking that it began with.
class ThinkingTracker {
  public:
    void feed(QStringView delta) {
        if (m_phase == Phase::kAnswering) return;
        m_tail += delta;
        if (m_phase == Phase::kBeginning) {
            m_tail = m_tail.trimmed();
            if (m_tail.size() < kOpening.size() && kOpening.startsWith(m_tail)) return;
            m_phase = m_tail.startsWith(kOpening) ? Phase::kThinking : Phase::kAnswering;
        }
        if (m_phase == Phase::kThinking && m_tail.contains(kClosing)) m_phase = Phase::kAnswering;
        // The mark may come in two deltas, but never needs more than its own length of the past.
        m_tail = m_tail.right(kClosing.size() - 1);
    }
    bool thinking() const { return m_phase == Phase::kThinking; }

  private:
    enum class Phase : quint8 { kBeginning, kThinking, kAnswering };
    static constexpr QStringView kOpening = u"<think>";
    static constexpr QStringView kClosing = u"</think>";

    Phase m_phase = Phase::kBeginning;
    QString m_tail;
};

}  // namespace onebit::app
