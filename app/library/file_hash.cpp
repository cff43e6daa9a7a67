// SPDX-License-Identifier: Apache-2.0
#include "app/library/file_hash.h"

#include <fstream>
#include <vector>

#include "app/library/sha256.h"
#include "app/platform/paths.h"

namespace onebit::app {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

}  // namespace

Result<std::string> sha256OfFile(const std::filesystem::path& file, const BytesDone& done,
                                 const StopFlag& stop) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return fail(ErrorCode::kFileNotFound, pathToUtf8(file));
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, error)) {
        return fail(ErrorCode::kFileUnreadable, pathToUtf8(file));
    }
    Sha256 hash;
    std::vector<char> piece(kPieceBytes);
    std::uint64_t bytes = 0;
    while (stream) {
        if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const std::streamsize got = stream.gcount();
        hash.add({piece.data(), static_cast<qsizetype>(got)});
        bytes += static_cast<std::uint64_t>(got);
        if (done) done(bytes);
    }
    if (stream.bad()) return fail(ErrorCode::kFileUnreadable, pathToUtf8(file));
    return hash.hex().toStdString();
}

}  // namespace onebit::app
