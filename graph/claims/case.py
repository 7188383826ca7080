"""One claim while it is thought through: what it names, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.model.base import kind_of
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES
from graph.model.story import Event, HasEvent, TakesPartIn
from graph.results.wording import article

if TYPE_CHECKING:
    from graph.claims.existing import Existing
    from graph.claims.standing import End, StandingClaim
    from graph.model.base import NodeModel, RelationshipModel


@dataclass(slots=True)
class Meaning:
    """What a claim comes to.

    Attributes:
        nodes: nodes with the properties that it tells; the rest of an existing node stays.
        relationships: what it relates.
        note: why nothing follows from it, where nothing does.
        became: the nodes that proposed names mean from now on.
        renamed: what events are called from now on, by their ids: their dates are known better.
    """

    nodes: dict[str, NodeModel] = field(default_factory=dict)
    relationships: list[RelationshipModel] = field(default_factory=list)
    note: str = ""
    became: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


class Case:
    """A claim with the store that it is held against."""

    def __init__(self, claim: StandingClaim, existing: Existing) -> None:
        self.claim = claim
        self.existing = existing
        self.meaning = Meaning()
        self.sources = (str(claim.source["id"]),)
        self.unfit: list[str] = []
        """What of the claim is of a kind that nothing can be made of, in words."""
        self.spoken = False
        """Whether it says something of a node, or relates two."""
        self.doubt = claim.properties.get("modality") in ("planned", "expected") or None

    def end(self, role: str, *kinds: str) -> str | None:
        """Give the node of a role, made where it was only proposed; None where it is none such."""
        end = self.claim.ends.get(role)
        if end is None:
            return None
        if end.kind not in kinds:
            unfit = f"{end.name} is known as {article(end.kind)}, and no {' or '.join(kinds)}"
            self.unfit += [] if unfit in self.unfit else [unfit]
            return None
        return self.meant(end)

    def meant(self, end: End) -> str:
        """Give the node of an end, made where it was only proposed."""
        node_id = self.existing.meant(end)
        if end.proposed:
            self.meaning.became[end.id] = node_id
            if node_id not in self.meaning.nodes and self.existing.node(node_id) is None:
                self.meaning.nodes[node_id] = self._new(node_id, end)
        return node_id

    def _new(self, node_id: str, end: End) -> NodeModel:
        values: dict[str, Any] = {"id": node_id, "name": end.name, "sources": self.sources}
        if end.kind in ("film", "series"):
            values["title"] = end.name
        return PREFIXES[end.kind](**values)

    def told(self, node_id: str, **values: Any) -> None:
        """Say something of a node itself: a property, or a further label."""
        self.spoken = True
        model = PREFIXES[kind_of(node_id)]
        before = self.meaning.nodes.get(node_id)
        if before is None:
            known = self.existing.node(node_id)
            name = str(known[0].get("name") or node_id) if known else node_id
            title = {"title": name} if "title" in model.model_fields else {}
            before = model.model_validate({"id": node_id, "name": name, **title})
        sources = self.sources if set(values) - {"also"} else before.sources
        self.meaning.nodes[node_id] = before.model_copy(update={"sources": sources, **values})

    def relate(self, model: type[RelationshipModel], start: str, end: str, **values: Any) -> None:
        """Relate two nodes; what holds between them already is taken as it is."""
        self.spoken = True
        values = {key: value for key, value in values.items() if value not in (None, ())}
        given = {key: value for key, value in values.items() if key in model.identity}
        known = next(
            (
                link
                for link in self.existing.links(model.type, start, end)
                if all(link.properties.get(key) == value for key, value in given.items())
            ),
            None,
        )
        if known is not None:
            start, end = known.start, known.end
            values.update({key: known.properties.get(key) for key in model.identity})
        doubt = None if known else self.doubt
        values = {"sources": self.sources, "uncertain": doubt, **values}
        made = model(start=start, end=end, **values)
        self.meaning.relationships.append(made)

    def name(self, node_id: str) -> str:
        """Give what a node is called, be it there or to be made."""
        made = self.meaning.nodes.get(node_id)
        return made.name if made else self.existing.name(node_id)

    def film(self, role: str = "object") -> str | None:
        """Give the work of a role."""
        return self.end(role, "film", "series")

    def text(self, name: str) -> str | None:
        """Give a qualifier as text."""
        return self.claim.qualifiers.get(name) or None

    def value(self) -> str:
        """Give its value as text; empty where it has none."""
        return str(self.claim.properties.get("value") or "")

    def date(self) -> PartialDate | None:
        """Give its value as a date; None where it has no year."""
        return date_of(self.value())

    def happening(self, event_id: str, film: str, **values: Any) -> str:
        """Tell of an event of a film."""
        if self.existing.node(event_id) is None:
            self.meaning.nodes[event_id] = Event(
                id=event_id, sources=self.sources, uncertain=self.doubt, **values
            )
        self.relate(HasEvent, film, event_id)
        return event_id

    def take_part(self, role: str, part: str, event: str, *kinds: str) -> None:
        """Say that the node of a role has a part in an event."""
        who = self.end(role, *(kinds or ("character", "person", "organization")))
        if who is not None:
            self.relate(TakesPartIn, who, event, role=part)


def date_of(text: str) -> PartialDate | None:
    """Give the date that a text is; None where it has no year or is no date."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
