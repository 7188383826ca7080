"""How Neo4j 5.26 writes the signatures that cannot be told from how functions are declared here."""

from __future__ import annotations

from typing import Final

WRITTEN: Final[dict[str, tuple[str, ...]]] = {
    "avg": ("(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION",),
    "btrim": (
        "(input :: STRING) :: STRING",
        "(input :: STRING, trimCharacterString :: STRING) :: STRING",
    ),
    "coalesce": ("(input :: ANY) :: ANY",),
    "elementId": ("(input :: NODE | RELATIONSHIP) :: STRING",),
    "endNode": ("(input :: RELATIONSHIP) :: NODE",),
    "id": ("(input :: NODE | RELATIONSHIP) :: INTEGER",),
    "isEmpty": ("(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN",),
    "keys": ("(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>",),
    "labels": ("(input :: NODE) :: LIST<STRING>",),
    "left": ("(original :: STRING, length :: INTEGER) :: STRING",),
    "length": ("(input :: PATH) :: INTEGER",),
    "ltrim": (
        "(input :: STRING) :: STRING",
        "(input :: STRING, trimCharacterString :: STRING) :: STRING",
    ),
    "nodes": ("(input :: PATH) :: LIST<NODE>",),
    "normalize": (
        "(input :: STRING) :: STRING",
        "(input :: STRING, normalForm = NFC :: [NFC, NFD, NFKC, NFKD]) :: STRING",
    ),
    "nullIf": ("(v1 :: ANY, v2 :: ANY) :: ANY",),
    "percentileCont": ("(input :: FLOAT, percentile :: FLOAT) :: FLOAT",),
    "percentileDisc": ("(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT",),
    "point": ("(input :: MAP) :: POINT",),
    "point.distance": ("(from :: POINT, to :: POINT) :: FLOAT",),
    "point.withinBBox": ("(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN",),
    "properties": ("(input :: NODE | RELATIONSHIP | MAP) :: MAP",),
    "range": (
        "(start :: INTEGER, end :: INTEGER) :: LIST<INTEGER>",
        "(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>",
    ),
    "relationships": ("(input :: PATH) :: LIST<RELATIONSHIP>",),
    "replace": ("(original :: STRING, search :: STRING, replace :: STRING) :: STRING",),
    "right": ("(original :: STRING, length :: INTEGER) :: STRING",),
    "round": (
        "(value :: FLOAT) :: FLOAT",
        "(value :: FLOAT, precision :: INTEGER | FLOAT) :: FLOAT",
        "(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT",
    ),
    "rtrim": (
        "(input :: STRING) :: STRING",
        "(input :: STRING, trimCharacterString :: STRING) :: STRING",
    ),
    "split": ("(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>",),
    "startNode": ("(input :: RELATIONSHIP) :: NODE",),
    "stdev": ("(input :: FLOAT) :: FLOAT",),
    "stdevp": ("(input :: FLOAT) :: FLOAT",),
    "substring": (
        "(original :: STRING, start :: INTEGER) :: STRING",
        "(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING",
    ),
    "sum": ("(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION",),
    "tail": ("(input :: LIST<ANY>) :: LIST<ANY>",),
    "toBoolean": ("(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN",),
    "toFloat": ("(input :: STRING | INTEGER | FLOAT) :: FLOAT",),
    "toInteger": ("(input :: BOOLEAN | STRING | INTEGER | FLOAT) :: INTEGER",),
    "toString": ("(input :: ANY) :: STRING",),
    "trim": (
        "(input :: STRING) :: STRING",
        "([[LEADING | TRAILING | BOTH] [trimCharacterString :: STRING] FROM] input :: STRING) :: STRING",  # noqa: E501 - as Neo4j writes it
    ),
    "type": ("(input :: RELATIONSHIP) :: STRING",),
    "datetime.fromepoch": (
        "(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME",
    ),
    "datetime.fromepochmillis": ("(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME",),
}
"""By name in Neo4j's spelling; a function that takes more or fewer arguments has several."""

SPELLED: Final = {
    "datetime.fromEpoch": "datetime.fromepoch",
    "datetime.fromEpochMillis": "datetime.fromepochmillis",
    "stDev": "stdev",
    "stDevP": "stdevp",
}
"""Names that Neo4j lists in another spelling; a call may be written in any."""
