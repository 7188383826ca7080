from __future__ import annotations

import shlex

import pytest

from loregraph.telling import ANSWERS, LINES, WIDTH, Answer, Told, folded, listed, report, short


def told(count: int, *, keep_last: bool) -> Told:
    sentences = tuple(f"Sentence {n} " + "word " * 25 for n in range(count))
    spare = range(count - keep_last)[::-1]
    return Told("loregraph ask x", sentences, tuple(spare))


def test_everything_fits() -> None:
    lines = report(
        [told(9, keep_last=False), told(1, keep_last=False), told(12, keep_last=True)], ["rest"]
    )
    assert len(lines) <= LINES
    assert max(map(len, lines)) <= WIDTH
    text = "\n".join(lines)
    assert text.count("Sentence 0") == 3
    assert "Sentence 11" in text
    assert "... and " in text
    assert lines[-1] == "rest"


def test_what_fits_is_told_whole() -> None:
    lines = report([told(2, keep_last=True)], [])
    assert not any("more" in line for line in lines)
    assert lines[0] == "$ loregraph ask x"


def test_what_repeats_is_left_out_first() -> None:
    rows = [{"date": date} for date in ("a", "a", "b", "a", "c", "b", "c")]
    answer = Answer("q", {}, lambda row: row["date"], "date", keep_last=True)
    assert answer.told("q", rows).spare == (5, 3, 1, 4, 2, 0)
    assert Answer("q", {}, lambda row: row["date"]).told("q", rows).spare == (6, 5, 4, 3, 2, 1, 0)


def test_two_sentences_stay_whatever_comes() -> None:
    lines = report([told(5, keep_last=False)] * 3, [f"line {n}" for n in range(40)])
    assert sum("Sentence 1" in line for line in lines) == 3


def test_long_commands_are_folded_where_a_shell_reads_on() -> None:
    line = "$ loregraph ask " + " ".join(f"--option-{n} value" for n in range(12))
    parts = list(folded(line))
    assert len(parts) > 1
    assert all(len(part) <= WIDTH for part in parts)
    assert all(part.endswith(" \\") for part in parts[:-1])
    assert " ".join(part.removesuffix(" \\").strip() for part in parts) == line


def test_a_word_that_is_too_long_is_left_whole() -> None:
    assert list(folded("x" * 150)) == ["x" * 150]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Mission: Impossible - Fallout", "Fallout"), ("Mission: Impossible", "Mission: Impossible")],
)
def test_titles_are_shortened(title: str, name: str) -> None:
    assert short(title) == name


def test_lists_are_words() -> None:
    assert [listed(["a", "b"]), listed("x"), listed(None)] == ["a, b", "x", ""]


@pytest.mark.parametrize(
    ("uncertain", "sentence"),
    [
        (False, "Hunt dies in Fallout, killed by Walker: He falls. [Page]"),
        (True, "Hunt dies in Fallout, killed by Walker (uncertain): He falls. [Page]"),
    ],
)
def test_a_death_that_is_uncertain_is_told_as_such(uncertain: bool, sentence: str) -> None:  # noqa: FBT001 - a case
    (how_died,) = (answer for answer in ANSWERS if answer.question == "how-died")
    row = {
        "character": "Hunt",
        "film": "Mission: Impossible - Fallout",
        "killer": ["Walker"],
        "what": "He falls.",
        "uncertain": uncertain,
        "source": ["Page"],
    }
    assert how_died.tell(row) == sentence


def test_what_stands_in_quotes_is_not_broken() -> None:
    store = "'a long folder name with spaces and more words in it than a line takes/lore.db'"
    line = f"$ loregraph ask how-died --character 'Alan Hunley' --store {store} --format json"
    parts = list(folded(line))
    assert "".join(parts).count(store) == 1
    joined = " ".join(part.removesuffix(" \\").strip() for part in parts)
    assert shlex.split(joined) == shlex.split(line)
