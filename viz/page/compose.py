"""A page from its parts: the shell, our script and style, the data, vis-network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError
from viz.page import assets
from viz.page.data import counts, page_data
from viz.page.embedded import content_policy, data_element, embedded_json, packed_element
from viz.shown import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.page.answers import PageAnswer
    from viz.page.data import View
    from viz.picture import Picture
    from viz.timeline import Story

MOST_OF_VIS: Final = 1_500
"""Up to so many nodes vis-network draws; above, our own canvas."""
_HOLE: Final = re.compile(r"\{\{(\w+)\}\}")


def network_page(picture: Picture, answers: Sequence[PageAnswer] = ()) -> str:
    """Give the page of a picture: the network, and beside it the story where it has one."""
    if not picture.nodes:
        raise UsageError(
            "There is nothing to draw: the answer holds no nodes, relationships or paths. "
            "Return them whole, such as MATCH p = (:Character)-->(:Film) RETURN p."
        )
    return compose(picture, picture.story, answers)


def compose(
    picture: Picture, story: Story | None, answers: Sequence[PageAnswer] = (), opens: View = "all"
) -> str:
    """Give the page of a picture, and of its story where it has one."""
    script, style = assets.script(), assets.style()
    vis = assets.vis_script() if len(picture.nodes) <= MOST_OF_VIS else None
    theme = picture.design.theme
    title = (story.title if story and opens == "story" else picture.title) or "Loregraph"
    subtitle = story.subtitle if story else picture.subtitle or counts(picture)
    return filled(
        assets.shell(),
        {
            "theme": "" if theme == "system" else f' data-theme="{theme}"',
            "policy": content_policy([script, vis] if vis else [script], [style]),
            "title": escaped(title),
            "subtitle": escaped(subtitle),
            "style": style,
            "data": data_element(embedded_json(page_data(picture, story, answers, opens)), "data"),
            "script": script,
            "vis": packed_element(vis, "vis-network") if vis else "",
        },
    )


def filled(template: str, parts: dict[str, str]) -> str:
    """Fill the holes of a template, all at once: what is put in is never searched for holes."""
    return _HOLE.sub(lambda hole: parts[hole.group(1)], template)
