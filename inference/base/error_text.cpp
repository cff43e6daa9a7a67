#include "inference/base/error_text.h"

namespace onebit {
namespace {

constexpr ErrorText kTexts[] = {
    {ErrorCode::kFileNotFound, "There is no such file", "Check its name and its folder."},
    {ErrorCode::kFileUnreadable, "This file cannot be read",
     "Check that it is a file and that you may read it."},
    {ErrorCode::kFileEmpty, "This file is empty", "Download it again."},
    {ErrorCode::kNotGguf, "This is not a model file",
     "Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again."},
    {ErrorCode::kUnsupportedVersion, "This model file has a version that Onebit does not read",
     "Choose a file of GGUF version 2 or 3."},
    {ErrorCode::kTruncated, "This model file is not complete", "Download it again."},
    {ErrorCode::kMalformed, "This model file is damaged", "Download it again, or choose another file."},
    {ErrorCode::kUnknownArchitecture, "Onebit does not know this model's architecture",
     "Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit."},
    {ErrorCode::kUnsupportedWeights, "Onebit does not know how this model stores its weights",
     "Choose a file in a format that Onebit reads."},
    {ErrorCode::kMissingTensor, "A part of this model is missing",
     "Download the file again, or choose one that holds a whole model."},
    {ErrorCode::kWrongShape, "A part of this model has the wrong shape",
     "Download the file again, or choose another one."},
    {ErrorCode::kMissingMetadata, "This model file does not say how to run it",
     "Download it again, or choose another one."},
    {ErrorCode::kUnsupportedTokenizer, "Onebit does not know how this model splits text",
     "Choose another model."},
    {ErrorCode::kOutOfMemory, "This needs more memory than is free",
     "Close other programs, set a shorter context or choose a smaller model."},
    {ErrorCode::kInvalidText, "This text is not valid UTF-8", "Save it as UTF-8 and try again."},
    {ErrorCode::kPromptTooLong, "This chat is longer than the model can read",
     "Start a new chat, shorten the message or set a longer context."},
    {ErrorCode::kInvalidToken, "This token is not in the model's vocabulary",
     "Use ids from 0 to one less than the vocabulary's size."},
    {ErrorCode::kInvalidArgument, "This value is not allowed", "Change it and try again."},
    {ErrorCode::kNotFinite, "The model computed numbers that mean nothing",
     "Its file is probably damaged: download it again, or choose another model."},
    {ErrorCode::kFileUnwritable, "This file cannot be written",
     "Check that its folder exists, that you may write there and that the disk has room."},
    {ErrorCode::kNotConverted, "A folder of original model files has to be converted first",
     "Run this command, then open the file that it writes."},
    {ErrorCode::kInternal, "The model stopped working",
     "Try again; if it happens twice, choose another model."},
};

constexpr bool rowsMatchCodes() {
    std::size_t row = 0;
    for (const ErrorText& text : kTexts) {
        if (static_cast<std::size_t>(text.code) != row++) return false;
    }
    return row == static_cast<std::size_t>(ErrorCode::kInternal) + 1;
}
static_assert(rowsMatchCodes(), "one row a code, in the order of the codes");

}  // namespace

std::span<const ErrorText> errorTexts() {
    return kTexts;
}

const ErrorText& errorText(ErrorCode code) {
    return kTexts[static_cast<std::size_t>(code)];
}

std::string errorSentence(const Error& error) {
    const ErrorText& text = errorText(error.code);
    std::string sentence = text.happened;
    if (!error.detail.empty()) sentence.append(": ").append(error.detail);
    return sentence.append(". ").append(text.advice);
}

}  // namespace onebit
