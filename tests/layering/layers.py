# SPDX-License-Identifier: Apache-2.0
"""The laws about what may depend on what, as tables. They say the same as the table in the design: includes
point one way, ui -> app -> inference -> simd."""

import re
from dataclasses import dataclass

# --- kinds of headers, by the text between the quotes or brackets ---
STANDARD = r"[a-z][a-z0-9_]*"  # <vector>, <cstdint>: no dot, no slash
# The network has one door, app/network, which asks the person's switch and writes down what passes.
NETWORK = r"Q(Network|Tcp|Udp|Sctp|Ssl|AbstractSocket|HostInfo|HostAddress|Http|WebSocket)\w*"
QT = rf"(?!{NETWORK}$)(Q[A-Z]\w*|Qt(?!Network)\w*(/.*)?|q\w+\.h)"
HIGHWAY = r"hwy/.*"
# What POSIX, Windows and macOS offer where the standard library has nothing: files in memory, signals, limits.
SYSTEM = (
    r"(unistd|fcntl|sched|xlocale|pthread|signal|poll|io|windows|psapi|shlobj|knownfolders|malloc)\.h"
    r"|sys/(?!socket)\w+\.h|mach/\w+\.h|mach-o/\w+\.h|linux/\w+\.h|(execinfo|dlfcn)\.h|CoreFoundation/\w+\.h|IOKit/\w+/\w+\.h"
)
ERRORS = r"tl/expected\.hpp"
JSON = r"nlohmann/json(_fwd)?\.hpp"
SENTENCEPIECE = r"sentencepiece_(processor|trainer)\.h"
PCRE2 = r"pcre2\.h"
UTF8PROC = r"utf8proc\.h"
COMMAND_LINE = r"CLI/\w+\.hpp"
APP_LIBRARIES = r"(md4c|httplib|sqlite3)\.h|openssl/\w+\.h|qt6keychain/\w+\.h"
# What the application may see of the engine.
ENGINE_INTERFACE = r"inference/(model|session|next_word|sampling_options|chat_message|perplexity|cache_type|convert|speed_estimate|kernel_choice)\.h|inference/base/\w+\.h"
# The parts of app that the command line shares with the window.
WITHOUT_QT = (
    r"app/settings/generation_settings\.h|app/platform/(paths|crash_handler|crash_report|loaded_files|signal_safe_text)\.h"
    r"|app/about/(build_info|commit)\.h|app/kernels/\w+\.h"
)
# One instruction: the pause of a loop that waits.
PAUSE = r"immintrin\.h|arm_acle\.h"


@dataclass(frozen=True)
class Layer:
    """What the C++ files whose path begins with `place` may include. The longest place counts."""

    place: str
    may_include: tuple  # of regular expressions
    # Calls that end the process or print; a library leaves both to its caller.
    silent: bool = False
    cpp: bool = True


IN_ENGINE = (STANDARD, SYSTEM, ERRORS, JSON, SENTENCEPIECE, PCRE2, UTF8PROC, r"simd/.*", r"inference/.*")
IN_APP = (STANDARD, SYSTEM, ERRORS, JSON, QT, APP_LIBRARIES, ENGINE_INTERFACE, r"app/(?!cli/).*", r"\w+\.moc")
IN_APP_WITHOUT_QT = (STANDARD, SYSTEM, ERRORS, JSON, ENGINE_INTERFACE, WITHOUT_QT)

LAYERS = (
    Layer("simd/", (STANDARD, HIGHWAY, r"simd/.*"), silent=True),
    Layer("simd/processor_features.", (STANDARD, SYSTEM, r"cpuid\.h", r"simd/.*"), silent=True),
    Layer("inference/", IN_ENGINE, silent=True),
    Layer("inference/base/", (*IN_ENGINE, PAUSE), silent=True),
    Layer("app/", IN_APP),
    Layer("app/network/", (*IN_APP, NETWORK)),
    Layer("app/settings/generation_settings.", IN_APP_WITHOUT_QT),
    Layer("app/platform/paths.", IN_APP_WITHOUT_QT),
    Layer("app/platform/crash_", IN_APP_WITHOUT_QT),
    Layer("app/about/build_info.", IN_APP_WITHOUT_QT),
    Layer("app/kernels/", IN_APP_WITHOUT_QT),
    Layer("app/content/", (STANDARD, r"md4c\.h", r"app/content/.*"), silent=True),
    Layer("app/cli/", (*IN_APP_WITHOUT_QT, COMMAND_LINE, r"app/cli/.*")),
    # The commands about the library of models use what the window uses.
    Layer("app/cli/library/", (*IN_APP, COMMAND_LINE, r"app/cli/.*")),
    Layer("ui/", (), cpp=False),
)

# --- QML ---
QML_FOLDERS = ("ui",)
# Types of Qt, types that app registers, files of ui itself.
QML_MAY_IMPORT = (
    r"Qt(Quick|Qml|Core|Test)(\.\w+)*",
    r"Qt\.labs\.folderlistmodel",
    r"Qt\.labs\.platform",  # the tray
    r"Onebit\.(App|Ui)(\.\w+)*",
    r'"(\.|\.\./|[a-z])[\w./]*"',
)

# --- names ---
# "Manager" says nothing of what a thing is; Qt's own classes cannot be renamed.
BANNED_NAME = re.compile(r"(Manager|Helper|Utils?)(?![a-z])")
BANNED_FILE_NAME = re.compile(r"(^|_)(manager|helper|utils?)s?(_|\.|$)", re.IGNORECASE)
NAMED_FOLDERS = ("simd", "inference", "app", "ui", "tests")

# --- calls ---
SILENT_VIOLATION = re.compile(
    r"\bstd::(cout|cerr|clog|wcout|wcerr)\b"
    r"|(?<![\w.>])(?:std::)?(v?f?printf|puts|fputs|putchar|perror|exit|_Exit|quick_exit|abort|terminate)\s*\("
    r"|\bHWY_(ABORT|ASSERT)\b"
)

# --- lengths, told but not refused ---
MOST_LINES = {".h": 400, ".cpp": 400, ".qml": 250}
