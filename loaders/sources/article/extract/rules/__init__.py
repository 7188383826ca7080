"""The rules, one family a file; importing one registers it."""

from __future__ import annotations

from loaders.sources.article.extract.rules import (
    absent,
    belonging,
    billing,
    bracketed,
    casting,
    company,
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
    lifetimes,
    lineups,
    making,
    moving,
    numbering,
    owned,
    parts,
    perishing,
    places,
    planning,
    presence,
    release,
    replacing,
    returning,
    scheduling,
    slaying,
    wearing,
)

__all__ = [
    "absent", "belonging", "billing", "bracketed", "casting", "company", "crediting", "crew",
    "death", "doubtful", "duties", "family", "fates", "filming", "joining", "killing", "leaving",
    "lifetimes", "lineups", "making", "moving", "numbering", "owned", "parts", "perishing",
    "places", "planning", "presence", "release", "replacing", "returning", "scheduling",
    "slaying", "wearing",
]  # fmt: skip
