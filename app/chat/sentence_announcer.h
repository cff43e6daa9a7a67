// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace onebit::app {

/// Cuts a growing reply into whole sentences, for screen readers: half a sentence read out helps nobody.
class SentenceAnnouncer {
  public:
    /// The sentences that `delta` completes.
    QStringList feed(const QString& delta);
    /// What is left at the end of the reply; empties the announcer.
    QString rest();

  private:
    QString m_pending;
};

}  // namespace onebit::app
