// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace onebit::app {

/// How well `text` answers what a person typed: 0 if it does not, else higher is better, at most 1000.
///
/// Every word of `query` must be found in `text`, in any order, without regard to case and accents. A word
/// counts most at the beginning of the text, then at the beginning of a word, then inside a word, least when
/// only its letters are there in order ("nwc" finds "New chat"). Of texts that match alike the shorter wins.
/// An empty query matches everything with 1. Costs O(query * text).
int fuzzyScore(const QString& query, const QString& text);

/// The same over several texts about one thing, of which the first is its name: what only the others say
/// counts half.
int fuzzyScore(const QString& query, const QStringList& texts);

}  // namespace onebit::app
