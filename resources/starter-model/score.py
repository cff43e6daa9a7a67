#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores a model file on the held-out questions, through the C++ engine, greedily unless a seed is given:

  score.py onebit-starter.gguf --cli build/release/bin/onebit-cli
  score.py onebit-starter.gguf --cli ... --answers answers.jsonl --json scores.json --card

A line of held_out.jsonl is {"set": name, "turns": [messages], "answers": [accepted], "judge": name}; the last reply is
judged, the model's own replies stand between the messages. Judges are in judges.py; "story" has no right answer and
gives figures of its own. Intervals are Wilson's, 95 %; where a reply can be partly right they are wider than need be.
Prints tables and writes nothing unless told. Standard library only.
"""

import argparse
import hashlib
import json
import math
from pathlib import Path

import card
from engine import GREEDY, Engine
from judges import JUDGES, equals, story_figures

HELD_OUT = Path(__file__).resolve().parent / "held_out.jsonl"
LONGEST_REPLY = 300
STORY_COLUMNS = {
    "words": "words", "distinct1": "distinct words", "distinct2": "distinct pairs", "distinct3": "distinct triples",
    "repeated4": "4-grams said before", "askedFor": "has what was asked for", "ended": "ended by itself",
}


def wilson(share, count, z=1.959964):
    """The 95 % interval of a share that was seen in `count` trials."""
    centre = share + z * z / (2 * count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 1 + z * z / count
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def read_questions(path):
    questions = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    for question in questions:
        if question["judge"] != "story" and question["judge"] not in JUDGES:
            raise SystemExit(f"{path}: there is no judge {question['judge']}")
    return questions


def judged(questions, replies):
    """The questions with what became of them: reply, whether it ended by itself, score where there is one."""
    results = []
    for question, reply in zip(questions, replies):
        last = reply[-1]
        result = {**question, "replies": [one["text"] for one in reply], "ended": last["finishReason"] == "stop"}
        if question["judge"] != "story":
            result["score"] = JUDGES[question["judge"]](last["text"], question["answers"])
        results.append(result)
    return results


def summary(results):
    """A row a set, in the order in which the sets begin."""
    sets = {}
    for result in results:
        sets.setdefault((result["set"], result["judge"]), []).append(result)
    rows = []
    for (name, judge), members in sets.items():
        replies = [member["replies"][-1] for member in members]
        accepted = [member.get("answers", []) for member in members]
        row = {"set": name, "judge": judge, "count": len(members),
               "ended": sum(member["ended"] for member in members) / len(members)}
        if judge == "story":
            row.update(story_figures(replies, accepted))
        else:
            row["score"] = sum(member["score"] for member in members) / len(members)
            row["low"], row["high"] = wilson(row["score"], len(members))
            if judge == "definition":
                row["exact"] = sum(map(equals, replies, accepted)) / len(members)
        rows.append({key: round(value, 4) if isinstance(value, float) else value for key, value in row.items()})
    return rows


def percent(share):
    return "" if share is None else f"{100 * share:.1f} %"


def score_table(rows):
    lines = ["| held-out set | questions | judged by | right | 95 % interval | ended by itself |", "|---|---|---|---|---|---|"]
    for row in rows:
        if row["judge"] != "story":
            exact = f"; {percent(row['exact'])} word for word" if "exact" in row else ""
            lines.append(f"| {row['set']} | {row['count']} | {row['judge']} | {percent(row['score'])}{exact} "
                         f"| {percent(row['low'])} to {percent(row['high'])} | {percent(row['ended'])} |")
    return "\n".join(lines)


def story_table(rows):
    stories = [row for row in rows if row["judge"] == "story"]
    if not stories:
        return ""
    lines = [f"| stories | asked | {' | '.join(STORY_COLUMNS.values())} |", "|---" * (len(STORY_COLUMNS) + 2) + "|"]
    for row in stories:
        cells = [f"{row[key]:.0f}" if key == "words" else percent(row[key]) for key in STORY_COLUMNS]
        lines.append(f"| {row['set']} | {row['count']} | {' | '.join(cells)} |")
    return "\n".join(lines)


def tables(scores):
    """Both tables of a file that --json has written, as Markdown."""
    return "\n\n".join(filter(None, (score_table(scores["sets"]), story_table(scores["sets"]))))


def settings_of(options):
    chosen = GREEDY
    if options.seed is not None:
        wanted = {"seed": options.seed, "temperature": options.temperature, "repeatPenalty": options.repeat_penalty}
        chosen = {key: value for key, value in wanted.items() if value is not None}
    return {**chosen, "maxTokens": LONGEST_REPLY}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--cli", required=True, help="the program onebit-cli")
    parser.add_argument("--questions", default=HELD_OUT, help="another file than held_out.jsonl")
    parser.add_argument("--set", action="append", help="only sets whose names begin so; may be repeated")
    parser.add_argument("--seed", type=int, help="with the sampling that the application uses for the model, in place of greedily")
    parser.add_argument("--temperature", type=float, help="with --seed: in place of the application's")
    parser.add_argument("--repeat-penalty", type=float, help="with --seed: in place of the application's")
    parser.add_argument("--simd", help="compute with this instruction set")
    parser.add_argument("--json", metavar="FILE", help="write the figures there")
    parser.add_argument("--answers", metavar="FILE", help="write every question with its replies and score there, a line each")
    parser.add_argument("--card", action="store_true", help="put the tables into MODEL_CARD.md, in the place named scores")
    options = parser.parse_args()
    questions = read_questions(options.questions)
    if options.set:
        questions = [question for question in questions if question["set"].startswith(tuple(options.set))]
    engine = Engine(options.cli, options.model)
    replies = engine.converse([question["turns"] for question in questions], settings_of(options), options.simd)
    results = judged(questions, replies)
    scores = {"model": engine.info()["name"], "sha256": hashlib.sha256(Path(options.model).read_bytes()).hexdigest(),
              "settings": settings_of(options), "questions": len(questions), "sets": summary(results)}
    print(tables(scores))
    print(json.dumps(scores))
    if options.json:
        Path(options.json).write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    if options.card:
        card.write_parts({"scores": tables(scores)})
    if options.answers:
        lines = "".join(json.dumps(result, ensure_ascii=False) + "\n" for result in results)
        Path(options.answers).write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
