"""What the sources that an answer rests on ask to be said, wherever the answer goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from graph.elements import Node, Path, Relationship
from graph.stores.quote import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.stores.base import Store

_ASKING: Final = """
MATCH (s:Source) WHERE s.attribution IS NOT NULL
RETURN s.id AS id, s.attribution AS asks, s.licence AS licence ORDER BY id
"""
_CALLED: Final = "MATCH (s:Source) WHERE s.id IN $texts OR s.name IN $texts RETURN s.id AS id"
_NAMED: Final = "MATCH (n:{label}) WHERE n.name IN $names RETURN n.sources AS sources"
_NOT_MEANT: Final = frozenset({"Source", "Claim"})


class Credit(NamedTuple):
    """What a source asks to be said.

    Attributes:
        text: how it wants to be named.
        licence: under what terms it may be used; empty where it does not say.
    """

    text: str
    licence: str = ""

    def __str__(self) -> str:
        """Say both in one line."""
        return f"{self.text} Licence: {self.licence}" if self.licence else self.text


def credits_of(rows: Iterable[Sequence[Any]], store: Store) -> tuple[Credit, ...]:
    """Give what is to be said beside an answer, each once.

    An answer rests on the sources of the nodes and relationships in it, on those that it names, and
    on those of the nodes that its texts name. Where that tells of none, as of bare numbers, nobody
    can say what it rests on, and every source is named.
    """
    asking = store.run(_ASKING).rows
    if not asking:
        return ()
    sources: set[str] = set()
    texts: set[str] = set()
    for row in rows:
        _take(list(row), sources, texts)
    sources |= {row[0] for row in store.run(_CALLED, {"texts": sorted(texts)}).rows}
    sources = sources or _of_named(sorted(texts), store)
    told = [row[1:] for row in asking if not sources or row[0] in sources]
    return tuple(dict.fromkeys(Credit(str(asks), str(licence or "")) for asks, licence in told))


def _take(value: Any, sources: set[str], texts: set[str]) -> None:
    """Gather the sources and the texts of a value."""
    if isinstance(value, str):
        texts.add(value)
    elif isinstance(value, (Node, Relationship)):
        held = value.get("sources")
        sources.update(each for each in held or () if isinstance(each, str))
        if isinstance(value, Relationship):
            _take(list(value.nodes), sources, texts)
        elif "Source" in value.labels:
            sources.add(str(value.get("id")))
    elif isinstance(value, Path):
        _take([*value.nodes, *value.relationships], sources, texts)
    elif isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            _take(item, sources, texts)


def _of_named(names: list[str], store: Store) -> set[str]:
    """Give the sources of the nodes of some names."""
    labels = [label for label in store.counts().labels if label not in _NOT_MEANT]
    return {
        source
        for label in labels
        for row in store.run(_NAMED.format(label=quoted(label)), {"names": names}).rows
        for source in row[0] or ()
    }
