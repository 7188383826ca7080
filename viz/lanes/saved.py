"""Lanes as one SVG drawing that stands by itself: what is sent where no page can be."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from viz.lanes.drawn import lane_parts
from viz.lanes.lane import CAME, DID_NOT, OPEN
from viz.lanes.lanes import Tally
from viz.lanes.scale import Scale
from viz.palette import COLUMN, GREY, GROUND, INK, QUIET, RED, TEAL
from viz.shown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viz.lanes.lane import Lane
    from viz.lanes.lanes import Lanes

_NAME, _LANE, _VERDICT, _GAP, _MARGIN = 280, 560, 360, 18, 32
_WIDTH: Final = _NAME + _LANE + _VERDICT + 2 * _GAP + 2 * _MARGIN
_LINE: Final = 17
_LEAST: Final = 40
_LETTER: Final = 6.9
"""How wide a letter of 13 pixels is at most on average: no renderer has the fonts of another."""
_BOLD: Final = 8.1
_COLOURS: Final = {CAME: TEAL, DID_NOT: RED, OPEN: GREY}


def lanes_svg(lanes: Lanes) -> str:
    """Give the drawing, in the dark where the lanes are dark."""
    drawing = _Drawing(lanes)
    for name, rows in lanes.groups:
        drawing.group(name, rows)
    return drawing.text()


class _Drawing:
    """Rows below one another."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._dark = lanes.theme == "dark"
        self._scale = Scale.of(lanes.lanes)
        self._parts: list[str] = []
        self._left = _MARGIN + _NAME + _GAP
        tally = Tally.of(lanes.lanes)
        self._y = _MARGIN + 24
        for line in _wrapped(lanes.title or "What was said, and what came of it", _WIDTH, 12.5):
            self._text(_MARGIN, self._y, line, "title")
            self._y += 30
        told = f"{tally.sentence}, {tally.came} came true"
        self._text(_MARGIN, self._y - 4, f"{told}; {_READING}", "quiet")
        self._y += 34
        for year in self._scale.ticks:
            x = self._left + _LANE * self._scale.place(year) / 100
            self._text(x, self._y - 8, str(year), "year-name")

    def group(self, name: str, rows: Sequence[Lane]) -> None:
        """Draw the lanes of one outlet or speaker."""
        if name:
            self._y += 18
            self._text(_MARGIN, self._y, f"{name}: {Tally.of(rows).sentence}", "head")
            self._y += 12
        for lane in rows:
            self._lane(lane)

    def _lane(self, lane: Lane) -> None:
        said = ", ".join([*lane.by, lane.said.text])
        bold = _wrapped(lane.name, _NAME, _BOLD)
        name = [*bold, *_wrapped(said, _NAME)]
        how = ", ".join(filter(None, ["; ".join(lane.settled_by), _when(lane)]))
        strong = _wrapped(f"{lane.verdict}: {how}" if how else lane.verdict, _VERDICT, _BOLD)
        verdict = [*strong, *(_wrapped(f"said in {lane.source}", _VERDICT) if lane.source else ())]
        height = max(_LEAST, _LINE * max(len(name), len(verdict)) + 10)
        body = "".join(lane_parts(lane, self._scale))
        self._parts.append(
            f'<svg class="lane {lane.outcome}" x="{self._left}" y="{self._y}" width="{_LANE}" '
            f'height="{height}" overflow="visible">{body}</svg>'
        )
        for at, line in enumerate(name):
            kind = f"name {lane.outcome}" if at < len(bold) else "name quiet"
            self._text(self._left - _GAP, self._y + 22 + _LINE * at, line, kind)
        for at, line in enumerate(verdict):
            kind = f"strong {lane.outcome}" if at < len(strong) else "quiet"
            self._text(self._left + _LANE + _GAP, self._y + 22 + _LINE * at, line, kind)
        self._y += height

    def _text(self, x: float, y: float, text: str, kind: str) -> None:
        self._parts.append(f'<text x="{x:g}" y="{y:g}" class="{kind}">{escaped(text)}</text>')

    def text(self) -> str:
        """Give the whole drawing."""
        self._y += 26
        undated = self._lanes.undated
        told = [f"{undated} without a date, and so without a lane"] if undated else []
        foot = " \u00b7 ".join([*told, *self._lanes.credited, "made with Loregraph"])
        for line in _wrapped(foot, _WIDTH - 2 * _MARGIN):
            self._text(_MARGIN, self._y, line, "quiet")
            self._y += _LINE
        height = round(self._y + _MARGIN - _LINE)
        title = escaped(self._lanes.title)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
            f'viewBox="0 0 {_WIDTH} {height}"><title>{title}</title>'
            f"<style>{_sheet(dark=self._dark)}</style>"
            f'<rect class="ground" width="100%" height="100%"/>{"".join(self._parts)}</svg>\n'
        )


_READING: Final = "a lane begins where something was said and ends where it was settled"


def _when(lane: Lane) -> str:
    return lane.settled.text if lane.settled else ""


def _wrapped(text: str, width: float, letter: float = _LETTER) -> list[str]:
    return textwrap.wrap(text, max(8, int(width / letter))) or [""]


def _sheet(*, dark: bool) -> str:
    """Give the style sheet, with colours as such: not every viewer knows variables."""

    def of(colour: object) -> str:
        return str(getattr(colour, "dark" if dark else "light"))

    outcomes: Iterable[str] = (
        f".{name} line,.{name} .mark{{stroke:{of(colour)}}}text.{name}{{fill:{of(colour)}}}"
        for name, colour in _COLOURS.items()
    )
    return (
        f"text{{font:13px system-ui,'DejaVu Sans',sans-serif;fill:{of(INK)}}}"
        f".ground{{fill:{of(GROUND)}}}.title{{font-size:22px;font-weight:700}}"
        f"text.quiet{{fill:{of(QUIET)};font-size:12px}}.name{{text-anchor:end}}"
        f".head{{font-size:15px;font-weight:600}}.strong,.name:not(.quiet){{font-weight:600}}"
        f".year-name{{text-anchor:middle;font-weight:600}}{''.join(outcomes)}"
        f".lane .year{{stroke:{of(COLUMN)};stroke-width:7}}.way{{stroke-width:3}}"
        ".waits{stroke-width:1.6;stroke-dasharray:2 5}"
        ".hope{stroke-width:1.4;stroke-dasharray:1.5 4}"
        ".mark{overflow:visible;stroke-width:2.4;fill:none;stroke-linecap:round}"
        f".mark circle,.promise path{{fill:{of(GROUND)}}}.mark.promise{{stroke-width:1.8}}"
    )
