"""Procedures of Neo4j that are about a server: why a file has none, and what to do instead."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
    "db.index.vector.createnodeindex": "Write CREATE VECTOR INDEX name FOR (n:Label) ON (n.key).",
    "db.stats.clear": "Queries are not collected here, so there is nothing to clear.",
    "db.stats.collect": "Queries are not collected here; PROFILE tells how one of them runs.",
    "db.stats.retrieveallanonymized": "Call db.stats.retrieve('GRAPH COUNTS').",
    "db.stats.stop": "Queries are not collected here, so there is nothing to stop.",
    "dbms.cluster.routing.getroutingtable": "A file is read where it lies: nothing is routed.",
    "dbms.killconnection": "A file has no connections; cancel a query where it was started.",
    "dbms.killconnections": "A file has no connections; cancel a query where it was started.",
    "dbms.listcapabilities": "A file has no capabilities of a server; CALL dbms.components() tells "
    "which Neo4j is spoken here.",
    "dbms.listconfig": "A file has no settings; the options of a call and loregraph --help are all "
    "there is.",
    "dbms.listconnections": "A file has no connections: the processes that have it open are not "
    "known to each other.",
    "dbms.queryjmx": "There is no Java machine here to be asked.",
    "dbms.routing.getroutingtable": "A file is read where it lies: nothing is routed.",
    "dbms.showcurrentuser": "A file has no users: who may read it may query it.",
    "dbms.upgrade": "A file of an older format is upgraded when it is opened.",
    "dbms.upgradestatus": "A file of an older format is upgraded when it is opened.",
}
"""By names in lower case."""


def of_server(name: str) -> str:
    """Say why a file does not have a procedure of a server; empty for other names."""
    return SENTENCES.get(name.lower(), "")
