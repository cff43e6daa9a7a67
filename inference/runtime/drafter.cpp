// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/drafter.h"

#include <utility>

#include "inference/runtime/draft_model.h"
#include "inference/runtime/prompt_lookup.h"

namespace onebit {

Result<std::unique_ptr<Drafter>> createDrafter(const LoadedModel& model, const SessionOptions& options,
                                               std::uint32_t contextLength) {
    if (options.draftModel != nullptr) {
        auto small = std::dynamic_pointer_cast<const LoadedModel>(options.draftModel);
        if (small == nullptr) return fail(ErrorCode::kMissingTensor, "the draft model is a vocabulary alone");
        return DraftModel::create(std::move(small), model, contextLength, options.threads, options.cacheType);
    }
    if (options.promptLookup) return std::make_unique<PromptLookup>();
    return nullptr;
}

}  // namespace onebit
