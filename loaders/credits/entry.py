"""What is known of a work or a person of a data set, as it comes together from several records."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from graph.model.partial_date import PartialDate

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(slots=True)
class Entry:
    """A work, a person, a franchise.

    Attributes:
        id: its id in the graph.
        name: as it was met first.
        place: where it was met first, for sentences.
        properties: what else is known; what is known already stays.
        aliases: other names, in the order in which they were met.
        labels: labels besides the first.
        stored: whether the store has it already and nothing new is told of it.
    """

    id: str
    name: str
    place: str = ""
    properties: dict[str, Any] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    labels: frozenset[str] = _NONE
    stored: bool = False

    def learn(self, **properties: Any) -> None:
        """Keep properties that have a value and were not known."""
        for key, value in properties.items():
            if value is not None and value != "" and key not in self.properties:
                self.properties[key] = value

    def is_also(self, label: str) -> None:
        """Add a label."""
        if label not in self.labels:
            self.labels = _with(self.labels, label)

    def also_called(self, *names: str | None) -> None:
        """Keep other names."""
        for name in names:
            if name and name.strip() and name != self.name:
                self.aliases[name.strip()] = None

    def date(self, name: str, text: str | None) -> None:
        """Keep a date that is written ``2006``, ``2006-05`` or ``2006-05-03``.

        Raises:
            ValueError: it is no date.
        """
        if text:
            date = PartialDate.parse(text)
            self.learn(**{name: date.stored, f"{name}_precision": date.precision})


@cache
def _with(labels: frozenset[str], label: str) -> frozenset[str]:
    """Give one more label; the few sets that there are are shared by all who have them."""
    return labels | {label}
