"""Writing GEXF 1.2 as a stream: no more than one element is in memory at a time."""

from __future__ import annotations

import json
import shutil
import tempfile
from typing import TYPE_CHECKING, Any, Final, TextIO, cast
from xml.sax.saxutils import quoteattr  # writes only

from graph.exchange.graphml.keys import LABELS, TYPE, KeyRing
from graph.exchange.naming import shown_name
from graph.exchange.rows import Rows
from graph.exchange.typed_text import encode
from graph.exchange.xml_text import escape, is_xml, quote_name, write_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.exchange.graphml.keys import Key
    from graph.exchange.rows import Source

OURS: Final = "A property graph, written by Loregraph (GEXF 1)"
"""The description of a file that we wrote; its keywords say the exact type of each attribute."""
_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
"""
_IN_MEMORY: Final = 8_000_000
_SPACES: Final = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def write(source: Source, out: TextIO) -> None:
    """Write every node and relationship of a store or a snapshot.

    Attributes are declared before the elements and known after them, so the elements wait in a
    temporary file until the attributes are written.
    """
    keys = KeyRing()
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as waiting:
        body = cast("TextIO", waiting)
        _write_elements(Rows.of(source), keys, body)
        body.seek(0)
        declared = list(keys.keys())
        exact = json.dumps({key.id: key.desc for key in declared})
        out.write(_HEAD)
        out.write(
            f"  <meta><creator>Loregraph</creator><description>{OURS}</description>"
            f"<keywords>{escape(exact)}</keywords></meta>\n"
            '  <graph defaultedgetype="directed" mode="static">\n'
        )
        for owner in ("node", "edge"):
            out.writelines(_declared(owner, declared))
        shutil.copyfileobj(body, out)
        out.write("  </graph>\n</gexf>\n")


def _declared(owner: str, keys: Iterable[Key]) -> Iterable[str]:
    yield f'    <attributes class="{owner}">\n'
    for key in keys:
        if key.owner == owner:
            yield (
                f'      <attribute id="{key.id}" title={_quoted(key.shown or key.id)} '
                f'type="{key.graphml}"/>\n'
            )
    yield "    </attributes>\n"


def _write_elements(rows: Rows, keys: KeyRing, body: TextIO) -> None:
    body.write("    <nodes>\n")
    for node, labels, properties in rows.nodes():
        named = sorted(labels)
        values = {LABELS: write_labels(named)} if named else {}
        values |= _values(keys, "node", properties)
        shown = shown_name(properties) or str(node)
        body.write(f'      <node id="{node}" label={_quoted(shown)}>{_written(values)}</node>\n')
    body.write("    </nodes>\n    <edges>\n")
    for edge, name, start, end, properties in rows.edges():
        values = {TYPE: quote_name(name), **_values(keys, "edge", properties)}
        shown = name if is_xml(name) else quote_name(name)
        body.write(
            f'      <edge id="{edge}" source="{start}" target="{end}" label={_quoted(shown)}>'
            f"{_written(values)}</edge>\n"
        )
    body.write("    </edges>\n")


def _values(keys: KeyRing, owner: str, properties: Mapping[str, Any]) -> dict[str, str]:
    found = {}
    for name, value in properties.items():
        exact, text = encode(value)
        found[keys.key(owner, name, exact)] = text
    return found


def _written(values: Mapping[str, str]) -> str:
    items = "".join(f'<attvalue for="{key}" value={_quoted(v)}/>' for key, v in values.items())
    return f"<attvalues>{items}</attvalues>" if items else ""


def _quoted(text: str) -> str:
    return quoteattr(text, _SPACES)
