"""What a page knows, as the JSON that its script reads; ``static/data.js`` is the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from viz.beliefs import beliefs
from viz.captions import type_captions
from viz.disputes import disputes
from viz.drawing import Mark, marks, sides_of, styles
from viz.page.answers import answers_data
from viz.page.exact import Exact
from viz.page.faces import faces
from viz.standing import middle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.page.answers import PageAnswer
    from viz.palette import Colour
    from viz.picture import Picture, PictureEdge
    from viz.style import LabelStyle
    from viz.timeline import Sides, Story
    from viz.timeline.cards import Card
    from viz.timeline.story import Column, Thread
    from viz.timeline.wording import Link

View = Literal["story", "all"]
"""What a page opens on: the story timeline, or the network of all that it holds."""


def counts(picture: Picture) -> str:
    """Say how much a picture holds."""
    nodes, edges = len(picture.nodes), len(picture.edges)
    one = f"{nodes:,} node{'' if nodes == 1 else 's'}"
    return f"{one} and {edges:,} relationship{'' if edges == 1 else 's'}"


def reading(picture: Picture) -> str:
    """Say how much a picture holds, and of what an answer says how it is read."""
    return " · ".join([counts(picture), *(_order(picture, None) if picture.said else ())])


def page_data(
    picture: Picture,
    story: Story | None = None,
    answers: Sequence[PageAnswer] = (),
    opens: View = "all",
) -> dict[str, Any]:
    """Give everything that the page shows, in the order in which its script reads it.

    Nodes are ``[key, labels, caption, style, radius, x, y, properties, sources, exact]`` and edges
    ``[type, start, end, properties, sources, exact]``: labels, styles, types, ends and sources are
    positions in the lists beside them, ``exact`` is what exact.py writes, and what is empty at the
    end is left out.
    """
    looks = styles(picture)
    positions = _Positions(picture, list(looks))
    sides = sides_of(picture)
    everything = story.everything if story and opens == "story" else picture.title or "Loregraph"
    around = middle(picture)
    return {
        "title": picture.title,
        "styles": [_style(look) for look in looks.values()],
        "labels": list(positions.labels),
        "types": [_type(name, mutual=mutual) for name, mutual in positions.types],
        "sources": [[source.key, source.name, source.url] for source in picture.sources],
        "attributions": list(picture.credited),
        "nodes": [_trimmed(positions.node(mark)) for mark in marks(picture)],
        "edges": [_trimmed(positions.edge(edge)) for edge in picture.edges],
        "exact": positions.exact.kinds,
        "disputes": disputes(picture),
        "middle": around,
        "rings": [picture.standing.circles, picture.standing.upright_circles],
        "upright": _upright(picture),
        "beliefs": positions.beliefs(picture),
        **_sided(picture, sides),
        "story": _Telling(picture, positions).story(
            story, [everything, _reading(picture, sides, around)]
        )
        if story
        else None,
        "faces": positions.faces(picture),
        "answers": answers_data(answers, picture.nodes),
        # who asks for rings wants to see them first
        "layered": picture.said and picture.design.layout == "force",
        "opens": "all" if around is not None else opens,
    }


def _upright(picture: Picture) -> list[float] | None:
    """Write the places on a high screen, one after another; None where turning does."""
    places = picture.standing.upright
    return [part for node in picture.nodes for part in places[node.key]] if places else None


def stories_data(picture: Picture) -> list[dict[str, Any]]:
    """Give the story of each franchise in a picture with its name; nothing where there is one."""
    stories = picture.whole.stories_in(picture) if picture.whole else []
    if len(stories) < 2:
        return []
    telling = _Telling(picture, _Positions(picture, list(styles(picture))))
    return [{"name": each.franchise, "story": telling.story(each, ["", ""])} for each in stories]


def _reading(picture: Picture, sides: Sides | None, around: int | None) -> str:
    """Say how a network is read."""
    colour = ", colour whose side" if sides and sides.all else ""
    order = _order(picture, around)
    return " · ".join([counts(picture), *order, f"shape says what it is{colour}"])


def _order(picture: Picture, around: int | None) -> list[str]:
    """Say what it means where something stands; nothing where it means nothing."""
    if picture.said:
        words = {type_captions(edge.type)[0] for edge in picture.edges}
        one = f"an arrow reads: {words.pop()}" if len(words) == 1 else ""
        return [one or "each arrow says what joins its ends"]
    if around is not None:
        return [f"each ring is a step away from {picture.nodes[around].caption}"]
    return ["films stand in order of release"] if _in_order(picture) else []


def _in_order(picture: Picture) -> bool:
    """Tell whether there are films, and whether each stands at the right of those before it."""
    films = sorted(
        (str(node.properties["released"]), picture.positions[node.key][0])
        for node in picture.nodes
        if {"Film", "Series"} & {*node.labels} and "released" in node.properties
    )
    places = [place for _, place in films]
    return len(places) > 1 and places == sorted(places)


def _sided(picture: Picture, sides: Sides | None) -> dict[str, Any]:
    """Write the sides of the whole graph, and which of them the nodes of a picture are on."""
    if sides is None:
        return {"sides": [], "sided": {}}
    return {
        "sides": [{"name": side.name, "colour": _colour(side.colour)} for side in sides.all],
        "sided": {node.key: sides.of[node.key] for node in picture.nodes if node.key in sides.of},
    }


class _Positions:
    """Positions instead of names that would be written hundreds of times."""

    def __init__(self, picture: Picture, looks: list[str]) -> None:
        labels = sorted({label for node in picture.nodes for label in node.labels})
        self.labels = {label: place for place, label in enumerate(labels)}
        self.types = {
            kind: place for place, kind in enumerate(sorted({_kind(e) for e in picture.edges}))
        }
        self._looks = {label: place for place, label in enumerate(looks)}
        self.nodes = {node.key: place for place, node in enumerate(picture.nodes)}
        self._sources = {source.key: place for place, source in enumerate(picture.sources)}
        self.exact = Exact()

    def node(self, mark: Mark) -> list[Any]:
        """Write a node; what the page knows already is left out of its properties."""
        node = mark.node
        known = {"id": node.key, "name": node.caption, "title": node.caption}
        kept = {k: v for k, v in node.properties.items() if known.get(k) != v}
        labels = [self.labels[label] for label in node.labels]
        look = self._looks[mark.style.label]
        place = [round(mark.radius, 1), mark.x, mark.y]
        held = node.properties if node.held is None else node.held
        later = [kept, self.sources(node.sources), self.exact.of(held, known)]
        return [node.key, labels, node.caption, look, *place, *later]

    def edge(self, edge: PictureEdge) -> list[Any]:
        """Write an edge."""
        ends = [self.nodes[edge.start], self.nodes[edge.end]]
        later = [dict(edge.properties), self.sources(edge.sources), self.exact.of(edge.held, {})]
        return [self.types[_kind(edge)], *ends, *later]

    def faces(self, picture: Picture) -> dict[int, str]:
        """Give the small pictures of nodes, where the picture has a folder of them."""
        if picture.design.images is None:
            return {}
        found = faces(picture, picture.design.images)
        return {self.nodes[key]: address for key, address in found.items()}

    def beliefs(self, picture: Picture) -> list[list[Any]]:
        """Write beliefs as ``[node, property, [[year, claims], ...]]``, null for a fact."""
        return [
            [
                self.nodes[belief.subject],
                belief.property,
                [
                    [year, None if claims is None else [self.nodes[claim] for claim in claims]]
                    for year, claims in belief.changes
                ],
            ]
            for belief in beliefs(picture)
        ]

    def node_at(self, key: str) -> int:
        """Give the position of a node."""
        return self.nodes[key]

    def sources(self, sources: tuple[str, ...]) -> list[int]:
        """Give the positions of sources."""
        return [self._sources[source] for source in sources]


def _kind(edge: PictureEdge) -> tuple[str, bool]:
    """Give the type of an edge, and whether it has no direction: so do edges of files without."""
    return edge.type, edge.properties.get("undirected") is True


def _type(name: str, *, mutual: bool) -> list[Any]:
    """Write a type: its name, how it reads from both ends, true where it has no direction."""
    forth, back = type_captions(name)
    return [name, forth, forth, True] if mutual else [name, forth, back]


def _trimmed(values: list[Any]) -> list[Any]:
    while values and values[-1] in ({}, []):
        values.pop()
    return values


def _colour(colour: Colour) -> list[str]:
    return [colour.light, colour.dark]


def _style(look: LabelStyle) -> dict[str, Any]:
    return {
        "label": look.label,
        "colour": _colour(look.colour),
        "shape": look.shape,
        "meaning": look.meaning,
    }


class _Telling:
    """Writes a story; a link is ``[node]``, or ``[node, text]`` where it reads otherwise."""

    def __init__(self, picture: Picture, positions: _Positions) -> None:
        self._captions = {node.key: node.caption for node in picture.nodes}
        self._positions = positions

    def story(self, story: Story, everything: list[str]) -> dict[str, Any]:
        """Write the whole story."""
        return {
            "everything": everything,
            "columns": [self._column(column) for column in story.columns],
            "sides": [{"name": side.name, "colour": _colour(side.colour)} for side in story.sides],
            "threads": [self._thread(thread) for thread in story.threads],
            "start": story.start,
        }

    def _column(self, column: Column) -> dict[str, Any]:
        """Write a film; its events are ``[node, sign, text]``, those of the picture."""
        return {
            "year": column.year,
            "title": column.title,
            "card": self._card(column.card),
            "events": [
                [self._positions.node_at(event.key), event.sign, event.text]
                for event in column.events
                if event.key in self._positions.nodes
            ],
        }

    def _thread(self, thread: Thread) -> dict[str, Any]:
        return {
            "key": thread.key,
            "name": thread.name,
            "side": thread.side,
            "card": self._card(thread.card),
            "marks": [
                {"film": mark.film, "dies": mark.dies, "card": self._card(mark.card)}
                for mark in thread.marks
            ],
            "absences": [[gap.before, gap.after, gap.years] for gap in thread.absences],
        }

    def _card(self, card: Card) -> dict[str, Any]:
        return {
            "about": card.about,
            "title": card.title,
            "says": [self._part(part) for part in card.says],
            "more": [self._part(part) for part in card.more],
            "sources": self._positions.sources(card.sources),
        }

    def _part(self, part: str | Link) -> str | list[Any]:
        if isinstance(part, str):
            return part
        place = self._positions.node_at(part.key)
        return [place] if self._captions[part.key] == part.text else [place, part.text]
