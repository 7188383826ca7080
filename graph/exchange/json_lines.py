"""JSON Lines: one node or relationship a line, in the form that Neo4j's ``apoc.export.json`` has.

Values that JSON lacks are objects with one tagged key, such as ``{"$date": "2018-07-27"}``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TextIO

from graph.exchange.intake import Intake
from graph.exchange.rows import Rows
from graph.exchange.spool import spooled
from graph.results.wording import json_fault
from graph.values.storable import encode_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

    from graph.exchange.rows import Source
    from graph.records import Batch

_BOM: Final = b"\xef\xbb\xbf"


def write(source: Source, out: TextIO) -> None:
    """Write every node, then every relationship of a store or a snapshot, one a line."""
    rows = Rows.of(source)
    for node in rows.nodes():
        _line(
            out,
            {
                "type": "node",
                "id": str(node.number),
                "labels": sorted(node.labels),
                "properties": encoded(node.properties),
            },
        )
    for edge in rows.edges():
        _line(
            out,
            {
                "type": "relationship",
                "id": str(edge.number),
                "label": edge.type,
                "properties": encoded(edge.properties),
                "start": {"id": str(edge.start)},
                "end": {"id": str(edge.end)},
            },
        )


def encoded(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give properties as JSON holds them."""
    return {key: encode_json(value) for key, value in properties.items()}


def _line(out: TextIO, record: dict[str, Any]) -> None:
    out.write(json.dumps(record, ensure_ascii=False) + "\n")


def read(
    stream: BinaryIO, name: str = "the file", note: Callable[[str], None] | None = None
) -> Iterator[Batch]:
    """Read a file as batches; the first comes when all of it was read and found right.

    Args:
        stream: the file, opened in binary mode.
        name: what errors call it.
        note: called with a sentence for each thing that was left out; there is none.

    Raises:
        SourceError: a line is no node and no relationship, or says what no property graph holds.
        LoregraphError: there is no room for its records on disk.
    """
    del note
    with spooled() as spool:
        intake = Intake(name, spool)
        for number, line in enumerate(stream, 1):
            text = line.removeprefix(_BOM) if number == 1 else line
            if text.strip():
                _take(intake, number, text)
        intake.refuse_loose_ends()
        yield from spool.batches()


def _take(intake: Intake, number: int, text: bytes) -> None:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        intake.refuse(number, f"the line is no JSON in column {error.colno}: {json_fault(error)}.")
    except (ValueError, RecursionError) as error:
        intake.refuse(number, f"the line is no JSON: {error}.")
    kind = record.get("type") if isinstance(record, dict) else None
    if kind not in {"node", "relationship"}:
        intake.refuse(
            number, 'a line is {"type": "node", ...} or {"type": "relationship", ...}, not this.'
        )
    given = record.get("properties") or {}
    if not isinstance(given, dict):
        intake.refuse(number, "the properties are no object.")
    properties = intake.properties(number, given)
    if kind == "node":
        labels = intake.labels(number, record.get("labels") or [])
        intake.take_node(number, _name(intake, number, record.get("id")), labels, properties)
        return
    label = record.get("label")
    if not isinstance(label, str) or not label:
        intake.refuse(number, "the relationship has no label, which is its type.")
    ends = (record.get(side) for side in ("start", "end"))
    start, end = (
        _name(intake, number, side.get("id") if isinstance(side, dict) else side) for side in ends
    )
    intake.take_relationship(number, label, start, end, properties)


def _name(intake: Intake, number: int, given: Any) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int):
        intake.refuse(number, "the id is no text and no number, or there is none.")
    return str(given)
