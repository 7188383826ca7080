"""An answer as a file: a page to send to a friend, a table, GraphML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from graph.results.result import Result
from queries.crediting import credits_of
from queries.titles import title_asked
from viz.explorer.desk import Desk, File, HandedOnError
from viz.explorer.jobs.asking import put_question, ran
from viz.explorer.jobs.seen import placed, seen
from viz.explorer.jobs.story import whole_of
from viz.explorer.refusals import Refusal
from viz.picture import Picture, elements_of

if TYPE_CHECKING:
    from threading import Event

    from queries.header import Question
    from viz.explorer.desk import Asked

TYPES: Final = {
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "graphml": "application/graphml+xml",
    "lanes": "text/html; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
}
DRAWN: Final = ("html", "graphml")
ENDINGS: Final = {"lanes": "lanes.html"}


def save(desk: Desk, asked: Asked, stop: Event) -> File:
    """Ask again, and write the whole answer as a file.

    Raises:
        Refusal: it is to be drawn, and there is nothing to draw; or it writes.
    """
    try:
        return _saved(desk, asked, stop)
    except HandedOnError:
        raise Refusal(
            "This writes, and saving asks again: it would write a second time. Nothing was done.",
            422,
            code="Writes",
            hint="Copy what is shown, or save a query that only reads.",
        ) from None


def lanes(desk: Desk, asked: Asked, stop: Event) -> File:
    """Give the page of lanes to be seen, and not to be kept."""
    return replace(save(desk, {**asked, "format": "lanes"}, stop), name="")


def _saved(desk: Desk, asked: Asked, stop: Event) -> File:
    form, name, title = asked["format"], "answer", ""
    question: Question | None = None
    if "question" in asked:
        question = desk.question(asked["question"])
        name, given = question.name, asked.get("parameters") or {}
        title = asked.get("title") or title_asked(question, desk.store, given)
        result = put_question(desk, question, given, stop)
        result = result if form in DRAWN else _shown(result, question)
    elif "text" in asked:
        result = ran(desk, asked, stop)
    elif "ids" in asked:
        title = asked.get("title") or ""
        result = seen(desk, asked, stop)
    else:
        raise Refusal("The request lacks 'text', 'question' or 'ids'.")
    if form in DRAWN:
        result = desk.front.drawable(result, desk.store, question if form == "html" else None)
        if next(iter(elements_of(list(result.rows))), None) is None:
            raise Refusal(
                "There is nothing to draw: the answer holds no nodes, relationships or paths.",
                hint="Return them whole, such as MATCH p = (:Character)-->(:Film) RETURN p.",
            )
    if form in ("lanes", "svg"):
        drawn = desk.front.lanes(result, desk.store, title, asked.get("theme") or "system")
        text = drawn.svg() if form == "svg" else drawn.html()
    elif form == "html":
        picture = Picture.from_result(result, title=title).within(whole_of(desk))
        picture = placed(picture, asked.get("places"))
        text = picture.crediting(credits_of(result.rows, desk.store)).html()
    else:
        text = desk.front.written(result, form, title)
    return File(f"{name}.{ENDINGS.get(form, form)}", TYPES[form], text.encode("utf-8", "replace"))


def _shown(result: Result, question: Question) -> Result:
    """Leave out the columns of a question that are there to be drawn."""
    hidden = {column.name for column in question.columns if column.kind == "path"}
    kept = [place for place, name in enumerate(result.columns) if name not in hidden]
    rows = [tuple(row[place] for place in kept) for row in result.rows]
    return Result([result.columns[place] for place in kept], rows)
