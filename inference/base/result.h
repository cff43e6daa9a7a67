// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace onebit {

/// What went wrong, in kinds that a caller can act on. `errorSentence` in inference/base/error_text.h turns
/// each into a sentence for people that says what to do next.
enum class ErrorCode {
    kFileNotFound,
    kFileUnreadable,  ///< exists, but cannot be opened or mapped
    kFileEmpty,
    kNotGguf,               ///< magic number missing
    kUnsupportedVersion,    ///< GGUF version, in `detail`
    kTruncated,             ///< the file ends before what its header announces
    kMalformed,             ///< a length, type or offset that cannot be
    kUnknownArchitecture,   ///< `detail`: its name
    kUnsupportedWeights,    ///< `detail`: tensor and type
    kMissingTensor,         ///< `detail`: its name
    kWrongShape,            ///< `detail`: tensor, shape found, shape expected
    kMissingMetadata,       ///< `detail`: the key
    kUnsupportedTokenizer,  ///< `detail`: model or pre-tokenizer name
    kOutOfMemory,           ///< `detail`: bytes needed and free
    kInvalidText,           ///< not UTF-8
    kPromptTooLong,         ///< `detail`: tokens and context length
    kInvalidToken,          ///< an id outside the vocabulary
    kInvalidArgument,
    kNotFinite,       ///< the model computed infinities or NaN
    kFileUnwritable,  ///< `detail`: path and the system's reason
    kNotConverted,    ///< a folder of a model's original files; `detail`: the command that converts it
    kInternal,
};

struct Error {
    ErrorCode code;
    std::string detail;  ///< names, numbers and paths; English, for the details line
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

}  // namespace onebit
