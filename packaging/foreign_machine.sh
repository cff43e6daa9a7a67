#!/usr/bin/env bash
# To be sourced: the same prompts for every machine that Onebit is tried on. The tokens that a model finds likeliest
# may not differ between instruction sets, processors and systems.

# make_probe_models BIN FOLDER: a tiny binary model and two tiny ternary ones, written by the programs in BIN.
make_probe_models() {
    local type
    "$1/cli_make_models" "$2" || return
    for type in I2_S TQ2_0; do
        "$1/onebit-cli" convert "$2/checkpoint" "$2/ternary-$type.gguf" --type "$type" >"$2/convert.log" 2>&1 ||
            { cat "$2/convert.log" >&2; return 1; }
    done
}

# probe_tokens FOLDER COMMAND...: the tokens that follow some prompts in the starter model and in the models of
# FOLDER, a line a prompt. COMMAND is onebit-cli and whatever runs it.
probe_tokens() {
    local folder=$1 model prompt
    shift
    for prompt in 1,3,1381,4 1,3,3668,4 1,3,4038,2692,4; do
        "$@" generate --json --max-tokens 24 --tokens "$prompt" || return
    done
    for model in tiny ternary-I2_S ternary-TQ2_0; do
        for prompt in 1,2,3 40,9,33,7; do
            "$@" generate --json --model "$folder/$model.gguf" --max-tokens 24 --tokens "$prompt" || return
        done
    done
}

# chosen_target COMMAND...: the instruction set that onebit-cli computes with.
chosen_target() {
    "$@" kernels --json 2>/dev/null | sed -n 's/.*"chosen":"\([^"]*\)".*/\1/p'
}
