"""The drawing of one lane: SVG with places as shares of its width, so that it fits any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from viz.lanes.lane import CAME, DID_NOT, OPEN
from viz.shown import escaped

if TYPE_CHECKING:
    from viz.lanes.lane import Lane
    from viz.lanes.lanes import Tally
    from viz.lanes.scale import Scale

MIDDLE: Final = 18
_TICK: Final = '<path d="M-3.6 .3 -1.1 3 3.8 -3"/>'
_CROSS: Final = '<path d="M-3 -3 3 3M3 -3 -3 3"/>'
_TELLING: Final = 0.6
"""Nearer than that, of a hundred, two marks are one."""


def lane_svg(lane: Lane, scale: Scale) -> str:
    """Draw a lane: where it was said, what was promised, and the tick or the cross at its end."""
    return f'<svg class="lane" aria-hidden="true">{"".join(lane_parts(lane, scale))}</svg>'


def lane_parts(lane: Lane, scale: Scale) -> list[str]:
    """Give what a lane is drawn of; without a day on which it was settled it ends in no mark."""
    said = scale.place(lane.said.at)
    end = scale.place(lane.settled.at) if lane.settled else None
    promised = scale.place(lane.promised.at) if lane.promised else None
    parts = [f'<line class="year" x1="{x}%" x2="{x}%" y1="0" y2="100%"/>' for x in _years(scale)]
    if promised is not None:
        away = end if end is not None else said
        parts.append(_line("hope", min(said, promised), max(away, promised)))
    if end is None:
        until = promised if promised is not None else 100.0
        parts.append(_line("waits", said, until))
    else:
        parts.append(_line("way", said, end))
    if promised is not None and lane.promised:
        parts.append(_mark("promise", promised, f"promised: {lane.promised.text}", _diamond()))
    if end is None or abs(end - said) > _TELLING:
        parts.append(_mark("said", said, f"said {lane.said.text}", '<circle r="4.5"/>'))
    if end is not None and lane.settled:
        told = f"{lane.verdict}, {lane.settled.text}"
        parts.append(_mark("end", end, told, ending(lane.outcome)))
    return parts


def _years(scale: Scale) -> list[float]:
    return [scale.place(year) for year in scale.ticks]


def _line(name: str, start: float, end: float) -> str:
    return f'<line class="{name}" x1="{start}%" x2="{end}%" y1="{MIDDLE}" y2="{MIDDLE}"/>'


def _mark(name: str, place: float, told: str, shape: str) -> str:
    return (
        f'<svg class="mark {name}" x="{place}%" y="{MIDDLE}">'
        f"<g><title>{escaped(told)}</title>{shape}</g></svg>"
    )


def _diamond() -> str:
    return '<path d="M0 -5.5 5.5 0 0 5.5 -5.5 0Z"/>'


def ending(outcome: str) -> str:
    """Draw what a lane ends in: a ring with a tick, with a cross, or empty."""
    inside = {CAME: _TICK, DID_NOT: _CROSS}.get(outcome, "")
    return f'<circle r="7.5"/>{inside}'


def glyph(name: str, shape: str) -> str:
    """Draw a mark as it stands in a line of text."""
    return f'<svg class="glyph mark {name}" viewBox="-9 -9 18 18" aria-hidden="true">{shape}</svg>'


SAID: Final = '<circle r="4.5"/>'
PROMISED: Final = _diamond()


def axis_svg(scale: Scale) -> str:
    """Write the years above the lanes."""
    years = "".join(f'<text x="{scale.place(year)}%" y="17">{year}</text>' for year in scale.ticks)
    return f'<svg class="axis-years" aria-hidden="true">{years}</svg>'


def tally_svg(tally: Tally) -> str:
    """Draw how the statements of a group came out, as a bar of three parts."""
    parts, start = [], 0.0
    for name, count in ((DID_NOT, tally.did_not), (CAME, tally.came), (OPEN, tally.open)):
        width = 100 * count / tally.all
        if count:
            parts.append(
                f'<rect class="{name} hued" x="{start:.2f}%" width="{width:.2f}%" height="100%"/>'
            )
        start += width
    return f'<svg class="tally" aria-hidden="true">{"".join(parts)}</svg>'
