"""What a cast list calls a part: names, and whether it is a voice, uncredited, old footage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.values.ids import fold, slug
from loaders.credits.anonymous import is_anybody, is_crowd, is_self

_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_SLASH: Final = re.compile(r"\s*/\s*")
_NONE: Final[frozenset[str]] = frozenset()
_VOICE: Final = frozenset({"voice", "singing voice", "speaking voice"})


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """A part as it is billed; the same text gives the same object, so that it is a quick key.

    Attributes:
        billed: the texts of the list, without the remarks that the other fields hold.
        names: what the characters are called, one or several; empty where it is nobody of a story.
        alias: whether a second name is another name of the first: `Tony Stark / Iron Man`.
        remarks: ``voice``, ``uncredited`` or ``archive``, as far as they are said.
    """

    billed: tuple[str, ...] = ()
    names: tuple[PartName, ...] = ()
    alias: bool = False
    remarks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PartName:
    """One name of a character.

    Attributes:
        text: as it is billed.
        slug: as it stands in an id; names with one slug are the same.
        anybody: whether it names an occupation rather than someone: `Guard #2`.
    """

    text: str
    slug: str
    anybody: bool


@lru_cache(maxsize=200_000)
def read_role(text: str) -> Role:
    """Read a part as TMDB writes it: remarks in brackets, several names with a slash between.

    >>> [name.text for name in read_role("Tony Stark / Iron Man (uncredited)").names]
    ['Tony Stark', 'Iron Man']
    >>> read_role("Himself").names
    ()
    """
    said = {remark.strip().casefold() for remark in _BRACKETS.findall(text)}
    bare = _BRACKETS.sub("", text) if said else text
    return _role((bare.strip(),), _SLASH.split(bare), said)


@lru_cache(maxsize=200_000)
def role_of(names: tuple[str, ...]) -> Role:
    """Give the part of a list of names: each is a character of its own."""
    said = {remark.strip().casefold() for name in names for remark in _BRACKETS.findall(name)}
    parts = [_BRACKETS.sub("", name).strip() for name in names]
    return _role(tuple(parts), parts, said, apart=True)


def _role(
    billed: tuple[str, ...], parts: list[str], said: set[str], *, apart: bool = False
) -> Role:
    names = tuple(dict.fromkeys(name for part in parts if (name := _part_name(part))))
    return Role(
        tuple(filter(None, billed)),
        names,
        alias=not apart and len(names) == 2 and not any(name.anybody for name in names),
        remarks=_remarks(said) if said else _NONE,
    )


def _remarks(said: set[str]) -> frozenset[str]:
    found = {"voice"} if not said.isdisjoint(_VOICE) else set()
    if "uncredited" in said:
        found.add("uncredited")
    if any(remark.startswith("archive") for remark in said):
        found.add("archive")
    return frozenset(found)


def _part_name(text: str) -> PartName | None:
    """Give a name; none where it is the person, a crowd, or no letter at all."""
    text = text.strip()
    folded = fold(text)
    part = slug(folded)
    words = folded.split()
    if not part or is_crowd(words) or is_self(words):
        return None
    return PartName(text, part, is_anybody(words))
