"""Which jobs of a crew mean that somebody directed, wrote or produced."""

from __future__ import annotations

from typing import Final


def _jobs(text: str) -> list[str]:
    return text.split(", ")


_WRITING: Final = _jobs(
    "Adaptation, Author, Book, Co-Writer, Comic Book, Dialogue, Graphic Novel, Idea, Musical, "
    "Novel, Opera, Original Concept, Original Story, Radio Play, Scenario Writer, Screenplay, "
    "Screenstory, Short Story, Story, Story Developer, Teleplay, Theatre Play, Writer"
)
_PRODUCING: Final = _jobs(
    "Associate Producer, Co-Executive Producer, Co-Producer, Executive Co-Producer, "
    "Executive Producer, Producer"
)

JOBS: Final[dict[str, tuple[str, str | None]]] = {
    "Director": ("DIRECTED", None),
    "Co-Director": ("DIRECTED", "Co-Director"),
    **{job: ("WROTE", job if job != "Writer" else None) for job in _WRITING},
    **{job: ("PRODUCED", job if job != "Producer" else None) for job in _PRODUCING},
}
"""For a job the type of the relationship, and how the credit is worded where it says more.

`Characters` is none: who invented somebody did not write every film about them.
"""
