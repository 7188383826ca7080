"""What can be completed at a place: the grammar says what could stand there, the store names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from queries.cypher.functions.registry import all_functions
from queries.cypher.syntax.completion import complete
from queries.script import Command, Statement, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loregraph.shell.session import Session

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


def offered(session: Session, text: str, commands: Iterable[str]) -> list[Word]:
    """Give what could stand at the end of a text, what is likeliest first."""
    last = next(reversed(list(parts(text))), None)
    line = text[text.rfind("\n") + 1 :]
    if line.lstrip().startswith(":") and (last is None or isinstance(last, Command)):
        return _commands(line, len(text) - len(line), commands)
    if _COMMENT.search(line):
        return []
    start = len(text)
    if isinstance(last, Statement) and not last.ended:
        start = last.start
    return [
        Word(word.text, word.kind, word.start + start)
        for word in _in_statement(session, text[start:])
    ]


def _commands(line: str, start: int, commands: Iterable[str]) -> list[Word]:
    indent = len(line) - len(line.lstrip())
    typed = line[indent + 1 :]
    found = (name for name in commands if name.startswith(typed))
    return [Word(f":{name}", "command", start + indent) for name in found]


def _in_statement(session: Session, text: str) -> list[Word]:
    found = complete(text, len(text))
    expected = frozenset(found.expected)
    groups = [*_named(session, text, expected), *_general(session, found.variables, expected)]
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
    session: Session, text: str, expected: frozenset[str]
) -> Iterator[tuple[str, Iterable[str]]]:
    """What the store has a name for."""
    known = session.store.names()
    if "a label" in expected:
        inside = _innermost(text)
        if inside == "[":
            yield "type", map(_quoted, known.types)
        else:
            yield "label", map(_quoted, known.labels)
    if expected & {"a property's name", "a key"}:
        yield "property", map(_quoted, known.keys)
    if "a parameter's name" in expected:
        yield "parameter", map(_quoted, sorted(session.parameters))
    if "a procedure's name" in expected:
        yield "procedure", known.procedures
    if "a column of the procedure" in expected:
        yield "column", _columns(session, text)


def _general(
    session: Session, variables: Iterable[str], expected: frozenset[str]
) -> Iterator[tuple[str, Iterable[str]]]:
    """What an expression may hold, and the words of the grammar."""
    if "an expression" in expected:
        yield "variable", variables
        yield "function", _functions()
        yield "parameter", [f"${name}" for name in sorted(session.parameters)]
        yield "keyword", _IN_EXPRESSIONS
    if "a variable" in expected:
        yield "variable", variables
    yield "keyword", sorted(word for word in expected if word.isupper() and _PLAIN.fullmatch(word))


def _columns(session: Session, text: str) -> list[str]:
    called = re.findall(r"\bCALL\s+([\w.]+)", text, re.IGNORECASE)
    return session.store.columns_of(called[-1]) if called else []


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
