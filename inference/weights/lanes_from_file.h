// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/weights/weight_format.h"

namespace onebit {

/// True if any number of a tensor's rows is a tensor of this format too.
bool rowsStandAlone(const WeightFormat& format);

/// Some rows of a tensor whose rows stand alone.
StoredTensor rowsOf(const WeightFormat& format, const StoredTensor& tensor, simd::RowRange rows);

/// What useKernel(kLanes) makes of what format.prepare() gives, without that in between: a few rows at a time
/// go through memory that fits into a processor's cache and is used again, so a file's weights are written
/// once. `sample` is what prepare() gave for some of the rows, with the form of the activations; their family
/// has a kernel for lanes. kOutOfMemory.
Result<WeightMatrix> prepareInLanes(const WeightFormat& format, const StoredTensor& tensor,
                                    const WeightMatrix& sample, ThreadPool& pool);

}  // namespace onebit
