"""Who is to be named, and under what terms."""

from __future__ import annotations

from typing import Final

from graph.records import NodeRecord

SITE: Final = "https://www.themoviedb.org"
IMAGES: Final = "https://image.tmdb.org/t/p/w500"

SOURCE: Final = NodeRecord(
    "source:tmdb",
    ("Source",),
    {
        "id": "source:tmdb",
        "sources": ("source:tmdb",),
        "name": "The Movie Database (TMDB)",
        "publisher": "TMDB",
        "url": SITE,
        "licence": "TMDB API terms of use: https://www.themoviedb.org/api-terms-of-use",
        "attribution": "This product uses the TMDB API but is not endorsed or certified by TMDB.",
    },
)
