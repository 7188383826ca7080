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
    duties,
    family,
    fates,
    filming,
    joining,
    killing,
    leaving,
    making,
    moving,
    numbering,
    parts,
    places,
    planning,
    presence,
    release,
    returning,
)

__all__ = [
    "belonging", "billing", "casting", "crediting", "crew", "death", "doubtful", "duties",
    "family", "fates", "filming", "joining", "killing", "leaving", "making", "moving",
    "numbering", "parts", "places", "planning", "presence", "release", "returning",
]  # fmt: skip
