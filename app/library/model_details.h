// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "app/library/installed_model.h"

namespace onebit::app {

/// Everything that a model's header says, as {label, value} for the details panel. `sha256` may be empty.
QVariantList modelDetails(const InstalledModel& model, const QString& sha256);

}  // namespace onebit::app
