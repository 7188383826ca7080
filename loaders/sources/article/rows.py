"""Facts as lines of JSON, one a line: names as text, never ids."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.sources.article.extract.facts import Extraction, Fact

_CREDITS: Final = frozenset({"acts_in", "plays", "appears_in", "directs", "writes", "produces"})


def lines(extraction: Extraction, more: Mapping[str, Any] | None = None) -> Iterator[str]:
    """Give each fact as a line, then the other forms of the names that they use.

    Args:
        extraction: what was read.
        more: keys to add to each line, such as the article's.
    """
    for fact in extraction.facts:
        yield _line({**row(fact), **(more or {})})
    for name, aliases in extraction.aliases.items():
        for alias in aliases:
            yield _line({"kind": "also_known_as", "subject": name, "object": alias, **(more or {})})


def row(fact: Fact) -> dict[str, Any]:
    """Give a fact with names as text; what is only quoted is ``quoted``, and says what."""
    qualifiers = {key: _plain(value) for key, value in fact.qualifiers.items()}
    kind = fact.kind
    if fact.modality == "denied":
        qualifiers["negated"] = True
        kind = "not_confirmed" if kind in _CREDITS else kind
    if fact.modality == "quoted" and kind != "not_confirmed":
        qualifiers["says"] = kind
        kind = "quoted"
    told: dict[str, Any] = {
        "kind": kind,
        "subject": fact.subject.name,
        "object": fact.object.name,
    }
    if qualifiers:
        told["qualifiers"] = qualifiers
    told |= {
        "modality": fact.modality,
        "confidence": round(fact.confidence, 3),
        "sentence": fact.sentence,
        "start": fact.start,
        "end": fact.end,
    }
    if fact.speaker is not None:
        told["speaker"] = fact.speaker.name
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return getattr(value, "name", value)


def _line(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)
