# SPDX-License-Identifier: Apache-2.0
"""Where the starter model lies, with its scripts, and the program that runs it."""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources/starter-model"
MODEL = FOLDER / "onebit-starter.gguf"
CLI = os.environ["ONEBIT_CLI"]

sys.path.insert(0, str(FOLDER))
