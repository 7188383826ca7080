"""An entity: what it is called in a language, and what is stated of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.wikidata.kinds import kind_of_item
from loaders.sources.wikidata.statement import Statement, best, is_item, read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANY_LANGUAGE: Final = ("en", "mul")
_INSTANCE_OF: Final = "P31"
_COORDINATES: Final = "P625"


@dataclass(slots=True)
class Entity:
    """An item.

    Attributes:
        id: its id, such as ``Q5``.
        place: the file it came from, for sentences.
        name: what it is called in the chosen language; empty where nobody says so.
        aliases: other names in that language.
        statements: by property.
        kind: what it is in the model; None where the model has nothing like it.
        edited: the day of its last edit, as text; what was to come before it has come.
    """

    id: str
    place: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    statements: dict[str, list[Statement]] = field(default_factory=dict)
    kind: str | None = None
    edited: str = ""

    @property
    def key(self) -> str:
        """Its id in the graph."""
        return f"{self.kind}:wikidata-{self.id.lower()}"

    @property
    def classes(self) -> list[str]:
        """What it is an instance of."""
        return [one.item for one in self.best(_INSTANCE_OF) if one.item]

    @property
    def is_of_no_class(self) -> bool:
        """Whether it has a name, and nothing says what it is an instance of."""
        return bool(self.name) and self.kind is None and not self.classes

    def best(self, name: str) -> list[Statement]:
        """Give the statements of a property that are to be believed and have a value."""
        return [one for one in best(self.statements.get(name, [])) if one.value is not None]


def entities(value: Any) -> Iterator[dict[str, Any]]:
    """Give the entities of a reply, of a list or of one file; those that are missing as well.

    What stands in a list and is none comes with what it says of its id.
    """
    if isinstance(value, list):
        for each in (one for one in value if one is not None):
            found = list(entities(each))
            yield from found or [{"id": each.get("id") if isinstance(each, dict) else each}]
    elif isinstance(value, dict):
        inner = value.get("entities")
        if isinstance(inner, dict):
            for own, each in inner.items():
                if isinstance(each, dict):
                    yield {"id": own, **each}
        elif is_item(value.get("id")) or is_item(value.get("title")):
            yield {"id": value.get("title"), **value}


def read_entity(given: dict[str, Any], language: str, place: str) -> Entity | None:
    """Read an item; None where it is something else, such as a property or a lexeme."""
    own = given.get("id")
    if not is_item(own) or given.get("type", "item") != "item":
        return None
    name, others = _names(given, language)
    claims = given.get("claims")
    statements = {
        property_: [one for each in stated if (one := read_statement(each)) is not None]
        for property_, stated in (claims.items() if isinstance(claims, dict) else ())
        if isinstance(stated, list)
    }
    entity = Entity(str(own), place, name, others, statements)
    edited = given.get("modified")
    entity.edited = edited[:10] if isinstance(edited, str) else ""
    entity.kind = kind_of_item(entity.classes, on_a_map=_COORDINATES in statements)
    return entity


def _names(given: dict[str, Any], language: str) -> tuple[str, tuple[str, ...]]:
    """Give the name in a language, else in English, else in the first there is; and the aliases."""
    labels = _terms(given.get("labels"))
    order = [language, *_ANY_LANGUAGE, *sorted(labels)]
    name = next((labels[each][0] for each in order if labels.get(each)), "")
    aliases = [*_terms(given.get("aliases")).get(language, [])]
    aliases += [labels[each][0] for each in (language, "en") if labels.get(each)]
    return name, tuple(each for each in dict.fromkeys(aliases) if each != name)


def _terms(given: Any) -> dict[str, list[str]]:
    """Give texts by language: of each one, or a list of them."""
    found: dict[str, list[str]] = {}
    for language, held in given.items() if isinstance(given, dict) else ():
        for each in held if isinstance(held, list) else [held]:
            text = each.get("value") if isinstance(each, dict) else each
            if isinstance(text, str) and text.strip():
                found.setdefault(language, []).append(text.strip())
    return found
