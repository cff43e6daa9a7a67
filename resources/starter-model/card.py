# SPDX-License-Identifier: Apache-2.0
"""The generated parts of MODEL_CARD.md: what stands between <!-- NAME --> and <!-- end -->."""

import re
from pathlib import Path

CARD = Path(__file__).resolve().parent / "MODEL_CARD.md"


def with_parts(card, parts):
    """The card's text with {name: Markdown} in place of what stood there."""
    for name, content in parts.items():
        pattern = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
        card, found = pattern.subn(lambda match: f"{match[1]}{content}\n{match[2]}", card)
        if found != 1:
            raise SystemExit(f"The card has {found} places for {name}: give it one, <!-- {name} --> and <!-- end --> on lines of their own.")
    return card


def write_parts(parts):
    CARD.write_text(with_parts(CARD.read_text(encoding="utf-8"), parts), encoding="utf-8")
