# SPDX-License-Identifier: Apache-2.0
"""Jinja, set up as the transformers library sets it up for chat templates."""

import datetime
import json

import jinja2
import jinja2.ext
import jinja2.sandbox

NOW = datetime.datetime(2024, 3, 5, 9, 7, 3)


class Generation(jinja2.ext.Extension):
    """The tag that marks what a model said; rendering passes it through."""

    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        call = self.call_method("passed_through")
        return jinja2.nodes.CallBlock(call, [], [], body).set_lineno(line)

    def passed_through(self, caller):
        return caller()


def to_json(value, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def raise_exception(message):
    raise jinja2.exceptions.TemplateError(message)


class Original:
    def __init__(self):
        self.environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols]
        )
        self.environment.filters["tojson"] = to_json
        self.environment.globals["raise_exception"] = raise_exception
        self.environment.globals["strftime_now"] = NOW.strftime
        self.compiled = {}

    def render(self, template, variables):
        """{"text": ...} or {"error": ...}"""
        try:
            if template not in self.compiled:
                self.compiled[template] = self.environment.from_string(template)
            return {"text": self.compiled[template].render(**variables)}
        except Exception as error:  # whatever a template can bring about is an error of the template
            return {"error": f"{type(error).__name__}: {error}"}
