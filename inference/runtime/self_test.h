#pragma once

#include <memory>

#include "inference/base/result.h"
#include "inference/model/loaded_model.h"

namespace onebit {

/// Reads two tokens and looks at the logits. Every weight but the other rows of an untied embedding takes
/// part, so damage that makes numbers infinite shows here and not in the middle of a reply. kMalformed if the
/// logits are not finite or all the same.
Result<void> testModel(std::shared_ptr<const LoadedModel> model, std::uint32_t threads);

}  // namespace onebit
