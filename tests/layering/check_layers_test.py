#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The check itself is checked: it finds each kind of violation, and nothing in files that keep the laws."""

import tempfile
import unittest
from pathlib import Path

import check_layers

# (file, text, line of the violation)
VIOLATIONS = (
    ("simd/a.cpp", '#include "inference/model.h"\n', 1),
    ("simd/a.cpp", "#include <vector>\n#include <QString>\n", 2),
    ("simd/a.cpp", "#include <nlohmann/json.hpp>\n", 1),
    ("simd/a.cpp", 'void f() {\n    printf("x");\n}\n', 2),
    ("simd/a.cpp", "void f() { HWY_ASSERT(false); }\n", 1),
    ("inference/a.cpp", '#include "app/settings/generation_settings.h"\n', 1),
    ("inference/base/a.h", "#include <QtCore/QString>\n", 1),
    ("inference/a.cpp", "#include <hwy/highway.h>\n", 1),
    ("inference/a.cpp", "// one\n\nvoid f() { std::cerr << 1; }\n", 3),
    ("inference/a.cpp", "void f() { std::abort(); }\n", 1),
    ("inference/a.cpp", "void f() { exit(1); }\n", 1),
    ("app/engine/a.cpp", '#include "simd/target.h"\n', 1),
    ("app/engine/a.cpp", '#include "inference/gguf/gguf_file.h"\n', 1),
    ("app/engine/a.cpp", '#include "inference/weights/weight_format.h"\n', 1),
    ("app/engine/a.cpp", '#include "ui/a.h"\n', 1),
    ("app/engine/a.cpp", '#include "app/cli/command.h"\n', 1),
    ("app/engine/a.cpp", '#include "tests/support/fake_engine.h"\n', 1),
    ("app/cli/a.cpp", "#include <QString>\n", 1),
    ("app/library/a.cpp", "#include <QNetworkAccessManager>\n", 1),
    ("app/chat/a.cpp", "#include <QtNetwork/QTcpSocket>\n", 1),
    ("app/cli/library/a.cpp", "#include <QSslSocket>\n", 1),
    ("app/library/a.cpp", "#include <sys/socket.h>\n", 1),
    ("app/cli/commands/a.cpp", '#include "app/chat/conversation.h"\n', 1),
    ("app/cli/a.cpp", '#include "app/settings/settings_file.h"\n', 1),
    ("app/settings/generation_settings.h", "#include <QtGlobal>\n", 1),
    ("app/platform/paths.cpp", '#   include "qstring.h"\n', 1),
    ("inference/layers/a.cpp", "#include <immintrin.h>\n", 1),
    ("ui/a.cpp", "", 1),
    ("ui/A.qml", "import QtQuick\nimport QtMultimedia\n", 2),
    ("ui/A.qml", 'import "/etc"\n', 1),
    ("ui/chat/DownloadManager.qml", "import QtQuick\n", 1),
    ("app/library/download_manager.h", "", 1),
    ("app/library/string_utils.cpp", "", 1),
    ("app/library/a.h", "\nclass TextHelper {};\n", 2),
    ("tests/support/a.h", "struct Utils {};\n", 1),
    ("inference/a.cpp", "enum class PoolManager { kA };\n", 1),
)

# Files that keep the laws, though a careless check would not see it.
LAWFUL = (
    ("simd/a.cpp", '#include <cstdint>\n\n#include "hwy/highway.h"\n#include "simd/matrix.h"\n'),
    ("simd/a.cpp", '// #include <QString>\n/*\n#include "app/a.h"\n*/\n'),
    ("inference/a.cpp", '#include <sys/mman.h>\n#include <tl/expected.hpp>\n#include "simd/target.h"\n'),
    ("inference/a.cpp", "void f() { std::snprintf(nullptr, 0, nullptr); }\n"),
    ("inference/a.cpp", '// never abort()\nconst char* kText = "exit(1)";\nvoid g(P p) { p.exit(); }\n'),
    ("inference/a.cpp", 'const char* kText = R"(std::cout << abort())";\n'),
    ("inference/a.cpp", "const int kCount = 1'000'000;\nstruct Utilization {};\n"),
    ("app/engine/a.cpp", '#include <QString>\n#include "inference/base/result.h"\n#include "inference/session.h"\n'),
    ("app/engine/a.h", "class QNetworkAccessManager;\n"),
    ("app/network/a.cpp", "#include <QNetworkReply>\n#include <QHostAddress>\n"),
    ("app/cli/library/a.cpp", '#include <QString>\n#include "app/library/downloads.h"\n'),
    ("app/cli/a.cpp", '#include <CLI/App.hpp>\n#include "app/settings/generation_settings.h"\n'),
    ("ui/A.qml", 'import QtQuick\nimport QtQuick.Controls.Basic as Basic\nimport Onebit.App\nimport "../theme"\n'),
    ("tests/simd/a.cpp", '#include "simd/products.h"\n#include <gtest/gtest.h>\nint main() { std::abort(); }\n'),
)


def check_tree(files):
    """The result of the check on a tree of these (file, text) pairs alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return check_layers.check(root)


class CheckLayersTest(unittest.TestCase):
    def test_finds_each_violation_at_its_line(self):
        for name, text, line in VIOLATIONS:
            with self.subTest(file=name, text=text):
                violations, _, _ = check_tree([(name, text)])
                self.assertEqual(1, len(violations), violations)
                self.assertTrue(violations[0].startswith(f"{name}:{line}: "), violations[0])

    def test_accepts_what_keeps_the_laws(self):
        for name, text in LAWFUL:
            with self.subTest(file=name, text=text):
                violations, warnings, count = check_tree([(name, text)])
                self.assertEqual(([], [], 1), (violations, warnings, count))

    def test_warns_of_long_files(self):
        violations, warnings, _ = check_tree([("simd/a.cpp", "\n" * 401), ("ui/A.qml", "\n" * 250)])
        self.assertEqual([], violations)
        self.assertEqual(["simd/a.cpp:401: warning: 401 lines, aim at 400 or fewer"], warnings)


if __name__ == "__main__":
    unittest.main()
