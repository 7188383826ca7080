"""What a server notes about a query, as the notifications of every store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.notification import Notification, Position

if TYPE_CHECKING:
    from collections.abc import Mapping


def notifications(metadata: Mapping[str, Any]) -> list[Notification]:
    """Give the notifications in what a server sends behind an answer.

    Servers since 5.23 send them among their status objects, older ones in a list of their own.
    """
    statuses = [note for note in metadata.get("statuses", ()) if "neo4j_code" in note]
    return [_status(note) for note in statuses] or [
        _plain(note) for note in metadata.get("notifications", ())
    ]


def _status(note: Mapping[str, Any]) -> Notification:
    about = note.get("diagnostic_record", {})
    return Notification(
        note["neo4j_code"],
        note.get("title", ""),
        note.get("description", ""),
        about.get("_severity", "WARNING"),
        about.get("_classification", "GENERIC"),
        _position(about.get("_position")),
    )


def _plain(note: Mapping[str, Any]) -> Notification:
    return Notification(
        note["code"],
        note.get("title", ""),
        note.get("description", ""),
        note.get("severity", "WARNING"),
        note.get("category", "GENERIC"),
        _position(note.get("position")),
    )


def _position(place: Mapping[str, int] | None) -> Position | None:
    if not place:
        return None
    return Position(place["offset"], place["line"], place["column"])
