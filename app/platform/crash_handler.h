// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// What is written down when the program crashes: where it was, and what it is. No word of a chat, no path of
/// a person's file, no content of the memory. Nothing is sent anywhere.
namespace onebit::app {

/// From now on a crash leaves a text file crash-<seconds since 1970>-<process>.txt in `folder`, which is made
/// when it is needed, and the process ends as it would without. `program` is the first line: the program's
/// name and build. Called once, early, by the main thread; overflows of the stack are told of that thread
/// alone.
void installCrashHandler(const std::filesystem::path& folder, const std::string& program);

/// What the report says of the model's computing, one short line; a later one replaces it. By the thread that
/// installed the handler.
void noteForCrashReports(std::string_view line);

}  // namespace onebit::app
