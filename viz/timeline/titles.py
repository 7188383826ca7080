"""What a film is called where there is little room, and what the whole franchise is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viz.timeline.tale import Tale

_JOINTS = " -\u2013\u2014:"


def franchise_name(tale: Tale) -> str:
    """Give the franchise's name: of its node, else what the films' titles begin with."""
    names = [
        tale.caption(edge.end) for film in tale.films for edge in tale.out(film.key, "PART_OF")
    ]
    if names:
        return max(names, key=lambda name: (names.count(name), name))
    shared: list[str] = []
    for words in zip(*(film.caption.split() for film in tale.films), strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared).rstrip(_JOINTS)


def short_titles(tale: Tale) -> list[str]:
    """Give each film a title without the name of the franchise, where enough is left of it."""
    name = franchise_name(tale)
    return [_short(film.caption, name, film.properties.get("aliases") or []) for film in tale.films]


def _short(title: str, franchise: str, aliases: list[object]) -> str:
    rest = title.removeprefix(franchise).lstrip(_JOINTS) if franchise else title
    if len(rest) > 3:
        return rest
    shorter = [str(alias) for alias in aliases if len(str(alias)) < min(10, len(title))]
    return max(shorter, key=len) if shorter and rest else title
