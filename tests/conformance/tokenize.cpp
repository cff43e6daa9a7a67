// SPDX-License-Identifier: Apache-2.0
// Reads texts, a JSON array on standard input, and writes the ids of each under the vocabulary of a GGUF
// file, a JSON array of {"typed": [...], "special": [...]}: without and with control tokens taken as such.
#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "inference/model.h"

namespace {

using onebit::Token;

std::vector<Token> idsOf(const onebit::Model& model, const std::string& text, bool special) {
    auto ids = model.tokenize(text, {.parseSpecial = special, .addBos = false});
    if (!ids) throw std::runtime_error(ids.error().detail);
    return std::move(*ids);
}

void tokenizeAll(const char* vocabulary) {
    const auto model = onebit::loadVocabulary(vocabulary);
    if (!model) throw std::runtime_error(model.error().detail);
    nlohmann::json lists = nlohmann::json::array();
    for (const std::string text : nlohmann::json::parse(std::cin))
        lists.push_back({{"typed", idsOf(**model, text, false)}, {"special", idsOf(**model, text, true)}});
    std::cout << lists << '\n';
}

}  // namespace

int main(int argumentCount, char** arguments) {
    if (argumentCount != 2) {
        std::fprintf(stderr, "usage: conformance_tokenize VOCABULARY.gguf <TEXTS.json\n");
        return 2;
    }
    try {
        tokenizeAll(arguments[1]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
