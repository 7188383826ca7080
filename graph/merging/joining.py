"""What several sources say of one thing, joined: lists grow, and of two values one rule decides.

What was checked by hand comes first, then tables of somebody's own, then the data sets in a fixed
order; so it does not matter which was loaded first. Which value came from where stands in
``kept_from`` once there is more than one to tell.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BY_HAND: Final = "curated"
"""What stands for every source that is no known data set."""

KEPT: Final = "kept_from"
MERGED: Final = "merged_ids"
_DATA_SETS: Final = ("tmdb", "wikidata", "imdb")
TABLES: Final = "table-"
"""What the names of tables of somebody's own begin with."""
_OWN: Final = frozenset({"id", KEPT, MERGED, "aliases", "decision"})
_NAMES: Final = ("name", "title")
_SOURCE: Final = "source:"
_PRECISION: Final = "_precision"


@cache
def standing(source: str) -> str:
    """Give the data set that a source is; what is none was checked by hand.

    >>> standing("source:tmdb"), standing("source:table-bond"), standing("source:variety")
    ('tmdb', 'table-bond', 'curated')
    """
    name = source.removeprefix(_SOURCE)
    return name if name in _DATA_SETS or name.startswith(TABLES) else BY_HAND


def rank(name: str) -> tuple[int, str]:
    """Give what orders data sets: the first is believed where two contradict each other."""
    if name == BY_HAND:
        return 0, name
    if name.startswith(TABLES):
        return 1, name
    return (2 + _DATA_SETS.index(name) if name in _DATA_SETS else 9), name


def standings(properties: Mapping[str, Any]) -> set[str]:
    """Give the data sets that tell of a thing."""
    found = set(map(standing, properties.get("sources") or ()))
    node_id = str(properties.get("id", ""))
    if node_id.startswith(_SOURCE) and node_id not in (properties.get("sources") or ()):
        return {standing(node_id)}
    if node_id.startswith(_SOURCE):
        return {BY_HAND}
    return found or {BY_HAND}


def best(properties: Mapping[str, Any]) -> str:
    """Give the data set that is believed first of those that tell of a thing."""
    return min(standings(properties), key=rank)


def is_joined(properties: Mapping[str, Any]) -> bool:
    """Tell whether a thing has been joined from several data sets."""
    return bool(properties.get(KEPT))


def join(held: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties of a thing that a store holds and a source tells of.

    Where one data set tells it again, and no other has, what it tells now replaces what it told.
    """
    given = {key: value for key, value in given.items() if value is not None}
    same = given.get("id", held.get("id")) == held.get("id") and best(held) == best(given)
    if same and not (is_joined(held) or is_joined(given) or of_other_hands(held, given)):
        return _told_again(held, given)
    from_held, from_given = origins(held), origins(given)
    joined, kept = dict(held), dict(from_held)
    for key, value in given.items():
        if key in _OWN:
            continue
        if isinstance(value, list | tuple):
            joined[key] = _united(held.get(key) or (), value)
            continue
        if key.endswith(_PRECISION):
            continue
        if _is_finer(key, held, given):
            continue
        better = key in from_held and rank(from_held[key]) < rank(from_given[key])
        if better and not _is_finer(key, given, held):
            continue
        if from_held.get(key) == from_given[key] and _is_old_name(key, held, given):
            continue
        joined[key], kept[key] = value, from_given[key]
        _bring_precision(joined, given, key)
    kept = kept or {"sources": best(joined)}
    joined[KEPT] = tuple(f"{key} {kept[key]}" for key in sorted(kept))
    _join_names(joined, held, given)
    return joined


def _is_finer(key: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether a date says the same as another one, more exactly: both are right."""
    known, vague = (said.get(f"{key}{_PRECISION}") for said in (one, other))
    if known not in _EXACT or vague not in _EXACT or _EXACT[known] <= _EXACT[vague]:
        return False
    digits = _EXACT[vague]
    return str(one.get(key))[:digits] == str(other.get(key))[:digits]


_EXACT: Final = {"year": 4, "month": 7, "day": 10}
"""How many signs of a date are known, as it is written."""


def of_other_hands(held: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """Tell whether two hand-made sources, none of which both rest on, tell of a thing."""
    before, now = set(held.get("sources") or ()), set(given.get("sources") or ())
    by_hand = best(held) == best(given) == BY_HAND
    return bool(by_hand and before and now and before.isdisjoint(now))


def _told_again(held: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give what one data set tells of a thing by now: a name that it told before is an alias."""
    joined = {**held, **given}
    if is_renamed(held, given):
        if _is_old_name("name", held, given):
            joined |= {key: held[key] for key in _NAMES if key in held}
        _join_names(joined, held, given)
    return joined


def is_renamed(held: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """Tell whether a data set tells another name now, or lacks one that it told before."""
    if best(given) == BY_HAND or not (held.get("name") and given.get("name")):
        return False  # who corrects what was checked by hand means it
    lost = {*(held.get("aliases") or ())} - {*(given.get("aliases") or ())}
    return held["name"] != given["name"] or ("aliases" in given and bool(lost))


def _is_old_name(key: str, held: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """Tell whether a name is one that a thing had before: files that differ do not take turns."""
    if key not in _NAMES or best(given) == BY_HAND:
        return False
    return given.get("name") in (held.get("aliases") or ())


def united(held: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the properties of a relationship that was two: as joined, and no item of a list lost."""
    joined = join(held, given)
    for key, value in given.items():
        if key not in _OWN and isinstance(value, list | tuple):
            joined[key] = _united(held.get(key) or (), value)
    return joined


def grown(held: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Give what a data set tells of a relationship again, a part of it at a time: lists grow."""
    lists = {
        key: _united(held.get(key) or (), value)
        for key, value in given.items()
        if isinstance(value, list | tuple)
    }
    return {**given, **lists}


def is_data_set(name: str) -> bool:
    """Tell whether a standing is that of a data set which is loaded a part at a time."""
    return name in _DATA_SETS


def origins(properties: Mapping[str, Any]) -> dict[str, str]:
    """Say of each single value which data set told it: by hand is one of them."""
    told = dict(text.split(" ", 1) for text in properties.get(KEPT) or () if " " in text)
    first = best(properties)
    return {
        key: told.get(key, first)
        for key, value in properties.items()
        if key not in _OWN and not isinstance(value, list | tuple) and not key.endswith(_PRECISION)
    }


def _bring_precision(joined: dict[str, Any], given: Mapping[str, Any], key: str) -> None:
    companion = f"{key}{_PRECISION}"
    if companion in given:
        joined[companion] = given[companion]
    else:
        joined.pop(companion, None)


def _join_names(joined: dict[str, Any], held: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    """Collect every other name, and every other id."""
    names = _united(held.get("aliases") or (), given.get("aliases") or ())
    names = _united(names, [one["name"] for one in (held, given) if one.get("name")])
    if names := tuple(name for name in names if name != joined.get("name")):
        joined["aliases"] = names
    else:
        joined.pop("aliases", None)
    ids = _united(held.get(MERGED) or (), given.get(MERGED) or ())
    ids = _united(ids, [given["id"]] if given.get("id") else [])
    if ids := tuple(one for one in ids if one != held.get("id")):
        joined[MERGED] = ids


def _united(first: Iterable[Any], second: Iterable[Any]) -> tuple[Any, ...]:
    """Give all items, each once, in an order that does not tell who came first."""
    first, second = tuple(first), tuple(second)
    if set(second) <= set(first):  # a source again: nothing has changed
        return first
    return tuple(sorted({*first, *second}, key=str))
