"""Write docs/api.md: what `import loregraph` offers, from its signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import loregraph

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD: Final = """<!-- Generated from the code by scripts/generate_api_docs.py. -->
# The Python API

`import loregraph` is the front door; every name below is one of it. In signatures `nx` is networkx,
`pd` pandas, `pa` pyarrow. [The tutorial](tutorial.md) shows them at work.
"""
TITLES: Final = {"Args": "Takes", "Raises": "Raises", "Attributes": "Attributes"}
SECTION: Final = re.compile(r"^(Args|Raises|Attributes):\n((?:    .*\n?|\n)+)", re.MULTILINE)
QUOTED: Final = re.compile(r"(: |-> )'([^']*)'")
DOUBLE: Final = re.compile(r"``([^`]+)``")
EXAMPLE: Final = re.compile(r"(?:^>>> .*\n(?:^(?!\s*$).*\n?)*)+", re.MULTILINE)
FIRST: Final = ("open", "from_networkx", "Store", "Transaction", "Result", "Record")


def api_page() -> str:
    """Give the page."""
    names = [*FIRST, *(name for name in loregraph.__all__ if name not in FIRST)]
    return "\n".join([HEAD, *(line for name in names for line in _entry(name))])


def _entry(name: str) -> Iterator[str]:
    """Give the lines of one name, with the methods of a class below it."""
    thing: Any = getattr(loregraph, name)
    yield f"## `{name}`\n"
    if not inspect.isclass(thing):
        yield from _callable(f"loregraph.{name}", thing)
        return
    bases = [base.__name__ for base in thing.__mro__[1:-1] if base.__name__ in loregraph.__all__]
    yield from _prose(inspect.getdoc(thing) or "")
    if bases:
        yield f"It is a kind of {', '.join(f'`{base}`' for base in bases)}.\n"
    for member, value in _members(thing):
        yield from _member(name, member, value)


def _members(thing: type) -> Iterator[tuple[str, Any]]:
    """Give the public members in the order of the code, those of our own bases first."""
    ours = [c for c in reversed(thing.__mro__) if c is thing or c.__name__ not in loregraph.__all__]
    found: dict[str, Any] = {}
    for holder in ours:
        if holder.__module__.partition(".")[0] in {"graph", "loregraph"}:
            found |= {k: v for k, v in vars(holder).items() if not k.startswith("_")}
    yield from ((k, v) for k, v in found.items() if _speaks(v))


def _speaks(value: Any) -> bool:
    kinds = (property, cached_property, classmethod, staticmethod)
    return isinstance(value, kinds) or inspect.isfunction(value)


def _member(owner: str, name: str, value: Any) -> Iterator[str]:
    if isinstance(value, (property, cached_property)):
        yield f"### `{owner}.{name}`\n"
        yield from _prose(inspect.getdoc(value) or "")
        return
    yield f"### `{owner}.{name}()`\n"
    yield from _callable(name, value.__func__ if hasattr(value, "__func__") else value)


def _callable(name: str, thing: Any) -> Iterator[str]:
    yield f"```python\n{name}{_signature(thing)}\n```\n"
    yield from _prose(inspect.getdoc(thing) or "")


def _signature(thing: Any) -> str:
    signature = inspect.signature(thing)
    own = [p for p in signature.parameters.values() if p.name not in {"self", "cls"}]
    text = QUOTED.sub(r"\1\2", str(signature.replace(parameters=own)))
    return text if len(text) < 80 else _broken(text)


def _broken(text: str) -> str:
    """Give each parameter a line of its own."""
    inside, _, after = text[1:].rpartition(")")
    parts = re.split(r", (?=\*?\w+(?::|=|,|$)|\*, |\*\*)", inside)
    return "(\n" + "".join(f"    {part},\n" for part in parts) + ")" + after


def _prose(text: str) -> Iterator[str]:
    """Turn a docstring into Markdown: its sections become lists, its examples code."""
    text = DOUBLE.sub(r"`\1`", text)
    text = SECTION.sub(_listed, text + "\n")
    text = EXAMPLE.sub(lambda found: f"```python\n{found[0].rstrip()}\n```\n", text)
    yield text.rstrip() + "\n"


def _listed(found: re.Match[str]) -> str:
    items = [re.sub(r"\s+", " ", item).strip() for item in re.split(r"\n(?=    \S)", found[2])]
    lines = [re.sub(r"^(\*{0,2}\w+): ", r"- `\1`: ", item) for item in items if item]
    return f"{TITLES[found[1]]}:\n\n" + "\n".join(lines) + "\n\n"
