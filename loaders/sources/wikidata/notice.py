"""Who is to be named, and under what terms."""

from __future__ import annotations

from typing import Final

from graph.records import NodeRecord

SOURCE: Final = NodeRecord(
    "source:wikidata",
    ("Source",),
    {
        "id": "source:wikidata",
        "sources": ("source:wikidata",),
        "name": "Wikidata",
        "publisher": "Wikimedia Foundation",
        "url": "https://www.wikidata.org",
        "licence": "CC0 1.0: https://creativecommons.org/publicdomain/zero/1.0/",
        "attribution": "Data from Wikidata, which is in the public domain.",
    },
)
