"""What single tools want in GraphML beyond the standard; every reader of it passes that over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.exchange.naming import shown_name
from graph.exchange.xml_text import escape

if TYPE_CHECKING:
    from collections.abc import Mapping


class Dialect:
    """Plain GraphML: nothing beyond the standard."""

    namespace = ""
    keys = ""

    def attribute(self, name: str, value: str) -> str:  # noqa: ARG002 - others have it
        """Give an attribute of an element; ``value`` is escaped."""
        return ""

    def of_node(self, properties: Mapping[str, Any]) -> str:  # noqa: ARG002 - others have it
        """Give what is drawn for a node."""
        return ""

    def of_edge(self, kind: str) -> str:  # noqa: ARG002 - others have it
        """Give what is drawn for a relationship; its type is escaped."""
        return ""


class Apoc(Dialect):
    """Neo4j's APOC: labels and types are attributes of the elements."""

    def attribute(self, name: str, value: str) -> str:
        """Give an attribute of an element."""
        quoted = value.replace('"', "&quot;")
        return f' {name}="{quoted}"' if value else ""


class YEd(Dialect):
    """The editor yEd: names and types are texts of a drawing."""

    namespace = ' xmlns:y="http://www.yworks.com/xml/graphml"'
    keys = (
        '  <key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>\n'
        '  <key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>\n'
    )

    def of_node(self, properties: Mapping[str, Any]) -> str:
        """Give a shape with the name in it."""
        label = f"<y:NodeLabel>{escape(shown_name(properties) or '')}</y:NodeLabel>"
        return f'<data key="nodegraphics"><y:ShapeNode>{label}</y:ShapeNode></data>'

    def of_edge(self, kind: str) -> str:
        """Give an arrow with the type beside it."""
        line = f'<y:Arrows source="none" target="standard"/><y:EdgeLabel>{kind}</y:EdgeLabel>'
        return f'<data key="edgegraphics"><y:PolyLineEdge>{line}</y:PolyLineEdge></data>'


DIALECTS: Final[dict[str | None, Dialect]] = {None: Dialect(), "apoc": Apoc(), "yed": YEd()}
"""Every dialect by the tool that speaks it."""
