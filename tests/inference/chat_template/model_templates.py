# SPDX-License-Identifier: Apache-2.0
"""Chat templates of models: those that lie in files here, written to behave as published ones do, and Qwen3's own
where the shared data stand beside the checkout."""

import pathlib

HERE = pathlib.Path(__file__).resolve().parent
QWEN3 = "data/tokenizer-qwen3/chat_template.jinja"


def shared_file(path):
    """A file of the shared data, looked for beside the checkout and its parents; None elsewhere."""
    for folder in HERE.parents:
        if (folder / "shared" / path).is_file():
            return folder / "shared" / path
    return None


def all_templates():
    """Name of the model to template."""
    templates = {path.stem: path.read_text("utf-8") for path in sorted((HERE / "templates").glob("*.jinja"))}
    qwen3 = shared_file(QWEN3)
    if qwen3 is None:
        print("shared/data/tokenizer-qwen3 is not beside the checkout: its template is left out")
    else:
        templates["qwen3"] = qwen3.read_text("utf-8")
    return templates
