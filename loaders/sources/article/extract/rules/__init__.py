"""The rules, one family a file; importing one registers it."""

from __future__ import annotations

from loaders.sources.article.extract.rules import (
    belonging,
    casting,
    crew,
    death,
    doubtful,
    family,
    filming,
    joining,
    numbering,
    planning,
    release,
    returning,
)

__all__ = [
    "belonging", "casting", "crew", "death", "doubtful", "family", "filming", "joining",
    "numbering",
    "planning",     "release", "returning",
]  # fmt: skip
