"""Organizations, of the story and of the real world."""

from __future__ import annotations

from graph.model.base import NodeModel


class Organization(NodeModel):
    """A service, a studio, a gang: people who act as one."""

    label = "Organization"
    prefix = "organization"
    meaning = "A service, a studio, a gang: IMF, CIA, Paramount Pictures."
    group = "organization"
