// SPDX-License-Identifier: Apache-2.0
#include "inference/base/error_text.h"

namespace onebit {
namespace {

/// lupdate collects the texts marked by this name; Qt itself is not needed to mark them.
#define QT_TRANSLATE_NOOP(context, text) text
constexpr ErrorText kTexts[] = {
    {ErrorCode::kFileNotFound, QT_TRANSLATE_NOOP("Error", "There is no such file"),
     QT_TRANSLATE_NOOP("Error", "Check its name and its folder.")},
    {ErrorCode::kFileUnreadable, QT_TRANSLATE_NOOP("Error", "This file cannot be read"),
     QT_TRANSLATE_NOOP("Error", "Check that it is a file and that you may read it.")},
    {ErrorCode::kFileEmpty, QT_TRANSLATE_NOOP("Error", "This file is empty"),
     QT_TRANSLATE_NOOP("Error", "Download it again.")},
    {ErrorCode::kNotGguf, QT_TRANSLATE_NOOP("Error", "This is not a model file"),
     QT_TRANSLATE_NOOP(
         "Error",
         "Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.")},
    {ErrorCode::kUnsupportedVersion,
     QT_TRANSLATE_NOOP("Error", "This model file has a version that Onebit does not read"),
     QT_TRANSLATE_NOOP("Error", "Choose a file of GGUF version 2 or 3.")},
    {ErrorCode::kTruncated, QT_TRANSLATE_NOOP("Error", "This model file is not complete"),
     QT_TRANSLATE_NOOP("Error", "Download it again.")},
    {ErrorCode::kMalformed, QT_TRANSLATE_NOOP("Error", "This model file is damaged"),
     QT_TRANSLATE_NOOP("Error", "Download it again, or choose another file.")},
    {ErrorCode::kUnknownArchitecture,
     QT_TRANSLATE_NOOP("Error", "Onebit does not know this model's architecture"),
     QT_TRANSLATE_NOOP(
         "Error",
         "Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.")},
    {ErrorCode::kUnsupportedWeights,
     QT_TRANSLATE_NOOP("Error", "Onebit does not know how this model stores its weights"),
     QT_TRANSLATE_NOOP("Error", "Choose a file in a format that Onebit reads.")},
    {ErrorCode::kMissingTensor, QT_TRANSLATE_NOOP("Error", "A part of this model is missing"),
     QT_TRANSLATE_NOOP("Error", "Download the file again, or choose one that holds a whole model.")},
    {ErrorCode::kWrongShape, QT_TRANSLATE_NOOP("Error", "A part of this model has the wrong shape"),
     QT_TRANSLATE_NOOP("Error", "Download the file again, or choose another one.")},
    {ErrorCode::kMissingMetadata, QT_TRANSLATE_NOOP("Error", "This model file does not say how to run it"),
     QT_TRANSLATE_NOOP("Error", "Download it again, or choose another one.")},
    {ErrorCode::kUnsupportedTokenizer,
     QT_TRANSLATE_NOOP("Error", "Onebit does not know how this model splits text"),
     QT_TRANSLATE_NOOP("Error", "Choose another model.")},
    {ErrorCode::kOutOfMemory, QT_TRANSLATE_NOOP("Error", "This needs more memory than is free"),
     QT_TRANSLATE_NOOP("Error", "Close other programs, set a shorter context or choose a smaller model.")},
    {ErrorCode::kInvalidText, QT_TRANSLATE_NOOP("Error", "This text is not valid UTF-8"),
     QT_TRANSLATE_NOOP("Error", "Save it as UTF-8 and try again.")},
    {ErrorCode::kPromptTooLong, QT_TRANSLATE_NOOP("Error", "This chat is longer than the model can read"),
     QT_TRANSLATE_NOOP("Error", "Start a new chat, shorten the message or set a longer context.")},
    {ErrorCode::kInvalidToken, QT_TRANSLATE_NOOP("Error", "This token is not in the model's vocabulary"),
     QT_TRANSLATE_NOOP("Error", "Use ids from 0 to one less than the vocabulary's size.")},
    {ErrorCode::kInvalidArgument, QT_TRANSLATE_NOOP("Error", "This value is not allowed"),
     QT_TRANSLATE_NOOP("Error", "Change it and try again.")},
    {ErrorCode::kNotFinite, QT_TRANSLATE_NOOP("Error", "The model computed numbers that mean nothing"),
     QT_TRANSLATE_NOOP("Error", "Its file is probably damaged: download it again, or choose another model.")},
    {ErrorCode::kFileUnwritable, QT_TRANSLATE_NOOP("Error", "This file cannot be written"),
     QT_TRANSLATE_NOOP("Error",
                       "Check that its folder exists, that you may write there and that the disk has room.")},
    {ErrorCode::kNotConverted,
     QT_TRANSLATE_NOOP("Error", "A folder of original model files has to be converted first"),
     QT_TRANSLATE_NOOP("Error", "Run this command, then open the file that it writes.")},
    {ErrorCode::kInternal, QT_TRANSLATE_NOOP("Error", "The model stopped working"),
     QT_TRANSLATE_NOOP("Error", "Try again; if it happens twice, choose another model.")},
};
#undef QT_TRANSLATE_NOOP

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
