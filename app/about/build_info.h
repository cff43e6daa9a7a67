// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Which build this is, for people who report something.
namespace onebit::app {

/// The version and the commit in one line: "0.1.0 (commit 0123456789ab)".
std::string buildName();

/// What `--version` of `program` prints, several lines without the last break: the version, the commit, the
/// compiler, the instruction sets that kernels were compiled for and which of them is in use.
std::string versionText(const std::string& program);

}  // namespace onebit::app
