// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/chat_template.h"

#include <string>
#include <utility>

#include "inference/chat_template/own_template.h"
#include "inference/chat_template/pinned_template.h"
#include "inference/chat_template/template_table.h"

namespace onebit {

std::shared_ptr<const ChatTemplate> makeChatTemplate(const gguf::File& file,
                                                     std::shared_ptr<const Tokenizer> tokenizer) {
    const std::string_view stored = file.string("tokenizer.chat_template").value_or("");
    const TemplateEvidence evidence{file.string("general.architecture").value_or(""), stored, *tokenizer};
    const TemplateRow& family = familyOf(evidence);
    if (family.overridesOwn) return std::make_shared<const PinnedTemplate>(family, tokenizer, "pinned");
    if (stored.empty()) {
        return std::make_shared<const PinnedTemplate>(family, std::move(tokenizer),
                                                      "fallback because: the file has no template");
    }
    auto own = makeOwnTemplate(file, family, tokenizer);
    if (own) return std::move(*own);
    return std::make_shared<const PinnedTemplate>(
        family, std::move(tokenizer), "fallback because: the file's template fails: " + own.error().detail);
}

}  // namespace onebit
