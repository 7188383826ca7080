"""Roles that share a surname: ``twins Ann and Bo Vane`` are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity

if TYPE_CHECKING:
    from loaders.sources.article.extract.rule import View
    from loaders.sources.article.extract.stretch import Where

_KIN: Final = re.compile(r"\b(?:twins|sisters|brothers|siblings|cousins) (?=\u27e8|$)")
_PAIR: Final = re.compile(r"(\S+) (?:and|&) (\S+) (.+)")


def siblings(view: View, match: Where, whom: str) -> list[Entity]:
    """Give the roles of a list, each with its surname.

    Args:
        view: the sentence.
        match: the stretch in which the list stands.
        whom: the coded list: ``sisters ⟨C4⟩ and twins ⟨C5⟩ and ⟨N6⟩``.
    """
    roles = view.characters(whom)
    at = match.string.find(whom, match.start())
    if not _KIN.search(match.string[max(0, at - 12) : at] + whom):
        return roles
    found: list[Entity] = []
    for number, role in enumerate(roles):
        pair = _PAIR.fullmatch(role.name)
        after = roles[number + 1].name.split(" ", 1) if number + 1 < len(roles) else []
        if pair:
            found += [_called(f"{pair[1]} {pair[3]}"), _called(f"{pair[2]} {pair[3]}")]
        elif " " not in role.name and len(after) == 2 and role.node is None:
            found.append(_called(f"{role.name} {after[1]}"))
        else:
            found.append(role)
    return found


def _called(name: str) -> Entity:
    return Entity("character", name, sure=True, forms={name})
