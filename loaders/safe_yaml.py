"""YAML from a stranger's hand: plain values only, each with its file and line.

Nothing is constructed but mappings, lists and scalars. A date stays text (it may be partial), only
``true`` and ``false`` are booleans (so ``NO`` stays Norway), a key that comes twice is an error,
and size, depth and aliases are limited before anything is built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import yaml

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 20_000_000
MOST_DEPTH: Final = 40
MOST_ALIASES: Final = 100
MOST_VALUES: Final = 500_000

_UNPRINTABLE: Final = re.compile(
    "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]"
)
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]  # the C parser has no types
    """The parser, with the plain scalars of YAML 1.2's core schema."""

    yaml_implicit_resolvers: Final[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"~|null|", ["~", "n", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Block(dict[str, Any]):
    """A mapping that knows where it stands, and where each of its values does.

    Attributes:
        place: the line of its first key.
        places: the line of each value, by key.
    """

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}


class Row(list[Any]):
    """A list that knows where each of its items stands."""

    __slots__ = ("places",)

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Place] = []


def read(path: Path, name: str | None = None) -> Block:
    """Read one file whose outermost value is a mapping.

    Args:
        path: the file.
        name: how errors name it; the path where none is given.

    Raises:
        SourceError: it cannot be read, is no YAML, or is too large, too deep or too repetitive.
    """
    shown = name or str(path)
    text = _text(path, shown)
    try:
        _check_size(text, shown)
        node = yaml.compose(text, _Loader)
        value = _Builder(shown).value(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        raise SourceError(_sentence(error, shown, text)) from None
    if not isinstance(value, Block):
        raise SourceError(
            f"{shown}:1: the file must be a mapping: begin with 'franchise:' or such."
        )
    return value


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{shown} cannot be read: {error.strerror or error}.") from None
    if len(data) > MOST_BYTES:
        raise SourceError(f"{shown} is larger than {MOST_BYTES:,} bytes: split it into files.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{shown}:{line}: this is not UTF-8: save the file as UTF-8.") from None
    if bad := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        character = f"U+{ord(bad[0]):04X}"
        raise SourceError(f"{shown}:{line}: the character {character} may not stand in YAML.")
    return text


def _check_size(text: str, shown: str) -> None:
    """Refuse what is too deep or repeats too much, before anything is built from it."""
    depth = aliases = 0
    for event in yaml.parse(text, _Loader):
        if isinstance(event, yaml.AliasEvent):
            aliases += 1
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MOST_DEPTH or aliases > MOST_ALIASES:
            mark: Any = event.start_mark
            line = mark.line + 1
            what = (
                f"more than {MOST_DEPTH} levels deep"
                if depth > MOST_DEPTH
                else f"more than {MOST_ALIASES} aliases (*name)"
            )
            raise SourceError(f"{shown}:{line}: {what}: write the values out.")


def _sentence(error: yaml.MarkedYAMLError, shown: str, text: str) -> str:
    mark = error.problem_mark or error.context_mark
    where = f"{shown}:{mark.line + 1}" if mark else shown
    what = (error.problem or error.context or "it cannot be read").removesuffix(".")
    lines = text.splitlines()[mark.line : mark.line + 1] if mark else []
    letter = lines[0][mark.column : mark.column + 1] if lines and mark else ""
    if what.startswith("found character that cannot start") and letter == "\t":
        what = "a tab stands at the beginning, where YAML has spaces alone"
    elif what.startswith("found character that cannot start"):
        what = f"a text that begins with {letter} needs quotes"
    elif what.startswith("mapping values are not allowed"):
        what = "a colon and a space stand inside of a text, which so needs quotes"
    return f"{where}: this is no YAML: {what}. Look at this line and the one before it."


class _Builder:
    """Turns composed nodes into values; aliases are written out, within a limit."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._count = 0
        self._open: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        self._count += 1
        if self._count > MOST_VALUES:
            raise SourceError(
                f"{self._place(node)}: its aliases expand to more than {MOST_VALUES:,} values: "
                "write the values out."
            )
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            raise SourceError(f"{self._place(node)}: this value contains itself by an alias.")
        self._open.add(id(node))
        built = self._block(node) if isinstance(node, yaml.MappingNode) else self._row(node)
        self._open.discard(id(node))
        return built

    def _place(self, node: yaml.Node) -> Place:
        return Place(self._file, node.start_mark.line + 1)

    def _block(self, node: yaml.MappingNode) -> Block:
        self._refuse_tag(node, "map")
        block = Block(self._place(node))
        for key_node, value_node in node.value:
            key = self._key(key_node)
            if key in block:
                raise SourceError(f"{self._place(key_node)}: '{key}' stands here twice: keep one.")
            block[key] = self.value(value_node)
            block.places[key] = self._place(key_node)
        return block

    def _key(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise SourceError(f"{self._place(node)}: a key must be a word.")
        if node.value == "<<" and not node.style:
            raise SourceError(f"{self._place(node)}: '<<' is not supported: write the fields out.")
        return str(node.value)

    def _row(self, node: yaml.Node) -> Row:
        self._refuse_tag(node, "seq")
        row = Row()
        for item in node.value:
            row.append(self.value(item))
            row.places.append(self._place(item))
        return row

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        kind, text = node.tag.removeprefix("tag:yaml.org,2002:"), node.value
        if kind == "bool":
            return text == "true"
        if kind == "null":
            return None
        if kind in {"int", "float"}:
            return self._number(node, kind)
        self._refuse_tag(node, "str")
        return text

    def _number(self, node: yaml.ScalarNode, kind: str) -> int | float:
        place = self._place(node)
        if len(node.value) > 20:
            raise SourceError(f"{place}: the number is too large: put it in quotes.")
        try:
            return int(node.value) if kind == "int" else float(node.value)
        except ValueError:
            raise SourceError(f"{place}: {node.value!r} is no number: leave the tag out.") from None

    def _refuse_tag(self, node: yaml.Node, expected: str) -> None:
        if node.tag != f"tag:yaml.org,2002:{expected}":
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            raise SourceError(f"{self._place(node)}: the tag {tag} is not allowed: leave it out.")
