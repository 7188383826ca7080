from __future__ import annotations

from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.sources.curated.write.compared import differing
from loaders.sources.curated.write.held import Held, Link


def test_every_difference_is_told() -> None:
    held = Held()
    for name in ("a", "b", "c"):
        held.nodes[f"film:{name}"] = {"id": f"film:{name}", "aliases": ["x"]}
        held.labels[f"film:{name}"] = frozenset({"Film"})
    held.links["FOLLOWS"] = [
        Link("FOLLOWS", "film:a", "film:b", {"number": 2}),
        Link("FOLLOWS", "film:b", "film:c", {}),
    ]
    again = Batch(
        [
            NodeRecord("film:a", ("Film",), {"id": "film:a", "aliases": ("x",)}),
            NodeRecord("film:b", ("Film", "Old"), {"id": "film:b", "aliases": ("x",)}),
        ],
        [RelationshipRecord("FOLLOWS", "film:a", "film:b", {"number": 3})],
    )
    assert differing(held, again) == (
        [
            "film:b has other labels",
            "film:c is not written",
            "film:a FOLLOWS film:b: number is not written as it is",
            "film:b FOLLOWS film:c is not written",
        ],
        {"film:b", "film:c"},
        set(),
    )
