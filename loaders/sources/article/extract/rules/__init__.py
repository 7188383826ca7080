"""The rules, one family a file; importing one registers it."""

from __future__ import annotations

from loaders.sources.article.extract.rules import (
    belonging,
    billing,
    casting,
    crew,
    death,
    doubtful,
    family,
    filming,
    joining,
    making,
    moving,
    numbering,
    planning,
    presence,
    release,
    returning,
)

__all__ = [
    "belonging", "billing", "casting", "crew", "death", "doubtful", "family", "filming", "joining",
    "making", "moving", "numbering", "planning", "presence", "release", "returning",
]  # fmt: skip
