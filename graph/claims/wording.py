"""Statements in words of our own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from graph.claims.proposing import Proposal

_SENTENCES: Final = {
    "acts_in": "{s} acts in {o}",
    "plays": "{s} plays {o}",
    "appears_in": "{s} appears in {o}",
    "directs": "{s} directs {o}",
    "writes": "{s} writes {o}",
    "produces": "{s} produces {o}",
    "released": "{s} comes out {on} {o}",
    "delayed": "{s} is put off to {o}",
    "status": "{s} is {o}",
    "filmed_at": "{s} is filmed in {o}",
    "event": "{s}, of {o}",
    "plan_changed": "Instead of {s} now {o}",
    "returns_in": "{s} comes back in {o}",
    "dies_in": "{s} dies in {o}",
    "kills": "{s} kills {o}",
    "died": "{s} died {on} {o}",
    "born": "{s} was born {on} {o}",
    "affiliation": "{s} belongs to {o}",
    "occupation": "{s} is {o}",
    "spouse_of": "{s} is married to {o}",
    "child_of": "{s} is a child of {o}",
    "sibling_of": "{s} is a sibling of {o}",
    "ally_of": "{s} is an ally of {o}",
    "enemy_of": "{s} is an enemy of {o}",
    "mentor_of": "{s} is the mentor of {o}",
    "romance_with": "{s} has a romance with {o}",
    "impersonates": "{s} impersonates {o}",
    "betrays": "{s} betrays {o}",
    "part_of": "{s} is part of {o}",
    "follows": "{s} follows {o}",
    "not_confirmed": "{s} is not confirmed for {o}",
    "replaces": "{s} replaces {o}",
}
KINDS: Final = frozenset({*_SENTENCES, "same_as"})
"""The kinds of claims that a review may bring."""
_FIRMNESS: Final = {
    "planned": ", as planned",
    "expected": ", as expected",
    "rumoured": ", as rumoured",
    "quoted": ", as somebody is quoted",
    "denied": ": denied",
}
_WORDS: Final = {
    "film": "in",
    "franchise": "in",
    "killer": "killed by",
    "last_seen": "last seen in",
}
_OPEN: Final = frozenset({"from", "by", "reason", "country", "channel", "role", "date", "number"})
_PLACE: Final = re.compile(r"\{\w+\}")


def summary(proposal: Proposal) -> str:
    """Say what is stated.

    >>> from graph.claims.proposing import Named, Proposal
    >>> summary(Proposal("plays", Named("Ann", "person"), Named("Bea", "character")))
    'Ann plays Bea'
    """
    sentence = _SENTENCES.get(proposal.kind, "{s} " + proposal.kind.replace("_", " ") + " {o}")
    on = "on" if len(proposal.object.name) == len("2021-11-19") else "in"
    names = {"{s}": proposal.subject.name, "{o}": proposal.object.name, "{on}": on}
    said = _PLACE.sub(lambda place: names[place[0]], sentence)
    more = [
        f"{_WORDS.get(key, key)} {getattr(value, 'name', value)}"
        for key, value in proposal.qualifiers.items()
        if (key in _WORDS or key in _OPEN) and isinstance(getattr(value, "name", value), str)
    ]
    tail = f" ({', '.join(more)})" if more else ""
    return f"{said}{tail}{_FIRMNESS.get(proposal.modality, '')}"
