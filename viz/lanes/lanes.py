"""Lanes of an answer, ready to be drawn as one page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from graph.results.errors import UsageError
from viz.lanes.lane import CAME, DID_NOT, OPEN, WRONG, Lane, check_columns, lane_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from os import PathLike

    from viz.design import Design, Theme


class Table(Protocol):
    """What lanes need of a result: its columns and rows."""

    @property
    def columns(self) -> Sequence[str]:
        """The names of the columns."""

    @property
    def rows(self) -> Iterable[Sequence[Any]]:
        """The rows."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements came true, did not, and are open.

    Of those that did not ``wrong`` are no plans: they were wrong.
    """

    came: int
    did_not: int
    open: int
    wrong: int = 0

    @classmethod
    def of(cls, lanes: Iterable[Lane]) -> Tally:
        """Count lanes."""
        found = list(lanes)
        counts = Counter(lane.outcome for lane in found)
        wrong = sum(lane.verdict == WRONG for lane in found)
        return cls(counts[CAME], counts[DID_NOT], counts[OPEN], wrong)

    @property
    def all(self) -> int:
        """How many there are."""
        return self.came + self.did_not + self.open

    @property
    def sentence(self) -> str:
        """Say it as a person does: ``7 of 19 not kept``."""
        return f"{self.did_not} of {self.all} {'not kept or wrong' if self.wrong else 'not kept'}"


@dataclass(frozen=True)
class Lanes:
    """Statements with a headline, in groups.

    Attributes:
        lanes: the statements, in order.
        title: the headline.
        addresses: the address of a source, by its name.
        theme: what the page opens in.
        undated: how many statements have no date, and so no lane.
        credited: what the sources ask to be said.
    """

    lanes: tuple[Lane, ...]
    title: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    theme: Theme = "system"
    undated: int = 0
    credited: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, table: Table, *, title: str = "", addresses: Mapping[str, str] | None = None
    ) -> Lanes:
        """Read an answer with the columns of the question ``press-on-trial``.

        Raises:
            UsageError: the answer lacks such columns, or nothing in it has a date.
        """
        check_columns(table.columns)
        read = [lane_of(dict(zip(table.columns, row, strict=True))) for row in table.rows]
        found = tuple(lane for lane in read if lane is not None)
        if not found:
            raise UsageError("There is nothing to draw: the answer holds no statement with a date.")
        return cls(found, title, addresses or {}, undated=len(read) - len(found))

    @property
    def groups(self) -> list[tuple[str, list[Lane]]]:
        """The lanes by their group: where most came to nothing first."""
        found: dict[str, list[Lane]] = {}
        for lane in self.lanes:
            found.setdefault(lane.group, []).append(lane)
        return sorted(found.items(), key=lambda item: _worst(item[1]))

    def designed(self, design: Design) -> Lanes:
        """Give the same lanes in the theme of a design."""
        return replace(self, theme=design.theme)

    def html(self) -> str:
        """Give the page: one HTML text that needs nothing else, and runs no script."""
        from viz.lanes.page import lanes_page  # noqa: PLC0415 - loaded when drawing

        return lanes_page(self)

    def svg(self) -> str:
        """Give the same as one SVG drawing."""
        from viz.lanes.saved import lanes_svg  # noqa: PLC0415 - loaded when drawing

        return lanes_svg(self)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the page; the file is there whole or not at all."""
        from viz.saving import save_page  # noqa: PLC0415 - loaded when drawing

        save_page(self.html(), path)


def _worst(lanes: Sequence[Lane]) -> tuple[int, int]:
    tally = Tally.of(lanes)
    return -tally.did_not, -tally.all
