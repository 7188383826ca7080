"""A page from its parts: the shell, our script and style, the data, vis-network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError
from viz.page import assets
from viz.page.data import page_data, reading
from viz.page.embedded import content_policy, data_element, embedded_json, packed_element
from viz.page.outline import parted
from viz.shown import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.page.answers import PageAnswer
    from viz.page.data import View
    from viz.picture import Picture
    from viz.timeline import Story

MOST_OF_VIS: Final = 300
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
    boot, script, style = assets.boot(), assets.script(), assets.style()
    vis = assets.vis_script() if len(picture.nodes) <= MOST_OF_VIS else None
    data = page_data(picture, story, answers, opens)
    first, later = _with_vis(data, vis) if vis else _outlined(data)
    theme = picture.design.theme
    title = (story.title if story and opens == "story" else picture.title) or "Loregraph"
    subtitle = story.subtitle if story else picture.subtitle or reading(picture)
    return filled(
        assets.shell(),
        {
            "theme": "" if theme == "system" else f' data-theme="{theme}"',
            "policy": content_policy([boot, script, *([vis] if vis else [])], [style]),
            "title": escaped(title),
            "subtitle": escaped(subtitle),
            "style": style,
            "first": f"{packed_element(script, 'script')}\n{first}",
            "boot": boot,
            "later": later,
        },
    )


def _with_vis(data: dict[str, Any], vis: str) -> tuple[str, str]:
    """Give what lies before and behind the first script where vis-network draws."""
    return data_element(embedded_json(data), "data"), packed_element(vis, "vis-network")


def _outlined(data: dict[str, Any]) -> tuple[str, str]:
    """Give the same where we draw ourselves: details may come after the first picture."""
    outline, details = map(embedded_json, parted(data))
    return packed_element(outline, "outline"), packed_element(details, "data")


def filled(template: str, parts: dict[str, str]) -> str:
    """Fill the holes of a template, all at once: what is put in is never searched for holes."""
    return _HOLE.sub(lambda hole: parts[hole.group(1)], template)
