// SPDX-License-Identifier: Apache-2.0
// Writes the models that are compared with other engines, and what the engine and the float reference make of
// them, into a folder: NAME.gguf; for each of the kinds engine, rounded, disturbed and float NAME.KIND with
// the logits after each token of each prompt as 32-bit floats, positions times vocabulary; and models.jsonl,
// one line a model.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "inference/model.h"
#include "inference/session.h"
#include "tests/conformance/conformance_models.h"
#include "tests/support/float_reference.h"

namespace onebit::test {
namespace {

/// Many short prompts, because a long one hangs on the last digits of sums where activations are rounded
/// (README.md), and a long one, because rotation and attention must hold far from the start.
constexpr std::size_t kShortPrompts = 26;
constexpr std::size_t kShortLength = 8;
constexpr std::size_t kLongLength = 208;
constexpr std::uint64_t kFirstPromptSeed = 31;
/// About the last digit of a single-precision number, as a relative error.
constexpr double kLastDigit = 1e-7;

using Logits = std::vector<float>;
using Prompts = std::vector<std::vector<Token>>;

Prompts promptsFor(const TinyModel& model) {
    Prompts prompts;
    for (std::size_t i = 0; i <= kShortPrompts; ++i) {
        const std::size_t length = i < kShortPrompts ? kShortLength : kLongLength;
        prompts.push_back(tinyPrompt(model, length, kFirstPromptSeed + i));
    }
    return prompts;
}

template <typename Bytes>
void writeFile(const std::filesystem::path& path, const Bytes& values) {
    std::ofstream file(path, std::ios::binary);
    const auto bytes = std::as_bytes(std::span(values));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file.good()) throw std::runtime_error("cannot write " + path.string());
}

template <typename T>
T valueOf(Result<T> result, const std::string& what) {
    if (!result) throw std::runtime_error(what + ": " + result.error().detail);
    return std::move(*result);
}

/// Each position on its own, from an empty cache: what `onebit-cli logits` does for one.
Logits engineLogits(const std::filesystem::path& file, const Prompts& prompts) {
    LoadOptions options;
    options.threads = 1;
    options.checkMemory = false;
    const auto model = valueOf(loadModel(file, options), file.string());
    const auto session = valueOf(createSession(model, {.threads = 1}), file.string());
    Logits all;
    for (const std::span<const Token> prompt : prompts) {
        for (std::size_t count = 1; count <= prompt.size(); ++count) {
            const Logits logits = valueOf(session->logits(prompt.first(count)), file.string());
            all.insert(all.end(), logits.begin(), logits.end());
        }
    }
    return all;
}

Logits referenceLogits(const TinyModel& model, const ReferenceOptions& options, const Prompts& prompts) {
    FloatReference reference(model, options);
    Logits all;
    for (const std::vector<Token>& prompt : prompts)
        for (const Vector& logits : reference.logitsOfEach(prompt))
            all.insert(all.end(), logits.begin(), logits.end());
    return all;
}

/// With everything said that files may leave out, since engines assume different things where it is missing.
std::vector<std::byte> fileOf(const TinyModel& model) {
    GgufWriter writer = model.writer();
    if (model.spec.scaling == RopeScaling::kLongRope) {
        const double magnitude = ReferenceRope(model.spec, {}).magnitude();
        writer.addFloat(model.spec.architecture + ".rope.scaling.attn_factor", static_cast<float>(magnitude));
    }
    return writer.bytes();
}

nlohmann::json writeModel(const std::filesystem::path& folder, const TinyModelSpec& spec) {
    const TinyModel model = buildTinyModel(spec);
    const Prompts prompts = promptsFor(model);
    const auto path = [&](const char* extension) { return folder / (spec.name + extension); };
    writeFile(path(".gguf"), fileOf(model));
    writeFile(path(".engine"), engineLogits(path(".gguf"), prompts));
    writeFile(path(".rounded"), referenceLogits(model, {}, prompts));
    writeFile(path(".disturbed"), referenceLogits(model, {.noise = kLastDigit}, prompts));
    writeFile(path(".float"),
              referenceLogits(model, {.roundActivations = false, .halfCache = false}, prompts));
    const WeightCodec& codec = weightCodec(spec.hidden);
    return {{"name", spec.name},
            {"architecture", spec.architecture},
            {"format", codec.name},
            {"ggufType", codec.ggufType},
            {"blockWeights", codec.blockWeights},
            {"vocabulary", model.vocabulary.tokens.size()},
            {"shortPositions", kShortPrompts * kShortLength},
            {"prompts", prompts}};
}

}  // namespace
}  // namespace onebit::test

int main(int argumentCount, char** arguments) {
    if (argumentCount != 2) {
        std::fprintf(stderr, "usage: conformance_write_logits FOLDER\n");
        return 2;
    }
    try {
        const std::filesystem::path folder = arguments[1];
        std::filesystem::create_directories(folder);
        std::string lines;
        for (const auto& spec : onebit::test::conformanceSpecs())
            lines += onebit::test::writeModel(folder, spec).dump() + "\n";
        onebit::test::writeFile(folder / "models.jsonl", lines);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
