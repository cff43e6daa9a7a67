#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every command answers with the fields it promises."""

import json
import math
import os
import re
import tempfile
import unittest
from pathlib import Path

from cli_process import CLI, STARTER, json_line, json_lines, model, run

NUMBER = (int, float)
CHAT_FIELDS = {
    "text": str,
    "thinking": str,
    "promptTokens": int,
    "genTokens": int,
    "promptTokensPerSecond": NUMBER,
    "genTokensPerSecond": NUMBER,
    "firstTokenMs": NUMBER,
    "finishReason": str,
    "draftedTokens": int,
    "acceptedTokens": int,
    "shortlistTokens": int,
    "droppedMessages": int,
    "droppedTokens": int,
    "contextSlides": int,
}
BENCH_FIELDS = {
    "threads": int,
    "promptTokens": int,
    "genTokens": int,
    "depth": int,
    "cacheType": str,
    "promptTokensPerSecond": NUMBER,
    "genTokensPerSecond": NUMBER,
    "firstTokenMs": NUMBER,
    "loadMs": NUMBER,
    "peakRssMiB": NUMBER,
    "kernel": str,
    "target": str,
    "expectedPromptTokensPerSecond": NUMBER,
    "expectedGenTokensPerSecond": NUMBER,
}
FAMILY_FIELDS = {
    "family": str,
    "formats": str,
    "used": str,
    "reason": str,
    "measured": (str, type(None)),
    "steady": bool,
    "kernels": list,
}
INFO_FIELDS = {
    "name": str,
    "architecture": str,
    "fileBytes": int,
    "parameterCount": int,
    "layerCount": int,
    "contextLength": int,
    "vocabularySize": int,
    "mainFormat": str,
    "bitsPerWeight": NUMBER,
    "formats": list,
    "tokenizer": str,
    "chatTemplate": str,
    "chatTemplateSource": str,
    "vocabularyOnly": bool,
    "memoryBytes": int,
}
PERPLEXITY_FIELDS = {
    "tokens": int,
    "contextLength": int,
    "chunks": int,
    "scoredTokens": int,
    "meanNll": NUMBER,
    "perplexity": NUMBER,
    "standardError": NUMBER,
}
TINY = ("--model", model("tiny"))
VOCABULARY = ("--model", model("vocabulary_only"))


class CommandTest(unittest.TestCase):
    def assert_fields(self, fields, answer, exactly=True):
        for name, kind in fields.items():
            self.assertIn(name, answer)
            self.assertIsInstance(answer[name], kind, name)
            self.assertEqual(kind is bool, isinstance(answer[name], bool), name)
        if exactly:
            self.assertEqual(list(fields), list(answer))


