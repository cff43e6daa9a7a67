# SPDX-License-Identifier: Apache-2.0
"""The texts whose tokenizations are compared: always the same ones."""

import random
import sys
import unicodedata
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "inference/tokenizer/fixtures"
sys.path.insert(0, str(FIXTURES))
import texts as fixture_texts  # noqa: E402

SEED = 20
# Looks wrong, is valid: noncharacters, the replacement character, private use, marks without a letter, joiners,
# directions, byte order marks, tags, variation selectors, the last code point, controls.
ODD = (
    "\ufffe \uffff \ufdd0 \ufdef \U0001fffe \U0010ffff \ufffd \ue000 \uf8ff \U000f0000 \U0010fffd \u0300 \u0301 \u20dd "
    "\u200b \u200c \u200d \u200e \u200f \u202a \u202e \u2060 \u2066 \u2069 \ufeff \u00ad \u034f \u061c \u180e \u115f "
    "\u3164 \uffa0 \U000e0001 \U000e0061 \ufe0e \ufe0f \U000e0100 \x01 \x07 \x08 \x0b \x0c \x1b \x1f \x7f \x80 \x85 \x9f "
    "\u2028 \u2029 \u00a0 \u1680 \u2000 \u200a \u202f \u205f \u3000 \ud7ff \ue001"
).split(" ")
EMOJI = (
    "\U0001f600 \u2764\ufe0f \U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea \u0031\ufe0f\u20e3 "
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f \u231a \U0001f9d1\u200d\U0001f4bb \u26a1 \u2603"
).split(" ")
SPECIAL = (
    "<|im_start|> <|im_end|> <|endoftext|> <|begin_of_text|> <|end_of_text|> <|eot_id|> <|start_header_id|> "
    "<|end_header_id|> <|reserved_special_token_7|> <think> </think> <tool_call> </tool_call> <|fim_prefix|> "
    "<|vision_start|> <|python_tag|> <s> </s> <unk> <0x0A> [INST] <|user|> <|assistant|>"
).split(" ")
CODE = [
    "def f(x):\n    return x ** 2\n", "\tif (a && b) {\n\t\treturn !c;\n\t}\n", "for (int i = 0; i < n; ++i) sum += a[i];",
    "SELECT * FROM t WHERE a >= 10 AND b <> 'x';", "<div class=\"a\">&nbsp;</div>", "{\"a\": [1, 2.5e-3, null]}",
    "#include <vector>\nstd::vector<int> v{1, 2, 3};", "x = y[1:-1] @ z.T  # TODO", "$(echo \"$HOME\" | sed 's/a/b/g')",
    "let s = `a ${b} c`;\r\n", "\\frac{1}{2} \\leq x_{i}^{2}", "0xFF 0b101 1_000 1e-9 3.14f", "a?.b ?? c ||= d",
]
SPACES = ["", " ", " ", "  ", "   ", "\n", "\n\n", "\r\n", "\t", " \n", "\n  ", "\n\t\t", "        ", "\u00a0", "\u3000"]


def damaged(rng, text):
    """A look-alike: the special token with one character dropped, doubled, turned or spaced out."""
    at = rng.randrange(len(text))
    changes = [text[:at] + text[at + 1 :], text[:at] + text[at] * 2 + text[at + 1 :], text.upper(), text[::-1]]
    return rng.choice([*changes, text[:at] + " " + text[at:]])


def number(rng):
    digits = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 14)))
    return rng.choice([digits, digits, f"{digits[:3]}.{digits[3:]}", f"{digits},000", f"-{digits}%"])


def mixture(rng):
    """A few things of every kind, side by side with and without spaces."""
    makers = [
        lambda: rng.choice(fixture_texts.WORDS), lambda: rng.choice(ODD), lambda: rng.choice(EMOJI),
        lambda: rng.choice(SPECIAL), lambda: damaged(rng, rng.choice(SPECIAL)), lambda: rng.choice(CODE),
        lambda: number(rng), lambda: fixture_texts.character(rng), lambda: rng.choice(".,;:!?-'\"()[]{}<>|/\\@#$%^&*_+=~`"),
    ]
    return "".join(rng.choice(makers)() + rng.choice(SPACES) for _ in range(rng.randint(2, 12)))


def script_run(rng):
    """Some letters of one script, as words."""
    first, last = rng.choice(fixture_texts.SCRIPTS)
    known = [c for c in map(chr, range(first, min(last, first + 3000) + 1)) if unicodedata.category(c) not in ("Cn", "Cs")]
    return "".join(rng.choice(known) + rng.choice(["", "", "", " "]) for _ in range(rng.randint(3, 30)))


def all_texts():
    rng = random.Random(SEED)
    texts = [*fixture_texts.WRITTEN, *fixture_texts.drawn(600, SEED), *ODD, *EMOJI, *SPECIAL, *CODE]
    texts += [damaged(rng, special) for special in SPECIAL for _ in range(4)]
    texts += [spaces + "x" + spaces for spaces in SPACES]
    texts += [mixture(rng) for _ in range(900)]
    texts += [script_run(rng) for _ in range(400)]
    texts += [number(rng) for _ in range(100)]
    return list(dict.fromkeys(texts))
