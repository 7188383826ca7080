"""Why a fact stands on a page: the sources it rests on, and everything that was said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.results.errors import UsageError
from queries.why import why as reasons_of
from viz.explorer.jobs.elements import node_of
from viz.explorer.jobs.values import key_of
from viz.explorer.refusals import Refusal
from viz.shown import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

    from graph.results.result import Result
    from queries.why import Cited, Fact, Said
    from viz.explorer.desk import Asked, Desk


def why(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Tell what a fact rests on: its sources, and its claims with the current first.

    Raises:
        Refusal: nothing of that topic is known of the node.
    """
    found = node_of(desk, asked["id"], stop)
    try:
        reasons = reasons_of(_Asking(desk, stop), key_of(found), asked["topic"])
    except UsageError as error:
        raise Refusal(str(error), 404, code="NotFound") from error
    return {
        "facts": [_fact(fact) for fact in (*reasons.facts, *reasons.related)],
        "claims": [_said(one) for one in reasons.claims],
    }


@dataclass(frozen=True, slots=True)
class _Asking:
    """A store that is asked within the terms of a desk."""

    desk: Desk
    stop: Event

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Result:
        """Answer a query that reads."""
        del more
        return self.desk.ask(cypher, parameters, stop=self.stop)


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "value": shown(fact.value),
        "other": fact.other,
        "sources": [_cited(each) for each in fact.sources],
        "checked": list(fact.checked_by),
        "uncertain": fact.uncertain,
        "chosen_from": fact.chosen_from,
    }


def _cited(source: Cited) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "url": source.url,
        "publisher": source.publisher,
        "published": source.published,
    }


def _said(one: Said) -> dict[str, Any]:
    return {
        "id": one.claim,
        "value": one.value,
        "text": one.summary or one.sentence,
        "said": one.spoken,
        "by": list(one.by),
        "outcome": one.outcome,
        "modality": one.modality,
        "decision": one.decision,
        "rank": one.rank,
        "source": _cited(one.source),
    }