class ChatTest(CommandTest):
    def ask(self, *arguments, **options):
        return json_line("chat", *TINY, "--max-tokens", "8", *arguments, **options)

    def test_answers_a_prompt_with_the_promised_fields(self):
        answer = self.ask("--prompt", "hello")
        self.assert_fields(CHAT_FIELDS, answer)
        self.assertGreater(answer["promptTokens"], 0)
        self.assertLessEqual(answer["genTokens"], 8)
        self.assertIn(answer["finishReason"], ("stop", "length"))

    def test_stops_at_max_tokens(self):
        answer = json_line("chat", *TINY, "--prompt", "hello", "--max-tokens", "1", "--temperature", "0")
        self.assertEqual(1, answer["genTokens"])

    def test_repeats_itself_with_the_same_seed(self):
        first = self.ask("--prompt", "hello", "--seed", "7", "--temperature", "1.5")
        second = self.ask("--prompt", "hello", "--seed", "7", "--temperature", "1.5")
        self.assertEqual(first["text"], second["text"])

    def test_varies_without_a_seed(self):
        texts = {self.ask("--prompt", "hello", "--temperature", "2")["text"] for _ in range(6)}
        self.assertGreater(len(texts), 1)

    def test_samples_as_the_file_recommends_unless_told_otherwise(self):
        def texts(*arguments):
            prompts = ("chat", "--model", model("decided"), "--max-tokens", "8", "--prompt", "hello", *arguments)
            return {json_line(*prompts)["text"] for _ in range(4)}

        self.assertEqual(1, len(texts()))  # temperature 0
        self.assertGreater(len(texts("--temperature", "2")), 1)

    def test_streams_the_text_that_json_tells(self):
        arguments = ("chat", *TINY, "--max-tokens", "8", "--prompt", "hello", "--seed", "3")
        streamed = run(*arguments)
        self.assertEqual(0, streamed.returncode)
        self.assertEqual(json_line(*arguments)["text"] + "\n", streamed.stdout.decode())

    def test_reads_a_chat_line_by_line(self):
        answers = json_lines("chat", *TINY, "--max-tokens", "2", stdin="hello\n\nand you?\n")
        self.assertEqual(2, len(answers))
        # The second prompt holds the first turn.
        self.assertGreater(answers[1]["promptTokens"], answers[0]["promptTokens"])

    def test_answers_many_conversations_each_by_itself(self):
        arguments = ("--max-tokens", "4", "--seed", "2")
        chats = [["hello", "and you?"], ["hello"], ["the cat\nand the world", "and that?", "of you"]]
        lines = "\n\n".join(json.dumps({"turns": turns, "set": "any"}) for turns in chats)
        answers = [[reply["text"] for reply in answer["replies"]] for answer in self.converse(lines, *arguments)]
        self.assertEqual([len(turns) for turns in chats], [len(replies) for replies in answers])
        self.assertEqual(answers[0][0], answers[1][0])
        alone = json_lines("chat", *TINY, *arguments, stdin="hello\nand you?\n")
        self.assertEqual([reply["text"] for reply in alone], answers[0])
        for position, turns in enumerate(chats):
            (again,) = self.converse(json.dumps({"turns": turns}), *arguments)
            self.assertEqual(answers[position], [reply["text"] for reply in again["replies"]])

    def test_replies_of_conversations_have_the_promised_fields(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "conversations.jsonl"
            path.write_text('{"turns": ["hello"]}\r\n', encoding="utf-8")
            (answer,) = json_lines("chat", *TINY, "--max-tokens", "2", "--conversations", str(path))
        self.assert_fields({"replies": list}, answer)
        self.assert_fields(CHAT_FIELDS, answer["replies"][0])

    def converse(self, lines, *arguments):
        return json_lines("chat", *TINY, "--conversations", "-", *arguments, stdin=lines)

    def test_leaves_old_turns_out_of_a_full_context_and_says_so(self):
        arguments = ("chat", *TINY, "--max-tokens", "4", "--temperature", "0")  # has a context of 96 tokens
        lines = "".join(f"this is message number {i}\n" for i in range(8))
        answers = json_lines(*arguments, stdin=lines)
        self.assertEqual(8, len(answers))
        self.assertEqual(0, answers[0]["droppedMessages"])
        dropped = [answer["droppedMessages"] for answer in answers]
        self.assertEqual(sorted(dropped), dropped)
        self.assertGreater(dropped[-1], 0)
        self.assertEqual(0, dropped[-1] % 2, "whole turns")
        self.assertGreater(answers[-1]["droppedTokens"], 0)
        done = run(*arguments, stdin=lines)
        self.assertEqual(0, done.returncode)
        self.assertIn(f"the oldest {dropped[-1]} messages", done.stderr.decode())

    def test_a_model_that_foretells_itself_changes_no_word(self):
        arguments = ("chat", *TINY, "--prompt", "Hello!", "--max-tokens", "30", "--seed", "4")
        (plain,) = json_lines(*arguments, "--no-speculation")
        (drafted,) = json_lines(*arguments, "--draft-model", TINY[1])
        self.assertEqual(plain["text"], drafted["text"])
        self.assertEqual(0, plain["draftedTokens"])
        self.assertGreater(drafted["draftedTokens"], 0)

    def test_a_draft_model_that_is_not_there_is_named(self):
        done = run("chat", *TINY, "--prompt", "Hello!", "--draft-model", "not-there.gguf")
        self.assertEqual(1, done.returncode)
        self.assertIn("not-there.gguf", done.stderr.decode())

    def test_a_last_message_that_does_not_fit_is_refused(self):
        done = run("chat", *TINY, "--prompt", "word " * 200)
        self.assertEqual(1, done.returncode)
        self.assertIn("longer than the model can read", done.stderr.decode())

    def test_ends_at_once_when_there_is_nothing_to_read(self):
        self.assertEqual([], json_lines("chat", *TINY))

    def test_takes_a_system_prompt(self):
        plain = self.ask("--prompt", "hello")
        with_system = self.ask("--prompt", "hello", "--system", "You are brief.")
        self.assertGreater(with_system["promptTokens"], plain["promptTokens"])

    def test_answers_alike_with_any_number_of_threads(self):
        texts = {self.ask("--prompt", "hello", "--seed", "5", "--threads", n)["text"] for n in ("1", "2", "3")}
        self.assertEqual(1, len(texts))


class GenerateTest(CommandTest):
    def test_generates_ids_greedily(self):
        arguments = ("generate", *TINY, "--tokens", "40,41,42", "--max-tokens", "6")
        answer = json_line(*arguments)
        self.assert_fields({"tokens": list}, answer)
        self.assertTrue(all(isinstance(token, int) for token in answer["tokens"]))
        self.assertLessEqual(1, len(answer["tokens"]))
        self.assertGreaterEqual(6, len(answer["tokens"]))
        self.assertEqual(answer, json_line(*arguments))

    def test_first_id_is_the_one_with_the_largest_logit(self):
        tokens = json_line("generate", *TINY, "--tokens", "40,41,42", "--max-tokens", "1")["tokens"]
        logits = json_line("logits", *TINY, "--tokens", "40,41,42", "--top", "1")["logits"]
        self.assertEqual(tokens, [logits[0][0]])

    def test_agrees_on_every_target(self):
        answers = {
            name: json_line("generate", *TINY, "--tokens", "40,41,42", "--max-tokens", "6", "--simd", name)
            for name in json_line("kernels")["supported"]
        }
        self.assertEqual(1, len({str(answer) for answer in answers.values()}), answers)


class LogitsTest(CommandTest):
    def test_shows_the_largest_first(self):
        pairs = json_line("logits", *TINY, "--tokens", "40,41", "--top", "5")["logits"]
        self.assertEqual(5, len(pairs))
        self.assertEqual(sorted((logit for _, logit in pairs), reverse=True), [logit for _, logit in pairs])

    def test_shows_all_for_zero(self):
        pairs = json_line("logits", *TINY, "--tokens", "40,41", "--top", "0")["logits"]
        size = json_line("info", *TINY)["vocabularySize"]
        self.assertEqual(list(range(size)), sorted(token for token, _ in pairs))


class PerplexityTest(CommandTest):
    TEXT = "hello the cat and the world, and you of that cat in the world. " * 6

    def measure(self, *arguments, text=TEXT):
        return json_line("perplexity", *TINY, "--file", "-", *arguments, stdin=text)

    def test_answers_with_the_promised_fields(self):
        answer = self.measure("--context", "16")
        self.assert_fields(PERPLEXITY_FIELDS, answer)
        self.assertEqual(answer["tokens"] // 16, answer["chunks"])
        self.assertEqual(answer["chunks"] * 7, answer["scoredTokens"])
        self.assertAlmostEqual(math.exp(answer["meanNll"]), answer["perplexity"], places=6)
        self.assertGreater(answer["standardError"], 0)

    def test_does_not_depend_on_threads(self):
        answers = {str(self.measure("--context", "16", "--threads", n)) for n in ("1", "3")}
        self.assertEqual(1, len(answers))

    def test_takes_the_models_context_when_none_is_named(self):
        self.assertEqual(json_line("info", *TINY)["contextLength"], self.measure()["contextLength"])

    def test_tells_its_progress_on_standard_error(self):
        done = run("perplexity", *TINY, "--file", "-", "--context", "16", stdin=self.TEXT)
        self.assertEqual(0, done.returncode)
        self.assertRegex(done.stderr.decode(), r"chunk 1 of \d+, perplexity \d")
        self.assertRegex(done.stdout.decode(), r"^perplexity [\d.]+ \+/- [\d.]+ over \d+ tokens\n$")

    def test_explains_a_text_that_is_too_short(self):
        done = run("perplexity", *TINY, "--file", "-", stdin="hello")
        self.assertEqual(1, done.returncode)
        self.assertIn("tokens", done.stderr.decode())

    def test_explains_a_context_that_the_model_has_not(self):
        done = run("perplexity", *TINY, "--file", "-", "--context", "5000", stdin=self.TEXT)
        self.assertEqual(1, done.returncode)
        self.assertIn("5000", done.stderr.decode())


class TokenizeTest(CommandTest):
    def test_turns_text_into_ids(self):
        answer = json_line("tokenize", *TINY, "--text", "hello there")
        self.assert_fields({"tokens": list}, answer)
        self.assertGreater(len(answer["tokens"]), 0)
        self.assertEqual(answer, json_line("tokenize", *VOCABULARY, "--text", "hello there"))

    def test_reads_a_file_or_standard_input(self):
        expected = json_line("tokenize", *VOCABULARY, "--text", "hello\nthere")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "text"
            path.write_text("hello\nthere", encoding="utf-8")
            self.assertEqual(expected, json_line("tokenize", *VOCABULARY, "--file", str(path)))
        self.assertEqual(expected, json_line("tokenize", *VOCABULARY, "--file", "-", stdin="hello\nthere"))

    def test_takes_control_tokens_only_when_asked(self):
        typed = json_line("tokenize", *VOCABULARY, "--text", "<|im_end|>")["tokens"]
        control = json_line("tokenize", *VOCABULARY, "--text", "<|im_end|>", "--special")["tokens"]
        self.assertEqual(1, len(control))
        self.assertNotIn(control[0], typed)

    def test_empty_text_has_no_ids(self):
        self.assertEqual({"tokens": []}, json_line("tokenize", *VOCABULARY, "--text", ""))


class CacheTypeTest(CommandTest):
    LOGITS = ("logits", *TINY, "--tokens", "40,41,42,43,44,45", "--top", "0")

    def logits(self, *arguments):
        return dict(json_line(*self.LOGITS, *arguments)["logits"])

    def test_half_precision_is_the_default(self):
        self.assertEqual(self.logits(), self.logits("--cache-type", "f16"))

    def test_fewer_bits_move_the_logits_a_little_and_then_more(self):
        exact = self.logits()
        distances = []
        for name in ("q8", "q4"):
            rounded = self.logits("--cache-type", name)
            distances.append(sum((exact[token] - rounded[token]) ** 2 for token in exact))
        self.assertLess(0, distances[0])
        self.assertLess(distances[0], distances[1])

    def test_chat_and_generate_take_it(self):
        options = ("--max-tokens", "3", "--cache-type", "q4")
        self.assertLessEqual(1, len(json_line("generate", *TINY, "--tokens", "40,41", *options)["tokens"]))
        self.assertIn("text", json_line("chat", *TINY, "--prompt", "hello", *options))

    def test_other_names_are_wrong_usage(self):
        done = run(*self.LOGITS, "--cache-type", "q2")
        self.assertEqual(2, done.returncode)
        self.assertIn("q8q4", done.stderr.decode())


class InfoTest(CommandTest):
    def test_shows_what_the_header_says(self):
        answer = json_line("info", *TINY)
        self.assert_fields(INFO_FIELDS, answer, exactly=False)
        self.assertEqual("qwen3", answer["architecture"])
        self.assertEqual("Q1_0", answer["mainFormat"])
        self.assertEqual(Path(model("tiny")).stat().st_size, answer["fileBytes"])
        self.assertFalse(answer["vocabularyOnly"])
        self.assertGreater(answer["memoryBytes"], 0)
        for entry in answer["formats"]:
            self.assert_fields({"name": str, "tensorCount": int, "bytes": int}, entry)

    def test_works_on_a_file_without_weights(self):
        answer = json_line("info", *VOCABULARY)
        self.assertTrue(answer["vocabularyOnly"])
        self.assertEqual("gpt2", answer["tokenizer"])

    def test_people_get_lines_of_text(self):
        done = run("info", *TINY)
        self.assertEqual(0, done.returncode)
        self.assertIn("architecture", done.stdout.decode())


class BenchTest(CommandTest):
    def bench(self, *arguments):
        sizes = ("--prompt-tokens", "8", "--gen-tokens", "4", "--repetitions", "2")
        return json_lines("bench", *TINY, *sizes, *arguments)

    def test_prints_a_line_for_each_number_of_threads(self):
        answers = self.bench("--threads", "1,2")
        self.assertEqual([1, 2], [answer["threads"] for answer in answers])
        for answer in answers:
            self.assert_fields(BENCH_FIELDS, answer)
            self.assertEqual((8, 4, 0), (answer["promptTokens"], answer["genTokens"], answer["depth"]))
            for field in ("promptTokensPerSecond", "genTokensPerSecond", "firstTokenMs", "loadMs", "peakRssMiB"):
                self.assertGreater(answer[field], 0, field)

    def test_measures_at_a_depth(self):
        self.assertEqual([16], [answer["depth"] for answer in self.bench("--threads", "1", "--depth", "16")])

    def test_measures_every_type_of_cache(self):
        for name in ("f16", "q8", "q8q4", "q4"):
            answer = self.bench("--threads", "1", "--depth", "16", "--cache-type", name)[0]
            self.assertEqual(name, answer["cacheType"])

    def test_names_the_target_it_was_forced_to(self):
        for name in json_line("kernels")["supported"]:
            answer = self.bench("--threads", "1", "--simd", name)[0]
            self.assertEqual(name, answer["target"])


class KernelsTest(CommandTest):
    def test_tells_what_was_compiled_what_runs_and_what_is_chosen(self):
        answer = json_line("kernels")
        self.assert_fields({"compiled": list, "supported": list, "chosen": str}, answer, exactly=False)
        self.assertLessEqual(set(answer["supported"]), set(answer["compiled"]))
        self.assertIn(answer["chosen"], answer["supported"])

    def test_obeys_the_option_and_the_environment(self):
        for name in json_line("kernels")["supported"]:
            self.assertEqual(name, json_line("kernels", "--simd", name)["chosen"])
            self.assertEqual(name, json_line("--simd", name, "kernels")["chosen"])
            self.assertEqual(name, json_line("kernels", ONEBIT_SIMD_TARGET=name)["chosen"])

    def families(self, *arguments, **environment):
        answer = json_line("kernels", "--threads", "1", *arguments, **environment)
        self.assert_fields({"processor": str, "threads": int, "families": list}, answer, exactly=False)
        for family in answer["families"]:
            self.assert_fields(FAMILY_FIELDS, family)
            self.assertIn(family["used"], [kernel["kernel"] for kernel in family["kernels"]])
        return {family["family"]: family for family in answer["families"]}

    def test_lists_the_kernels_of_every_family(self):
        with tempfile.TemporaryDirectory() as profile:
            families = self.families(ONEBIT_KERNELS="", ONEBIT_PROFILE=profile)
            self.assertEqual(["binary", "ternary", "ternary groups"], list(families))
            for family in families.values():
                self.assertEqual(("default", None), (family["reason"], family["measured"]))
                self.assertEqual(family["used"], family["kernels"][0]["kernel"])
                for kernel in family["kernels"]:
                    self.assertIsNone(kernel["generationWeightsPerSecond"])
            self.assertEqual([], os.listdir(profile), "listing measures and writes nothing")

    def test_measures_once_and_keeps_that(self):
        with tempfile.TemporaryDirectory() as profile:
            settings = {"ONEBIT_KERNELS": "", "ONEBIT_PROFILE": profile}
            measured = self.families("--measure", **settings)
            for family in measured.values():
                self.assertEqual("measured", family["reason"])
                self.assertRegex(family["measured"], r"^\d{4}-\d\d-\d\d$")
                for kernel in family["kernels"]:
                    self.assertGreater(kernel["generationWeightsPerSecond"], 0)
                    self.assertGreater(kernel["promptWeightsPerSecond"], 0)
            self.assertEqual(measured, self.families(**settings))
            shown = run("kernels", "--threads", "1", **settings).stdout.decode()
            self.assertEqual(3, shown.count("in use, measured on"))

    def test_a_model_is_loaded_with_what_was_measured_or_asked_for(self):
        bench = ("bench", *TINY, "--threads", "1", "--prompt-tokens", "8", "--gen-tokens", "4", "--repetitions", "1")
        names = {"lanes": "int8 dot in lanes, binary", "rows": "int8 dot, binary", "bit planes": "bit-plane popcount"}
        with tempfile.TemporaryDirectory() as profile:
            settings = {"ONEBIT_KERNELS": "", "ONEBIT_PROFILE": str(Path(profile) / "new")}
            kernel = json_line(*bench, **settings)["kernel"]
            families = self.families(**settings)
            self.assertEqual(names[families["binary"]["used"]], kernel)
            self.assertEqual(
                {"binary": "measured", "ternary": "default", "ternary groups": "default"},
                {name: family["reason"] for name, family in families.items()},
                "only what the model has is measured",
            )
            for name, kernel in names.items():
                self.assertEqual(kernel, json_line(*bench, "--kernel", f"binary={name}", **settings)["kernel"])

    def test_asking_for_a_kernel(self):
        families = self.families("--kernel", "binary=bit-planes", "--kernel", "ternary=rows")
        self.assertEqual(("bit planes", "asked for"), (families["binary"]["used"], families["binary"]["reason"]))
        self.assertEqual("rows", families["ternary"]["used"])
        self.assertEqual("lanes", families["ternary groups"]["used"])
        families = self.families("--kernel", "binary=rows", ONEBIT_KERNELS="binary=bit planes,ternary=rows")
        self.assertEqual(["rows", "rows"], [families[name]["used"] for name in ("binary", "ternary")])


class HelpTest(unittest.TestCase):
    def test_every_command_explains_itself(self):
        commands = ("chat", "generate", "logits", "tokenize", "info", "bench", "perplexity", "kernels")
        overview = run("--help")
        self.assertEqual(0, overview.returncode)
        for command in commands:
            self.assertIn(command, overview.stdout.decode())
            done = run(command, "-h")
            self.assertEqual(0, done.returncode)
            self.assertIn("--json", done.stdout.decode())

    def test_sampling_options_tell_their_ranges(self):
        self.assertIn("0 to 2, default 0.7", " ".join(run("chat", "-h").stdout.decode().split()))

    def test_tells_its_version(self):
        done = run("--version")
        self.assertEqual(0, done.returncode)
        name, commit, built, kernels = done.stdout.decode().splitlines()
        self.assertRegex(name, r"^onebit-cli \d+\.\d+\.\d+$")
        self.assertRegex(commit, r"^commit ([0-9a-f]{12}(-dirty)?|unknown)$")
        self.assertRegex(built, r"^built by \S+ \d\S* for \S+ \S+$")
        chosen = json_line("kernels")["chosen"]
        self.assertRegex(kernels, rf"^kernels( \w+)* {chosen} \(in use\)")


class ExecutableTest(unittest.TestCase):
    def test_needs_no_gui_library(self):
        self.assertIsNone(re.search(rb"libQt\d(Gui|Widgets|Quick|Qml)", Path(CLI).read_bytes()))


@unittest.skipUnless(STARTER.exists(), "this build has no starter model")
class StarterModelTest(CommandTest):
    """--model left out."""

    def test_every_command_takes_it(self):
        info = json_line("info")
        self.assertEqual(STARTER.stat().st_size, info["fileBytes"])
        tokens = json_line("tokenize", "--text", "Hello, how are you?")["tokens"]
        self.assertGreater(len(tokens), 0)
        ids = ",".join(map(str, tokens))
        generated = json_line("generate", "--tokens", ids, "--max-tokens", "8")["tokens"]
        self.assertLessEqual(len(generated), 8)
        self.assertEqual(3, len(json_line("logits", "--tokens", ids, "--top", "3")["logits"]))
        bench = json_lines("bench", "--threads", "1", "--prompt-tokens", "16", "--gen-tokens", "8")
        self.assert_fields(BENCH_FIELDS, bench[0])

    def test_chats_with_words(self):
        answer = json_line("chat", "--prompt", "Hello!", "--seed", "1", "--max-tokens", "64")
        self.assert_fields(CHAT_FIELDS, answer)
        self.assertRegex(answer["text"], r"[A-Za-z]{2,}")


if __name__ == "__main__":
    unittest.main()
