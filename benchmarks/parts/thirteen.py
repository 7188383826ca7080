"""The thirteen questions against the same answers written by hand over dictionaries."""

from __future__ import annotations

import gc
import json
import math
import statistics
from typing import TYPE_CHECKING, Any

from limits.thirteen import Answers
from measure.loading import generated, parameters, store_of
from measure.turns import in_turns, verdict
from parts.calls import planning
from questions import QUESTIONS, Question

if TYPE_CHECKING:
    import argparse

BOUNDS = {"S": (1.3, 1.5, 15e-6), "M": (0.8, 1.2, 50e-6)}
"""For the geometric mean, for each question, and the seconds that each may have on top."""


def answer(rows: Any, question: Question) -> list[str]:
    """The bag of rows: what is in them, whatever the order of what has none."""
    shown = []
    for row in rows:
        values = [sorted(v) if place in question.sets else v for place, v in enumerate(row)]
        shown.append(json.dumps(values, ensure_ascii=False))
    return sorted(shown)


def show_code(store: Any, question: Question, given: dict[str, Any]) -> None:
    plan = store.run(f"EXPLAIN {question.text}", given).plan
    print(plan.code)
    while plan:
        print(f"  {plan.operator:28} {plan.estimated_rows:>12}  {plan.details}")
        plan = plan.children[0] if plan.children else None


def report(scale: str, options: argparse.Namespace) -> None:
    folder = generated(scale)
    store, hand = store_of(folder), Answers(folder)
    gc.collect()
    gc.freeze()
    counts = store.counts()
    print(f"\n{scale}: {counts.nodes:,} nodes, {counts.relationships:,} relationships")
    print(f"{'':5}{'ours us':>12}{'limit us':>12}{'ratio':>8}{'plan ms':>9}")
    whole, each, more = BOUNDS[scale]
    ratios, missed = [], []
    for question in QUESTIONS:
        if options.only and question.key not in options.only:
            continue
        given = question.given(parameters(folder))
        if options.code:
            show_code(store, question, given)
        ours, limit = one(store, hand, question, given, options)
        ratios.append(ours / limit)
        if ours > each * limit + more:
            missed.append(question.key)
    mean = math.exp(statistics.fmean(map(math.log, ratios)))
    print(f"geometric mean {mean:.2f} ({verdict(mean, whole)})")
    print(f"each within {each} times and {more * 1e6:.0f} us: {', '.join(missed) or 'ok'}")


def one(
    store: Any, hand: Any, question: Question, given: dict[str, Any], options: argparse.Namespace
) -> tuple[float, float]:
    by_hand = getattr(hand, question.key)
    same = answer(store.run(question.text, given).rows, question) == answer(
        by_hand(**given), question
    )
    ours, limit = in_turns(
        lambda: store.run(question.text, given).rows, lambda: by_hand(**given), options.rounds
    )
    plan = planning(question.text, given, store, 1)
    print(
        f"{question.key:5}{ours * 1e6:12.1f}{limit * 1e6:12.1f}{ours / limit:8.2f}"
        f"{plan:9.2f}  {question.title}{'' if same else '  WRONG ANSWER'}"
    )
    return ours, limit
