"""Who is to be named, and under what terms."""

from __future__ import annotations

from typing import Final

from graph.records import NodeRecord

SOURCE: Final = NodeRecord(
    "source:imdb",
    ("Source",),
    {
        "id": "source:imdb",
        "sources": ("source:imdb",),
        "name": "IMDb data sets",
        "publisher": "IMDb",
        "url": "https://datasets.imdbws.com",
        "licence": (
            "IMDb non-commercial licence: personal use alone, no redistribution; "
            "https://developer.imdb.com/non-commercial-datasets"
        ),
        "attribution": (
            "Information courtesy of IMDb (https://www.imdb.com). Used with permission."
        ),
    },
)
