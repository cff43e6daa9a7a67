// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#ifdef ONEBIT_HAS_LIBRARY
#include "app/cli/library/library_commands.h"
#endif

namespace onebit::app::cli {

std::span<const CommandRow> commandTable() {
    static constexpr std::array kCommands{
        CommandRow{"chat", "Chat with a model, in the terminal or for one prompt", makeChatCommand},
        CommandRow{"generate", "Continue token ids, always with the likeliest token", makeGenerateCommand},
        CommandRow{"logits", "Show the likeliest tokens after some token ids", makeLogitsCommand},
        CommandRow{"tokenize", "Turn text into token ids", makeTokenizeCommand},
        CommandRow{"info", "Show what a model file says of itself", makeInfoCommand},
        CommandRow{"convert", "Make a GGUF file of a model's original files", makeConvertCommand},
        CommandRow{"bench", "Measure the speed of a model on this machine", makeBenchCommand},
        CommandRow{"perplexity", "Measure how well a model foretells a text", makePerplexityCommand},
#ifdef ONEBIT_HAS_LIBRARY
        CommandRow{"pull", "Fetch a model from the catalogue, an address or a hub", makePullCommand},
        CommandRow{"list", "Show the models on this computer, or the catalogue", makeListCommand},
        CommandRow{"rm", "Put a model into the trash", makeRmCommand},
        CommandRow{"verify", "Compare a model's file with what the catalogue says", makeVerifyCommand},
        CommandRow{"scan", "Find the models of other programs on this computer", makeScanCommand},
#endif
        CommandRow{"kernels", "Show the instruction sets and kernels that this machine computes with",
                   makeKernelsCommand},
    };
    return kCommands;
}

}  // namespace onebit::app::cli
