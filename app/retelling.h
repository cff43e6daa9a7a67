// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace onebit::app {

/// After a change of language: every list that `root` has as a property, or one of its objects has at any
/// depth, tells that all of its rows changed, so that what it says in words is asked for again.
void retellLists(QObject& root);

}  // namespace onebit::app
