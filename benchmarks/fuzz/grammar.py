"""Random texts from a grammar of Cypher: all clauses, most of them with wrong types or scopes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices

_RULES = Path(__file__).with_name("grammar.txt")
"""A rule a line: its name, and what may stand for it; ``\\|`` is the character itself."""
_WORD = re.compile(r"[a-z_]+|[^a-z_]+")
_NAMED = re.compile(r"\\\|")


def _read() -> dict[str, list[list[str]]]:
    rules: dict[str, list[list[str]]] = {}
    for line in _RULES.read_text(encoding="utf-8").splitlines():
        name, _, body = line.partition(": ")
        options = re.split(r"(?<!\\) \| ", body)
        rules[name] = [_WORD.findall(_NAMED.sub("|", option)) for option in options]
    return rules


GRAMMAR = _read()
_ALONE = {"nothing": "", "star": "*"}
_DEEPEST = 9


def generated(choices: Choices, name: str = "query", depth: int = 0) -> str:
    """Write a text for a rule."""
    options = GRAMMAR[name]
    if depth > _DEEPEST:
        options = [min(options, key=lambda option: sum(piece in GRAMMAR for piece in option))]
    pieces = []
    for piece in choices.one(options):
        if piece in _ALONE:
            pieces.append(_ALONE[piece])
        elif piece in GRAMMAR:
            pieces.append(generated(choices, piece, depth + 1))
        else:
            pieces.append(piece)
    return "".join(pieces)
