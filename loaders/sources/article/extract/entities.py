"""What a text speaks of: one object for each film, person, character ... however it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.sources.article.extract.facts import Mention
from loaders.sources.article.extract.gazetteer import is_common


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something that the text names.

    Attributes:
        kind: film, series, franchise, person, character, organization, place, date; ``name`` for a
            name of which it is not known yet whether it is a person's or a character's.
        name: the fullest form in the text.
        node: the id of the known node.
        forms: all forms in the text.
        base: for a film, the name of its franchise or of the first film.
        number: for a film, its place.
        sure: whether its kind is certain.
        gender: ``m``, ``f`` or nothing.
        craft: what somebody of film is known to do: ``acts``, ``directs``, ``both`` ...
    """

    kind: str
    name: str
    node: str | None = None
    forms: set[str] = field(default_factory=set)
    base: str | None = None
    number: int | None = None
    sure: bool = False
    gender: str = ""
    craft: str = ""

    @property
    def mention(self) -> Mention:
        """Give it as one end of a fact."""
        node = None if is_common(self.node) else self.node
        return Mention(self.name, "character" if self.kind == "name" else self.kind, node)


@dataclass(slots=True)
class Span:
    """One place where the text names something; several entities for ``both films``.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        entities: what is meant.
        letter: the kind, as the coded sentence writes it.
        phrase: the words, where it is named by a phrase: ``the seventh installment``.
        others: whom a first name alone may mean too.
    """

    start: int
    end: int
    entities: list[Entity]
    letter: str
    phrase: str = ""
    others: list[Entity] = field(default_factory=list)
