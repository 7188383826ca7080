"""The page of a whole franchise: it opens on the story, and leads to everything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.exchange.files import atomic_text
from graph.results.errors import UsageError
from viz.design import Design
from viz.page.compose import compose, network_page
from viz.picture import Picture
from viz.timeline import Tale, Whole, sides_in, story_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from viz.page.answers import PageAnswer
    from viz.picture import Elements


def story_page(
    store: Elements,
    path: str | PathLike[str] | None = None,
    *,
    title: str = "",
    answers: Sequence[PageAnswer] = (),
    design: Design | None = None,
) -> str:
    """Give the page of a store, and write it where a path is given.

    Args:
        store: whatever iterates ``nodes()`` and ``relationships()``.
        path: where to write the page; it is there whole or not at all.
        title: the headline, instead of the story's own.
        design: how its network is drawn.
        answers: what the page can be asked without a store.

    Raises:
        UsageError: the store is empty.
    """
    picture = Picture.from_store(store, title=title).designed(design or Design())
    if not picture.nodes:
        raise UsageError(
            "This store is empty, so there is nothing to draw. Fill it with: loregraph load, "
            "or look at a finished one with: loregraph demo"
        )
    sides = sides_in(Tale(picture))
    story = story_of(picture, title=title, sides=sides, alone=True)
    picture = picture.within(Whole(sides))
    page = compose(picture, story, answers, "story") if story else network_page(picture, answers)
    if path is not None:
        with atomic_text(Path(path)) as out:
            out.write(page)
    return page
