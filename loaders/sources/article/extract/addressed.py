"""Films that the address of an article names: ``/iron-comet-4-adds-kim-doe``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from loaders.sources.article.extract.topic import Topic
    from loaders.sources.article.extract.works import Works


def learn_address(works: Works, topic: Topic) -> None:
    """Learn the films of the series of a text that its address has, by number or by title."""
    for words, base in list(works.bases.items()):
        if number := topic.number_of(words):
            _learn_number(works, base, number)
    untitled = {e.base for e in works.entities if e.name.startswith("Untitled ")}
    for known in works.gazetteer.titles.values():
        if known.franchise in untitled:
            continue
        film = Entity("film", known.name, base=known.franchise)
        if key(known.name) != key(known.franchise or "") and topic.place(film) is not None:
            works.add(known.name)


def _learn_number(works: Works, base: str, number: int) -> None:
    """The number is of the one film of the series whose title the text has without one."""
    own = [
        e for e in works.entities
        if e.kind == "film" and key(e.base or "") == key(base) and key(e.name) != key(base)
    ]  # fmt: skip
    if len(own) == 1 and own[0].number is None and works.numbered(base, number) is None:
        own[0].number = number
        works.know_number(base, number, own[0])
    else:
        works.number(base, number)
