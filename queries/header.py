"""The typed ``//`` header of a question or a check: what it needs, what it gives, who may run it.

It is read by hand and not by pydantic, for one measured reason: importing pydantic takes a quarter
of the time that ``loregraph ask`` may take from a cold start. What pydantic would give is here:
unknown keys, kinds and values are errors, and each names its file and line.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from graph.results.errors import SourceError
from queries.algorithms import ALGORITHMS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PARAMETER_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
LABEL: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
LAST_DAY: Final = "last_day"
"""The kind of a day, a month or a year that means the end of it: ``2021-03`` is 2021-03-31."""

SCALARS: Final = frozenset({"string", "int", "float", "bool", "date", LAST_DAY})
COLUMN_KINDS: Final = SCALARS | {"list", "path", "relationship", "map", "any"}
DRAWINGS: Final = ("table", "graph", "timeline", "lanes")
PERMISSIONS: Final = ("write", "call procedures", "read files")
SEVERITIES: Final = ("error", "warning", "note")
"""What cannot be true, what is probably a mistake, what is missing."""
LINE: Final = re.compile(r"//\s*(?P<key>[a-z]+):\s*(?P<value>.*?)\s*$")
LINKED: Final = re.compile(r"(?P<one>\S+)\s+(?P<words>\S.*?)\s+(?P<other>\S+)")
TYPED: Final = re.compile(r"(?P<name>[^:\s]+)\s*:\s*(?P<kind>[^=]+?)\s*(=\s*(?P<default>.+))?$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something a question must be told before it can be answered.

    Attributes:
        name: as it stands in the Cypher, after ``$``.
        kind: a scalar kind, or labels (``Person|Character``): then it is a name of such a node.
        default: what it is where nobody says otherwise; meaningless where it is required.
        required: whether it has no default.
    """

    name: str
    kind: str
    default: Any = None
    required: bool = True

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels whose nodes it may name, none for a scalar."""
        return () if self.kind in SCALARS else tuple(self.kind.split("|"))

    @property
    def option(self) -> str:
        """The option of the command line that gives it, such as ``--min-years``."""
        return "--" + self.name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer: its name, and what kind of thing stands in it."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ColumnLink:
    """What a row says of the names in two of its columns: ``killer kills victims``.

    Attributes:
        one: the column that the sentence begins with.
        words: what stands between; ``{relation}`` is what the column ``relation`` says.
        other: the column that it ends with.
    """

    one: str
    words: str
    other: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready-made question.

    Attributes:
        name: the file's name without its ending; how it is asked for.
        title: what it asks, in words for a person.
        group: with which others it is listed, in plain words; empty where it says nothing.
        text: the whole file: the header is comments, so it runs as it stands.
        path: where it was read.
        parameters: what it must be told, in order.
        columns: what it answers with, in order.
        draws: how the answer is best shown: ``table``, ``graph``, ``timeline``, or ``lanes`` of
            statements that end in what came of them.
        examples: options that give a good answer on Mission: Impossible.
        permissions: what it asks leave for: ``write``, ``call procedures``, ``read files``.
        algorithm: what is done with the network that its Cypher gives; empty where the rows are
            the answer.
        links: what its rows say of whom they name: the lines of a picture of the answer.
    """

    name: str
    title: str
    text: str
    path: Path
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    draws: str = "table"
    group: str = ""
    examples: tuple[str, ...] = ()
    permissions: frozenset[str] = frozenset()
    algorithm: str = ""
    links: tuple[ColumnLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A query that finds what does not fit together in a graph.

    Attributes:
        name: the file's name without its ending; how it is asked for.
        title: what it finds, in words for a person.
        severity: ``error``, ``warning`` or ``note``.
        settle: what would settle a finding, a sentence.
        text: the whole file.
        path: where it was read.
    """

    name: str
    title: str
    severity: str
    settle: str
    text: str
    path: Path


def read_question(path: Path) -> Question:
    """Read a question's file and check its header.

    Raises:
        SourceError: the file or its header is wrong; the sentence begins with file and line.
    """
    return _Reader(path).question()


def read_check(path: Path) -> Check:
    """Read a check's file and check its header.

    Raises:
        SourceError: the file or its header is wrong; the sentence begins with file and line.
    """
    return _Reader(path).check()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as text ({error}).") from error


class _Reader:
    """Reads one header line by line and knows where it is, for the sentences of its errors."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _text(path)
        self.line = 1
        self.once: dict[str, str] = {}
        self.parameters: dict[str, Parameter] = {}
        self.columns: dict[str, Column] = {}
        self.examples: list[str] = []
        self.permissions: set[str] = set()
        self.links: list[ColumnLink] = []
        self.keys: dict[str, Callable[[str], None]] = {}

    def question(self) -> Question:
        """Give the question, or say what is wrong with its header."""
        self.keys = {
            "title": lambda value: self._once("title", value),
            "group": lambda value: self._once("group", value),
            "draws": lambda value: self._one_of("draws", DRAWINGS, value),
            "param": self._parameter,
            "column": self._column,
            "algorithm": lambda value: self._one_of("algorithm", tuple(ALGORITHMS), value),
            "example": self.examples.append,
            "may": self._permission,
            "link": self._link,
        }
        self._read("title")
        return Question(
            name=self.path.stem,
            title=self.once["title"],
            text=self.text,
            path=self.path,
            parameters=tuple(self.parameters.values()),
            columns=tuple(self.columns.values()),
            draws=self.once.get("draws", "table"),
            group=self.once.get("group", ""),
            examples=tuple(self.examples),
            permissions=frozenset(self.permissions),
            algorithm=self.once.get("algorithm", ""),
            links=tuple(self.links),
        )

    def check(self) -> Check:
        """Give the check, or say what is wrong with its header."""
        self.keys = {
            "title": lambda value: self._once("title", value),
            "severity": lambda value: self._one_of("severity", SEVERITIES, value),
            "settle": lambda value: self._once("settle", value),
        }
        self._read(*self.keys)
        return Check(name=self.path.stem, text=self.text, path=self.path, **self.once)

    def _read(self, *needed: str) -> None:
        if not NAME.fullmatch(self.path.stem):
            self._fail("a question's file is named in lower case with hyphens")
        for number, line in enumerate(self.text.splitlines(), 1):
            if not line.startswith("//"):
                break
            self.line = number
            if line.strip("/ \t"):
                self._header_line(line)
        for key in needed:
            if key not in self.once:
                self.line = 1
                self._fail(f"the header has no line `// {key}: ...`")

    def _fail(self, what: str) -> NoReturn:
        raise SourceError(f"{self.path}:{self.line}: {what}.")

    def _header_line(self, line: str) -> None:
        found = LINE.fullmatch(line)
        known = ", ".join(self.keys)
        if not found:
            self._fail(f"a header line is `// key: value`, with one of the keys {known}")
        if found["key"] not in self.keys:
            self._fail(f"the header knows no key {found['key']!r}; it knows {known}")
        if not found["value"]:
            self._fail(f"the key {found['key']!r} has no value")
        self.keys[found["key"]](found["value"])

    def _once(self, key: str, value: str) -> None:
        if key in self.once:
            self._fail(f"the key {key!r} stands there twice")
        self.once[key] = value

    def _one_of(self, key: str, known: tuple[str, ...], value: str) -> None:
        if value not in known:
            self._fail(f"{key} is one of {', '.join(known)}, not {value!r}")
        self._once(key, value)

    def _permission(self, value: str) -> None:
        if value not in PERMISSIONS:
            self._fail(f"may is one of {', '.join(PERMISSIONS)}, not {value!r}")
        self.permissions.add(value)

    def _link(self, value: str) -> None:
        found = LINKED.fullmatch(value)
        if not found:
            self._fail(f"{value!r} is not `column words column`, such as `killer kills victims`")
        for name in (found["one"], found["other"], *re.findall(r"{(.*?)}", found["words"])):
            if name not in self.columns:
                self._fail(f"a link names columns that stand above it, and {name!r} does not")
        self.links.append(ColumnLink(found["one"], found["words"], found["other"]))

    def _typed(self, value: str) -> re.Match[str]:
        found = TYPED.fullmatch(value)
        if not found:
            self._fail(f"{value!r} is not `name: kind`")
        return found

    def _parameter(self, value: str) -> None:
        found = self._typed(value)
        name, kind = found["name"], found["kind"]
        if not PARAMETER_NAME.fullmatch(name) or name in self.parameters:
            self._fail(f"{name!r} is no name for a parameter, or it stands there twice")
        if kind not in SCALARS and not all(map(LABEL.fullmatch, kind.split("|"))):
            self._fail(
                f"{kind!r} is no kind of a parameter: it is {', '.join(sorted(SCALARS))}, "
                "a label, or labels with | between them"
            )
        default = found["default"]
        self.parameters[name] = Parameter(
            name,
            kind,
            None if default is None else self._default(kind, default),
            required=default is None,
        )

    def _default(self, kind: str, text: str) -> Any:
        try:
            value = json.loads(text)
        except json.JSONDecodeError:
            value = text
        if value is None:
            return None
        try:
            return convert(kind, value)
        except ValueError as error:
            self._fail(f"the default {text} does not fit: {error}")

    def _column(self, value: str) -> None:
        found = self._typed(value)
        name, kind = found["name"], found["kind"]
        plain = kind.removeprefix("list of ")
        if plain not in COLUMN_KINDS and not all(map(LABEL.fullmatch, plain.split("|"))):
            self._fail(f"{kind!r} is no kind of a column")
        if name in self.columns or found["default"] is not None:
            self._fail(f"the column {name!r} stands there twice or has a default")
        self.columns[name] = Column(name, kind)


def convert(kind: str, value: Any) -> Any:
    """Turn what a person typed, or a JSON value, into a value of the kind; names stay text.

    Raises:
        ValueError: it does not fit; the message says what the kind expects.
    """
    if kind not in SCALARS or kind == "string":
        if not isinstance(value, str):
            raise ValueError(f"expected a text, got {value!r}")
        return value
    if kind == "date":
        return _date(value)
    if kind == LAST_DAY:
        return _last_day(value)
    if kind == "bool":
        return _truth(value)
    return _number(kind, value)


def _number(kind: str, value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError(f"expected a number, got {value!r}")  # noqa: TRY004 - one error to catch
    try:
        number = int(value) if kind == "int" else float(value)
    except ValueError:
        expected = "a whole number" if kind == "int" else "a number"
        raise ValueError(f"expected {expected}, got {value!r}") from None
    if kind == "int" and isinstance(value, float) and value != number:
        raise ValueError(f"expected a whole number, got {value!r}")
    return number


def _truth(value: Any) -> bool:
    words = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise ValueError(f"expected true or false, got {value!r}")


def _last_day(value: Any) -> Any:
    from graph.model.partial_date import PartialDate  # noqa: PLC0415 - most hold no date
    from graph.values.temporal import Date  # noqa: PLC0415 - the same

    if isinstance(value, Date):
        return value
    try:
        return Date.parse(PartialDate.parse(value).last_day.isoformat())
    except ValueError as error:
        raise ValueError(f"expected a day, a month or a year such as 2021-03: {error}") from None


def _date(value: Any) -> Any:
    from graph.values.temporal import Date  # noqa: PLC0415 - most questions hold no date

    if isinstance(value, Date):
        return value
    try:
        return Date.parse(str(value))
    except ValueError:
        raise ValueError(f"expected a date such as 2018-07-27, got {value!r}") from None
