"""The demo's answers as sentences, and its report in at most 30 lines of 100 columns."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

WIDTH: Final = 100
LINES: Final = 30
FEWEST: Final = 2
SOURCES: Final = 2

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that the demo asks, and how a row of its answer reads as a sentence.

    Attributes:
        question: its name.
        given: its parameters.
        tell: writes a row.
        repeats: a column; a row that says there what an earlier one said is left out first.
        keep_last: whether the last row is what the answer comes to, and is never left out.
    """

    question: str
    given: Mapping[str, Any]
    tell: Callable[[Row], str]
    repeats: str | None = None
    keep_last: bool = False

    def told(self, command: str, rows: Sequence[Row]) -> Told:
        """Tell the rows, and in which order they can be left out."""
        places = range(len(rows) - 1) if self.keep_last else range(len(rows))
        new = (
            {row[self.repeats]: place for place, row in reversed(list(enumerate(rows)))}
            if (self.repeats)
            else {}
        )
        first = set(new.values())
        spare = sorted(places, key=lambda place: (bool(new) and place in first, -place))
        return Told(command, tuple(map(self.tell, rows)), tuple(spare))


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is told.

    Attributes:
        command: what gives it again.
        sentences: one for each row.
        spare: the places of the sentences that can be left out, those that say least first.
    """

    command: str
    sentences: tuple[str, ...]
    spare: tuple[int, ...]


def short(title: str) -> str:
    """Leave out the franchise's name where a title goes on behind it."""
    return title.rpartition(" - ")[2]


def listed(value: Any) -> str:
    """Write a list as words."""
    return ", ".join(value) if isinstance(value, (list, tuple)) else str(value or "")


def _came_back(row: Row) -> str:
    return (
        f"{row['character']} ({listed(row['actor'])}): "
        f"{short(row['last_seen'])} {row['last_year']} -> "
        f"{short(row['returns_in'])} {row['return_year']}, {row['years']} years. {_source(row)}"
    )


def _died(row: Row) -> str:
    killers = f", killed by {listed(row['killer'])}" if row["killer"] else ""
    doubt = " (uncertain)" if row["uncertain"] else ""
    dies = f"{row['character']} dies in {short(row['film'])}{killers}{doubt}"
    return f"{dies}: {row['what']} {_source(row)}"


def _said(row: Row) -> str:
    if row["outcome"] == "released":
        return f"in fact: released on {row['release_date']} by {listed(row['by'])}. {_source(row)}"
    return (
        f"{row['said'] or 'undated'}, {listed(row['by'])}: {row['release_date']}, "
        f"{row['outcome']}. "
        f"{_source(row)}"
    )


def _source(row: Row) -> str:
    """Name the first sources; the command above the sentence gives them all."""
    first, more = row["source"][:SOURCES], len(row["source"]) - SOURCES
    return f"[{'; '.join(first)}{f'; {more} more' if more > 0 else ''}]"


ANSWERS: Final = (
    Answer("come-back", {"years": 10}, _came_back),
    Answer("how-died", {"character": "Alan Hunley"}, _died),
    Answer("release-dates", {"film": "Dead Reckoning"}, _said, "release_date", keep_last=True),
)


def report(answers: Sequence[Told], rest: Sequence[str]) -> list[str]:
    """Put the answers above the rest; sentences are left out until everything fits."""
    left_out: list[set[int]] = [set() for _ in answers]
    while True:
        lines = [line for pair in zip(answers, left_out, strict=True) for line in _block(*pair)]
        lines += rest
        kept = [
            len(told.sentences) - len(gone) for told, gone in zip(answers, left_out, strict=True)
        ]
        longest = kept.index(max(kept))
        if len(lines) <= LINES or kept[longest] <= FEWEST:
            return lines
        left_out[longest].add(answers[longest].spare[len(left_out[longest])])


def _block(told: Told, left_out: set[int]) -> Iterator[str]:
    """Give an answer's lines: its command, the sentences that are kept, and how many are not."""
    yield from folded(f"$ {told.command}")
    kept = [text for place, text in enumerate(told.sentences) if place not in left_out]
    lines = [
        textwrap.wrap(sentence, WIDTH, initial_indent="  ", subsequent_indent="    ")
        for sentence in kept
    ]
    if left_out:
        ends_in_last = len(told.spare) < len(told.sentences)
        lines.insert(len(lines) - ends_in_last, [f"  ... and {len(left_out)} more"])
    for wrapped in lines:
        yield from wrapped
    yield ""


def folded(line: str) -> Iterator[str]:
    """Break a command that is too long for a line where a shell reads on: behind a backslash."""
    while len(line) > WIDTH:
        places = [place for place in _outside_quotes(line) if line[:place].strip()]
        place = max((p for p in places if p < WIDTH - 1), default=min(places, default=0))
        if not place:
            break
        yield f"{line[:place]} \\"
        line = f"  {line[place + 1 :]}"
    yield line


def _outside_quotes(line: str) -> Iterator[int]:
    """Give the places of spaces between words of a shell, not those inside of quotation marks."""
    inside = ""
    for place, letter in enumerate(line):
        if letter in "'\"" and inside in ("", letter):
            inside = "" if inside else letter
        elif letter == " " and not inside:
            yield place
