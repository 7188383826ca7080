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

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that the demo asks, and how a row of its answer reads as a sentence.

    Attributes:
        question: its name.
        given: its parameters.
        tell: writes a row.
        keep_last: whether the last row is what the answer comes to, and is never left out.
    """

    question: str
    given: Mapping[str, Any]
    tell: Callable[[Row], str]
    keep_last: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is told: the command that gives it again, and its sentences."""

    command: str
    sentences: tuple[str, ...]
    keep_last: bool


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
    return f"{row['character']} dies in {short(row['film'])}{killers}: {row['what']} {_source(row)}"


def _said(row: Row) -> str:
    return (
        f"{row['said'] or 'undated'}: {listed(row['by'])}: {row['release_date']}, "
        f"{row['outcome']}. {_source(row)}"
    )


def _source(row: Row) -> str:
    return f"[{'; '.join(row['source'])}]"


ANSWERS: Final = (
    Answer("come-back", {"years": 10}, _came_back),
    Answer("how-died", {"character": "Alan Hunley"}, _died),
    Answer("release-dates", {"film": "Dead Reckoning"}, _said, keep_last=True),
)


def report(answers: Sequence[Told], rest: Sequence[str]) -> list[str]:
    """Put the answers above the rest; sentences are left out until everything fits."""
    kept = [list(answer.sentences) for answer in answers]
    while True:
        lines = [line for pair in zip(answers, kept, strict=True) for line in _block(*pair)]
        lines += [part for line in rest for part in folded(line)]
        longest = max(kept, key=len)
        if len(lines) <= LINES or len(longest) <= FEWEST:
            return lines
        keep_last = answers[kept.index(longest)].keep_last
        del longest[-2 if keep_last else -1]


def _block(answer: Told, kept: Sequence[str]) -> Iterator[str]:
    """Give an answer's lines: its command, the sentences that are kept, and how many are not."""
    yield from folded(f"$ {answer.command}")
    missing = len(answer.sentences) - len(kept)
    for place, sentence in enumerate(kept):
        if missing and answer.keep_last and place == len(kept) - 1:
            yield f"  ... {missing} more ..."
        yield from textwrap.wrap(
            sentence, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=True
        )
    if missing and not answer.keep_last:
        yield f"  ... and {missing} more"
    yield ""


def folded(line: str) -> Iterator[str]:
    """Break a command that is too long for a line where a shell reads on: behind a backslash."""
    while len(line) > WIDTH:
        place = line.rfind(" ", 0, WIDTH - 1)
        if place <= 0 or not line[:place].strip():
            break
        yield f"{line[:place]} \\"
        line = f"  {line[place + 1 :]}"
    yield line
