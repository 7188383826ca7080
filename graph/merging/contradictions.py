"""What speaks against two nodes' being one, whatever anybody says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.claims.interval import read
from graph.claims.shown import said

if TYPE_CHECKING:
    from collections.abc import Mapping

IDS: Final = ("imdb_id", "tmdb_id", "wikidata_id")
"""Ids elsewhere: of one thing there is one each."""
_BORN: Final = "born"
_RELEASED: Final = "released"


def contradiction(first: Mapping[str, Any], second: Mapping[str, Any]) -> str:
    """Say why two nodes cannot become one; empty where nothing speaks against it.

    An id elsewhere that differs does. Where they have no such id in common, but each has one, so do
    years of birth or of release that are not next to each other, and days of birth in one year.
    """
    common = [key for key in IDS if first.get(key) and second.get(key)]
    for key in common:
        if str(first[key]) != str(second[key]):
            return _sentence(first, second, key)
    if common or not (any(map(first.get, IDS)) and any(map(second.get, IDS))):
        return ""
    if _differ(first, second, _BORN) and _years_apart(first, second, _BORN) != 1:
        return _sentence(first, second, _BORN)
    if _differ(first, second, _RELEASED) and _years_apart(first, second, _RELEASED) > 1:
        return _sentence(first, second, _RELEASED)
    return ""


def _differ(first: Mapping[str, Any], second: Mapping[str, Any], key: str) -> bool:
    if first.get(key) is None or second.get(key) is None:
        return False
    one, other = read(first, key), read(second, key)
    return one.is_before(other) or other.is_before(one)


def _years_apart(first: Mapping[str, Any], second: Mapping[str, Any], key: str) -> int:
    return abs(int(str(first[key])[:4]) - int(str(second[key])[:4]))


def _sentence(first: Mapping[str, Any], second: Mapping[str, Any], key: str) -> str:
    one, other = (f"{each.get('name')} ({each['id']})" for each in (first, second))
    return (
        f"{one} has the {key} {said(first, key)} and {other} {said(second, key)}: they stay two. "
        "Is one of these wrong, correct it first, with `loregraph query`."
    )
