// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/laid_block.h"

#include "app/typeset/code_block.h"
#include "app/typeset/image_block.h"
#include "app/typeset/table_block.h"
#include "app/typeset/words_block.h"

namespace onebit::typeset {

std::unique_ptr<LaidBlock> makeLaidBlock(Typesetter& typesetter, const content::Block& block) {
    using Kind = content::Block::Kind;
    switch (block.kind) {
        case Kind::kCode:
            return std::make_unique<CodeBlock>(typesetter, block);
        case Kind::kTable:
            return std::make_unique<TableBlock>(typesetter, block);
        case Kind::kRule:
            return std::make_unique<RuleBlock>(typesetter);
        case Kind::kMath:
            return std::make_unique<FormulaBlock>(typesetter, block);
        case Kind::kImage:
            return std::make_unique<ImageBlock>(typesetter, block);
        default:
            return std::make_unique<WordsBlock>(typesetter, block);
    }
}

}  // namespace onebit::typeset
