"""Cases: short texts of our own with what they say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.sources.article.extract import Extraction, Gazetteer, extract
from loaders.sources.article.extract.spelling import key

FOLDER = Path(__file__).with_name("cases")
UNSAID = ("quoted", "rumoured", "denied")


@dataclass(frozen=True)
class Case:
    """A text, what must be found in it, and what may be."""

    name: str
    text: str
    expected: frozenset[tuple[str, str, str]]
    allowed: frozenset[tuple[str, str, str]]


def row(line: str) -> tuple[str, str, str]:
    kind, subject, value = (part.strip() for part in line[1:].split("|"))
    return kind, key(subject), key(value)


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        text: list[str] = []
        rows: list[str] = []
        number = 0
        for line in [*path.read_text(encoding="utf-8").splitlines(), "end"]:
            if line.startswith("#") or (not line.strip() and not text):
                continue
            if line[:1] in "=~" and line.strip():
                rows.append(line)
                continue
            if (
                text
                and line.strip()
                and (rows or not text[-1].strip())
                and not (text and not rows and _heading(text[0]))
            ):
                found.append(_case(path.stem, number, text, rows))
                text, rows = [], []
                number += 1
            text.append(line)
    return found


def _heading(line: str) -> bool:
    return not line.rstrip().endswith((".", "?", '"'))


def _case(stem: str, number: int, text: list[str], rows: list[str]) -> Case:
    body = "\n".join(text).strip()
    must = frozenset(row(r) for r in rows if r[0] == "=")
    may = frozenset(row(r) for r in rows if r[0] == "~")
    return Case(f"{stem}-{number}: {body[:50]}", body, must, may)


def said(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Give what a text says as fact, or says to be unsure."""
    return {
        (fact.kind, key(fact.subject.name), key(fact.object.name))
        for fact in extraction.facts
        if fact.modality not in UNSAID or fact.kind == "not_confirmed"
    }


@pytest.fixture(scope="session")
def nobody() -> Gazetteer:
    """Give a gazetteer that knows nothing."""
    return Gazetteer.empty()


def judge(
    case: Case, known: Gazetteer
) -> tuple[set[tuple[str, str, str]], set[tuple[str, str, str]]]:
    """Give what is missed and what is wrong."""
    found = said(extract(case.text, known, None))
    symmetric = {"spouse_of", "sibling_of", "ally_of", "enemy_of"}
    turned = {(k, b, a) for k, a, b in found if k in symmetric}
    events = {(k, b) for k, _, b in case.expected if k == "event"}
    missed = {
        r
        for r in case.expected
        if r not in found | turned
        and not (r[0] == "event" and any(f[0] == "event" and (f[0], f[2]) in events for f in found))
    }
    fine = case.expected | case.allowed
    wrong = {
        f
        for f in found
        if f not in fine
        and f[0] not in ("event", "status")
        and not (f[0] in symmetric and (f[0], f[2], f[1]) in fine)
        and not any(_coarser(f, r) for r in fine)
    }
    return missed, wrong


def _coarser(found: tuple[str, str, str], right: tuple[str, str, str]) -> bool:
    return (
        found[:2] == right[:2]
        and found[0] in ("released", "delayed")
        and right[2].startswith(found[2])
    )
