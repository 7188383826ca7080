"""The keys of a GraphML file: one for each property of nodes or edges and each type it has."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.exchange.typed_text import graphml_type, is_exact
from graph.exchange.xml_text import as_token, escape, is_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS: Final = "labels"
TYPE: Final = "label"
LABELS_DESC: Final = "LABELS"
TYPE_DESC: Final = "TYPE"
_NAMED: Final = re.compile(r"(.+?) named (\".*\")", re.DOTALL)


class KeyRing:
    """Gives out keys while a file is written, and declares them afterwards."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, str], str] = {}
        self._shown: dict[tuple[str, str], str] = {}
        self._taken: set[tuple[str, str]] = {("node", LABELS), ("edge", TYPE)}

    def key(self, owner: str, name: str, exact: str) -> str:
        """Give the id of the key for a property of nodes or edges, and one type."""
        found = self._ids.get((owner, name, exact))
        if found is None:
            found = self._ids[owner, name, exact] = f"d{len(self._ids)}"
            self._show(owner, name)
        return found

    def _show(self, owner: str, name: str) -> None:
        """Choose the name that other programs see: an XML token, and no two alike."""
        if (owner, name) in self._shown:
            return
        token = first = as_token(name)
        number = 2
        while (owner, token) in self._taken:
            token = f"{first}_{number}"
            number += 1
        self._taken.add((owner, token))
        self._shown[owner, name] = token

    def declarations(self) -> list[str]:
        """Write the ``<key>`` elements."""
        return [
            f'  <key id="{key.id}" for="{key.owner}" attr.name="{key.shown}" '
            f'attr.type="{key.graphml}"><desc>{escape(key.desc)}</desc></key>\n'
            for key in self.keys()
        ]

    def keys(self) -> Iterator[Key]:
        """Give the keys that were given out, behind those of labels and types."""
        yield Key(LABELS, "node", LABELS, "string", LABELS_DESC)
        yield Key(TYPE, "edge", TYPE, "string", TYPE_DESC)
        for (owner, name, exact), key in self._ids.items():
            shown = self._shown[owner, name]
            desc = exact
            if shown != name:
                desc = f"{exact} named {json.dumps(name, ensure_ascii=not is_xml(name))}"
            yield Key(key, owner, shown, graphml_type(exact), desc)


@dataclass(slots=True)
class Key:
    """A key as a file declares it.

    Attributes:
        id: what data elements call it.
        owner: ``node``, ``edge``, ``graph``, ``all``, ...
        shown: its ``attr.name``; None where it has none, as keys for drawings.
        graphml: its ``attr.type``.
        desc: the text of its ``<desc>``.
        default: the text that holds for elements without data; None where there is none.
    """

    id: str
    owner: str
    shown: str | None
    graphml: str | None
    desc: str = ""
    default: str | None = None
    name: str = field(init=False, default="")
    exact: str | None = field(init=False, default=None)

    def settle(self) -> None:
        """Read the exact type and name from the description, once it is known.

        Raises:
            ValueError: the description looks like ours and is broken.
        """
        self.name = self.shown or self.id
        exact = self.desc
        if found := _NAMED.fullmatch(self.desc):
            exact = found[1]
        if is_exact(exact):
            self.exact = exact
            if found:
                self.name = str(json.loads(found[2], strict=False))

    @property
    def is_labels(self) -> bool:
        """Whether its data are the labels of a node."""
        return self.owner in {"node", "all"} and (
            self.desc == LABELS_DESC or (self.exact is None and LABELS in (self.id, self.shown))
        )

    @property
    def is_type(self) -> bool:
        """Whether its data are the type of a relationship."""
        return self.owner in {"edge", "all"} and (
            self.desc == TYPE_DESC or (self.exact is None and TYPE in (self.id, self.shown))
        )
