// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/catalogue.h"
#include "inference/model.h"

namespace onebit::app {

/// What the header of a model in the catalogue will say as far as speed and memory depend on it. What its
/// embeddings are stored as follows from the size of the file. Without a known shape only names and sizes.
ModelInfo expectedInfo(const CatalogueModel& model);

}  // namespace onebit::app
