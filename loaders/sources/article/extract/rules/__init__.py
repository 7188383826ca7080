"""The rules, one family a file; importing one registers it."""

from __future__ import annotations

from loaders.sources.article.extract.rules import (
    belonging,
    billing,
    casting,
    crediting,
    crew,
    death,
    doubtful,
    family,
    filming,
    joining,
    killing,
    leaving,
    making,
    moving,
    numbering,
    parts,
    perishing,
    places,
    planning,
    presence,
    release,
    returning,
    slaying,
)

__all__ = [
    "belonging", "billing", "casting", "crediting", "crew", "death", "doubtful", "family",
    "filming", "joining", "killing", "leaving", "making", "moving", "numbering", "parts",
    "perishing", "places", "planning", "presence", "release", "returning", "slaying",
]  # fmt: skip
