from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import loregraph
from graph.records import Batch, NodeRecord, RelationshipRecord


def with_a_claim(path: Path) -> None:
    """Put a proposed claim into a store: somebody read that a character dies."""
    with loregraph.open(path) as store:
        claim = {
            "id": "claim:new",
            "name": "A date",
            "kind": "release_date",
            "property": "released",
            "value": "2019-01-02",
            "value_type": "date",
            "decision": "proposed",
            "sentence": "It comes on January 2.",
            "summary": "The film comes on January 2.",
        }
        source = {"id": "source:paper", "name": "The Paper"}
        film = "film:mission-impossible-fallout-2018"
        store.write(
            Batch(
                [
                    NodeRecord("claim:new", ("Claim",), claim),
                    NodeRecord("source:paper", ("Source",), source),
                ],
                [
                    RelationshipRecord("ABOUT", "claim:new", film, {"role": "subject"}),
                    RelationshipRecord("STATED_IN", "claim:new", "source:paper", {}),
                ],
            )
        )


def test_with_write_one_worker_writes_and_all_see_it(
    copied: Path, serving: Callable[..., Any]
) -> None:
    with_a_claim(copied)
    with serving(copied, "--write", "--workers", "1") as explorer:
        assert explorer.get("/api/info").json()["write"] is True
        answer = explorer.query("CREATE (n:Film {id: 'film:new', title: 'New'}) RETURN n.title")
        assert answer.json()["rows"] == [["New"]]
        assert answer.json()["counters"]["nodes_created"] == 1
        assert explorer.query("MATCH (n {id: 'film:new'}) RETURN n.title").json()["rows"] == [
            ["New"]
        ]
        assert explorer.get("/api/search", q="new").json()["found"][0]["id"] == "film:new"
        assert explorer.query("LOAD CSV FROM 'x' AS r RETURN r").status_code == 403
        with loregraph.open(copied) as store:  # another process may write as well
            store.run("CREATE (:Film {id: 'film:other', title: 'Other'})")
        assert explorer.get("/api/node", id="film:other").json()["name"] == "Other"
        claims = explorer.get("/api/claims").json()
        assert [claim["id"] for claim in claims["claims"]] == ["claim:new"]
        assert claims["claims"][0]["sentence"] == "It comes on January 2."
        assert claims["claims"][0]["changes"]
        decided = explorer.post("/api/claims", id="claim:new", decision="reject").json()
        assert decided["decision"] == "rejected"
        assert explorer.get("/api/claims").json()["counts"]["proposed"] == 0
        assert explorer.post("/api/claims", id="claim:none", decision="accept").status_code == 400
    shutil.rmtree(copied.parent, ignore_errors=True)
