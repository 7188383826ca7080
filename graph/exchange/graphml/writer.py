"""Writing GraphML as a stream: no more than one element is in memory at a time."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING, Any, Final, TextIO, cast

from graph.exchange.graphml.dialects import DIALECTS
from graph.exchange.graphml.elements import OURS
from graph.exchange.graphml.keys import LABELS, TYPE, KeyRing
from graph.exchange.rows import Rows
from graph.exchange.typed_text import encode
from graph.exchange.xml_text import escape, quote_name, write_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.exchange.graphml.dialects import Dialect
    from graph.exchange.rows import Source

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd"\
"""
_IN_MEMORY: Final = 8_000_000


def write(
    source: Source, out: TextIO, tool: str | None = None, *, said: Iterable[str] = ()
) -> None:
    """Write every node and relationship of a store or a snapshot.

    Keys are declared before the elements and known after them, so the elements wait in a
    temporary file until the keys are written.

    Args:
        source: the store, or the snapshot.
        out: where the text goes.
        tool: ``apoc`` has labels and types as attributes too, ``yed`` as drawn texts.
        said: what the sources ask to be said, where they are not among the nodes.
    """
    keys = KeyRing()
    dialect = DIALECTS[tool]
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as waiting:
        body = cast("TextIO", waiting)
        _write_elements(Rows.of(source), keys, body, dialect)
        body.seek(0)
        out.write(f"{_HEAD}{dialect.namespace}>\n  <desc>{OURS}</desc>\n")
        out.writelines(keys.declarations())
        out.write(dialect.keys)
        out.write('  <graph id="G" edgedefault="directed">\n')
        out.writelines(f"    <desc>{escape(text)}</desc>\n" for text in said)
        shutil.copyfileobj(body, out)
        out.write("  </graph>\n</graphml>\n")


def _write_elements(rows: Rows, keys: KeyRing, body: TextIO, dialect: Dialect) -> None:
    for node, labels, properties in rows.nodes():
        named = escape(write_labels(sorted(labels)))
        data = f'<data key="{LABELS}">{named}</data>' if named else ""
        data += _data(keys, "node", properties) + dialect.of_node(properties)
        more = dialect.attribute("labels", named)
        body.write(f'    <node id="n{node}"{more}>{data}</node>\n')
    for edge, name, start, end, properties in rows.edges():
        kind = escape(quote_name(name))
        data = f'<data key="{TYPE}">{kind}</data>'
        data += _data(keys, "edge", properties) + dialect.of_edge(kind)
        ends = f'source="n{start}" target="n{end}"{dialect.attribute("label", kind)}'
        body.write(f'    <edge id="e{edge}" {ends}>{data}</edge>\n')


def _data(keys: KeyRing, owner: str, properties: Mapping[str, Any]) -> str:
    parts = []
    for name, value in properties.items():
        exact, text = encode(value)
        parts.append(f'<data key="{keys.key(owner, name, exact)}">{escape(text)}</data>')
    return "".join(parts)
