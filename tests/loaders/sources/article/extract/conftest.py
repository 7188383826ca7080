"""Cases: short texts of our own with what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.sources.article.extract import Extraction, Gazetteer, extract
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.spelling import key

FOLDER = Path(__file__).with_name("cases")
UNSAID = ("quoted", "rumoured", "denied")
SYMMETRIC = {"spouse_of", "sibling_of", "ally_of", "enemy_of"}
Row = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """A text, what must be found in it, and what may be."""

    text: str
    expected: frozenset[Row]
    allowed: frozenset[Row]
    head: str = ""


def _row(line: str) -> Row:
    kind, subject, value = (part.strip() for part in line[1:].split("|"))
    return kind, key(subject), key(value)


def cases(name: str) -> list[Case]:
    """Read a file: texts, each with lines "=" for what must be found and "~" for what may be.

    A line ">" gives the beginning of all texts after it, its paragraphs apart by "|".
    """
    found: list[Case] = []
    text: list[str] = []
    rows: list[str] = []
    head = ""
    for line in [*(FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines(), "end"]:
        if line.startswith("#") or (not line.strip() and not text):
            continue
        if line[:1] in ("=", "~"):
            rows.append(line)
        elif line.startswith(">"):
            found += [_case(text, rows, head)] if text else []
            text, rows = [], []
            head = "\n\n".join(part.strip() for part in line[1:].split("|"))
        elif text and line.strip() and (rows or (not text[-1].strip() and not _goes_on(text))):
            found.append(_case(text, rows, head))
            text, rows = [line], []
        else:
            text.append(line)
    return found


def _goes_on(text: list[str]) -> bool:
    """A text that begins with a headline has paragraphs."""
    return not text[0].rstrip().endswith((".", "?", '"'))


def _case(text: list[str], rows: list[str], head: str) -> Case:
    must = frozenset(_row(r) for r in rows if r[0] == "=")
    may = frozenset(_row(r) for r in rows if r[0] == "~")
    return Case("\n".join(text).strip(), must, may, head)


def said(extraction: Extraction) -> set[Row]:
    """Give what a text says as fact, or says to be unsure."""
    return {
        (fact.kind, key(fact.subject.name), key(fact.object.name))
        for fact in extraction.facts
        if fact.modality not in UNSAID or fact.kind == "not_confirmed"
    }


def judge(case: Case, known: Gazetteer) -> tuple[set[Row], set[Row]]:
    """Give what is missed and what is wrong."""
    found = said(extract(f"{case.head}\n\n{case.text}".strip(), known, None))
    turned = {(k, b, a) for k, a, b in found if k in SYMMETRIC}
    events = {(k, b) for k, _, b in found if k == "event"}
    missed = {
        row
        for row in case.expected
        if row not in found | turned and not (row[0] == "event" and (row[0], row[2]) in events)
    }
    told = said(extract(case.head, known, None)) if case.head else set()
    fine = case.expected | case.allowed | told
    wrong = {
        row
        for row in found
        if row not in fine
        and row[0] not in ("event", "status", "plan_changed")
        and not (row[0] in SYMMETRIC and (row[0], row[2], row[1]) in fine)
        and not any(_coarser(row, right) for right in fine)
    }
    return missed, wrong


def _coarser(row: Row, right: Row) -> bool:
    dated = row[0] in ("released", "delayed")
    return dated and row[:2] == right[:2] and right[2].startswith(row[2])


@pytest.fixture(scope="session")
def nobody() -> Gazetteer:
    """Give a gazetteer that knows nothing."""
    return Gazetteer.empty()


@pytest.fixture(scope="session")
def check(nobody: Gazetteer) -> Callable[[str], list[str]]:
    """Give a function that says what is missed or wrong in a file of cases."""

    def run(name: str) -> list[str]:
        found = [(case, *judge(case, nobody)) for case in cases(name)]
        assert found
        return [
            f"{case.text[:70]} missed {sorted(missed)} wrong {sorted(wrong)}"
            for case, missed, wrong in found
            if missed or wrong
        ]

    return run


@pytest.fixture(scope="session")
def facts(nobody: Gazetteer) -> Callable[[str], list[Row]]:
    """Give a function that reads a text and gives its facts as rows of plain names."""

    def run(text: str) -> list[Row]:
        return [
            (f.kind, f.subject.name, f.object.name)
            for f in extract(text, nobody, None).facts
            if f.modality not in UNSAID
        ]

    return run


@pytest.fixture(scope="session")
def meant(nobody: Gazetteer) -> Callable[[str], dict[str, list[str]]]:
    """Give a function that reads a text and says which films its phrases for films mean."""

    def run(text: str) -> dict[str, list[str]]:
        return {
            span.phrase: [film.name for film in span.entities]
            for coded in read(text, nobody).coded
            for span in coded.spans
            if span.phrase
        }

    return run
