"""The page of lanes: a table that is a picture, in one file that runs no script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from viz.lanes.drawn import PROMISED, SAID, axis_svg, ending, glyph, lane_svg, tally_svg
from viz.lanes.lane import CAME, DID_NOT, OPEN, WORDS
from viz.lanes.lanes import Tally
from viz.lanes.scale import Scale
from viz.page.assets import head, palette
from viz.page.compose import filled
from viz.page.embedded import checked_code, content_policy
from viz.palette import GREY, RED, TEAL
from viz.shown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from viz.lanes.lane import Lane
    from viz.lanes.lanes import Lanes

COLOURS: Final = {CAME: TEAL, DID_NOT: RED, OPEN: GREY}
DOT: Final = " \u00b7 "
SHOWN: Final = 2
"""So many sources of a verdict are shown; the others are a click away."""


def lanes_page(lanes: Lanes) -> str:
    """Give the page of lanes."""
    sheet = style()
    tally, scale = Tally.of(lanes.lanes), Scale.of(lanes.lanes)
    title = escaped(lanes.title or "What was said, and what came of it")
    return filled(
        head() + _static("lanes.html"),
        {
            "theme": "" if lanes.theme == "system" else f' data-theme="{lanes.theme}"',
            "policy": content_policy((), [sheet]),
            "title": title,
            "subtitle": escaped(_subtitle(lanes, tally)),
            "reading": _reading(lanes),
            "style": sheet,
            "picks": _picks(tally),
            "axis": axis_svg(scale),
            "groups": "\n".join(_group(name, rows, lanes, scale) for name, rows in lanes.groups),
            "undated": _undated(lanes.undated),
            "credits": escaped(DOT.join(lanes.credited)),
        },
    )


@cache
def style() -> str:
    """Give the style sheet: the palette of both themes, the colours of outcomes, our own."""
    outcomes = "".join(
        f".{name}{{--light:{colour.light};--dark:{colour.dark}}}"
        for name, colour in COLOURS.items()
    )
    sheet = f"{outcomes}\n{palette()}\n{_static('lanes.css')}"
    return checked_code(sheet, "the style sheet of lanes")


def _static(name: str) -> str:
    return files("viz.lanes").joinpath("static", name).read_text(encoding="utf-8")


def _subtitle(lanes: Lanes, tally: Tally) -> str:
    first, last = (pick(lane.said.at for lane in lanes.lanes) for pick in (min, max))
    years = f"{int(first)}" if int(first) == int(last) else f"{int(first)} \u2013 {int(last)}"
    still = f", {tally.open} {'is' if tally.open == 1 else 'are'} open" if tally.open else ""
    return f"Said {years}: {tally.sentence}, {tally.came} came true{still}"


def _reading(lanes: Lanes) -> str:
    """Say how the picture is to be read, with its marks."""
    parts = [
        f"A lane begins where something was said {glyph('said', SAID)}",
        "and ends where it was settled:",
        f'<span class="came hued">{glyph("end", ending(CAME))} it came true</span>,',
        f'<span class="did-not hued">{glyph("end", ending(DID_NOT))} it was not kept</span>.',
    ]
    if any(lane.promised for lane in lanes.lanes):
        parts.append(f"{glyph('promise', PROMISED)} is a date that was promised.")
    if any(lane.outcome == OPEN for lane in lanes.lanes):
        parts.append("Dashes lead to what is still open.")
    return " ".join(parts)


def _picks(tally: Tally) -> str:
    """Offer each outcome alone, without a script: a radio button that the style sheet obeys."""
    counts = {"all": tally.all, DID_NOT: tally.did_not, CAME: tally.came, OPEN: tally.open}
    words = {"all": "all"} | WORDS
    return "".join(
        f'<label class="{name} hued"><input type="radio" name="pick" id="pick-{name}"'
        f"{' checked' if name == 'all' else ''}> {words[name]} <b>{count}</b></label>"
        for name, count in counts.items()
        if count
    )


def _group(name: str, rows: Sequence[Lane], lanes: Lanes, scale: Scale) -> str:
    tally = Tally.of(rows)
    head = (
        f'<tr class="head" role="row"><th colspan="3" scope="rowgroup" role="rowheader">'
        f"<span>{escaped(name)}</span>{tally_svg(tally)}<small>{tally.sentence}</small></th></tr>"
        if name
        else ""
    )
    kinds = " ".join(f"has-{kind}" for kind in dict.fromkeys(lane.outcome for lane in rows))
    body = "\n".join(_row(lane, lanes.addresses, scale) for lane in rows)
    return f'<tbody role="rowgroup" class="{kinds}">{head}\n{body}</tbody>'


def _row(lane: Lane, addresses: Mapping[str, str], scale: Scale) -> str:
    who = ", ".join(lane.by)
    said = f"{who}, {lane.said.text}" if who else lane.said.text
    told = f' title="{escaped(lane.statement)}"' if lane.statement != lane.name else ""
    return (
        f'<tr class="row {lane.outcome} hued" role="row">'
        f'<th scope="row" role="rowheader"{told}>{escaped(lane.name)}'
        f"<small>{escaped(said)}</small></th>"
        f'<td role="cell">{lane_svg(lane, scale)}</td>'
        f'<td role="cell" class="verdict">{_verdict(lane)}'
        f"<small>{''.join(_sources(lane, addresses))}</small></td></tr>"
    )


def _verdict(lane: Lane) -> str:
    """Say what came of it, and what settled it."""
    how = "; ".join(lane.settled_by)
    when = lane.settled.text if lane.settled else ""
    more = ", ".join(part for part in (how, when) if part)
    return f"<b>{lane.verdict}</b>{': ' if more else ''}{escaped(more)}"


def _sources(lane: Lane, addresses: Mapping[str, str]) -> Iterator[str]:
    """Name the source of the statement, and those of what settled it."""
    if lane.source:
        yield f"said in {_linked(lane.source, addresses)}"
    shown, more = lane.settled_sources[:SHOWN], lane.settled_sources[SHOWN:]
    if shown:
        names = ", ".join(_linked(name, addresses) for name in shown)
        yield f"{DOT if lane.source else ''}settled by {names}"
    if more:
        names = ", ".join(_linked(name, addresses) for name in more)
        yield f"<details><summary> and {len(more)} more</summary>, {names}</details>"


def _linked(name: str, addresses: Mapping[str, str]) -> str:
    address = addresses.get(name, "")
    if not address.startswith(("https://", "http://")):
        return escaped(name)
    where = f'<a href="{escaped(address)}" target="_blank" rel="noopener noreferrer">'
    return f"{where}{escaped(name)}</a>"


def _undated(count: int) -> str:
    if not count:
        return ""
    what = "statement has" if count == 1 else "statements have"
    return f"{count} {what} no date, and so no lane."
