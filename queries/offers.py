"""What can be offered at the end of a query: the grammar knows what may stand, the store names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from queries.cypher.functions.registry import all_functions
from queries.cypher.syntax.completion import complete

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.stores.base import Names

_PLAIN: Final = re.compile(r"[^\W\d]\w*")
_COMMENT: Final = re.compile(r"""^(?:[^'"`/]|/(?!/)|'[^']*'|"[^"]*"|`[^`]*`)*//""")
_DOTTED: Final = re.compile(r"[\w.]*$")
_IN_EXPRESSIONS: Final = (
    *("CASE", "COLLECT {", "COUNT {", "EXISTS {", "NOT", "false", "null", "true"),
    *("all(", "any(", "none(", "reduce(", "single("),
)
_OPENERS: Final = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Word:
    """Something that can be offered.

    Attributes:
        text: what is put in.
        kind: what it is: ``label``, ``type``, ``property``, ``function``, ``keyword`` ...
        start: the offset where it begins; it replaces the text from there.
    """

    text: str
    kind: str
    start: int


class Naming(Protocol):
    """What has names: a store."""

    def names(self) -> Names:
        """Give labels, types, property keys and procedures."""

    def columns_of(self, procedure: str) -> list[str]:
        """Name what a procedure gives."""


def in_comment(text: str) -> bool:
    """Tell whether a text ends in a comment that goes to the end of its line."""
    return _COMMENT.search(text[text.rfind("\n") + 1 :]) is not None


def offered(text: str, naming: Naming, parameters: Iterable[str] = ()) -> list[Word]:
    """Give what could stand at the end of a statement, what is likeliest first.

    Args:
        text: the statement up to the cursor.
        naming: what names labels, types, properties and procedures.
        parameters: the names behind ``$`` that have a value.
    """
    if in_comment(text):
        return []
    found = complete(text, len(text))
    expected = frozenset(found.expected)
    known = sorted(parameters)
    groups = [
        *_named(text, naming, known, expected),
        *_general(known, found.variables, expected),
    ]
    dotted = _DOTTED.search(text)
    if dotted is not None and "." in dotted.group():  # a namespace may stand where a key does
        groups.append(("function", _functions()))
    words: list[Word] = []
    for kind, names in groups:
        start, prefix = found.start, found.prefix
        if kind in ("procedure", "function") and dotted is not None:
            start, prefix = dotted.start(), dotted.group()
        words += [
            Word(name, kind, start)
            for name in names
            if name.strip("`").lower().startswith(prefix.lower()) and name != prefix
        ]
    return list(dict.fromkeys(words))


def _functions() -> list[str]:
    return [f"{entry.name}(" for entry in all_functions()]


def _named(
    text: str, naming: Naming, parameters: list[str], expected: frozenset[str]
) -> Iterator[tuple[str, Iterable[str]]]:
    """What the store has a name for."""
    known = naming.names()
    if "a label" in expected:
        inside = _innermost(text)
        if inside == "[":
            yield "type", map(_quoted, known.types)
        else:
            yield "label", map(_quoted, known.labels)
    if expected & {"a property's name", "a key"}:
        yield "property", map(_quoted, known.keys)
    if "a parameter's name" in expected:
        yield "parameter", map(_quoted, parameters)
    if "a procedure's name" in expected:
        yield "procedure", known.procedures
    if "a column of the procedure" in expected:
        yield "column", _columns(text, naming)


def _general(
    parameters: list[str], variables: Iterable[str], expected: frozenset[str]
) -> Iterator[tuple[str, Iterable[str]]]:
    """What an expression may hold, and the words of the grammar."""
    if "an expression" in expected:
        yield "variable", variables
        yield "function", _functions()
        yield "parameter", [f"${name}" for name in parameters]
        yield "keyword", _IN_EXPRESSIONS
    if "a variable" in expected:
        yield "variable", variables
    yield "keyword", sorted(word for word in expected if word.isupper() and _PLAIN.fullmatch(word))


def _columns(text: str, naming: Naming) -> list[str]:
    called = re.findall(r"\bCALL\s+([\w.]+)", text, re.IGNORECASE)
    return naming.columns_of(called[-1]) if called else []


def _innermost(text: str) -> str:
    """The bracket that is open at the end of a text, of ``(``, ``[`` and ``{``."""
    waiting: list[str] = []
    for letter in re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`", "", text):
        if letter in _OPENERS.values():
            waiting.append(letter)
        elif letter in _OPENERS and waiting and waiting[-1] == _OPENERS[letter]:
            waiting.pop()
    return waiting[-1] if waiting else ""


def _quoted(name: str) -> str:
    """Write a name as Cypher reads it."""
    if _PLAIN.fullmatch(name):
        return name
    return "`" + name.replace("`", "``") + "`"
