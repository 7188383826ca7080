"""What reading an article gives: facts, each with the sentence it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.model.claims import Modality

HIGH: Final = 0.9
"""From this confidence on, a fact is said to be sure."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One end of a fact.

    Attributes:
        name: the fullest form in the text, repaired: ``Christopher McQuarrie``, ``2021-11-19``.
        kind: person, character, film, series, franchise, organization, place, date, event or text.
        node: the id of the known node that it means; None where there is none.
    """

    name: str
    kind: str
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the text.

    Attributes:
        kind: what is said: ``plays``, ``released``, ``dies_in`` ...
        subject: of whom or what.
        object: what is said of it.
        qualifiers: how: ``planned``, ``returning``, ``from``, ``killer`` ...
        start: where the sentence begins in the text.
        end: where it ends.
        sentence: the sentence that says it, exactly as the text has it.
        modality: how firmly it is said.
        confidence: how sure the reading is, from 0 to 1.
        speaker: who said it, where it is quoted.
    """

    kind: str
    subject: Mention
    object: Mention
    qualifiers: Mapping[str, Any]
    start: int
    end: int
    sentence: str
    modality: Modality = "stated"
    confidence: float = 0.5
    speaker: Mention | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a text says.

    Attributes:
        facts: in the order of the text.
        aliases: for each name that facts use, the other forms that the text has for it.
    """

    facts: Sequence[Fact]
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
