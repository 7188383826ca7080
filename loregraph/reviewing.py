"""Claims as a person reads them in a review: the sentence, where it stands, what would change."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

from graph.claims.shown import said
from graph.claims.standing import is_meant
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from graph.claims.changes import Change
    from graph.claims.review import Decided
    from graph.claims.standing import StandingClaim
    from graph.stores.base import RunsQueries

SIGNS: Final = {"new": "+", "more": "+", "there": "=", "differs": "!", "nothing": "-"}
"""What begins a line about a change: written, there already, said otherwise, nothing."""
WIDTH: Final = 100
COLUMNS: Final = ["id", "confidence", "modality", "decision", "summary"]
"""The columns of a table of claims."""
_SOURCES: Final = (
    "MATCH (s:Source) RETURN {id: s.id, name: s.name, publisher: s.publisher, url: s.url} AS source"
)
_KNOWN_BY: Final = ("name", "publisher")
_VERBS: Final = {"refused": "not accepted"}


def block(claim: StandingClaim, changes: Sequence[Change]) -> Iterator[str]:
    """Tell a claim in some lines: what it says, the sentence, the source, what would change."""
    yield f"{claim.id}  ({', '.join(_marks(claim))})"
    yield from _folded(str(claim.properties.get("summary") or claim.properties.get("name")), "  ")
    if sentence := claim.properties.get("sentence"):
        yield from _folded(f'"{" ".join(str(sentence).split())}"', "    ")
    yield from _folded(f"in {place(claim)}", "  ")
    if claim.speakers:
        yield f"  said by {', '.join(speaker.name for speaker in claim.speakers)}"
    for end in claim.ends.values():
        if end.proposed:
            yield from _folded(f"? no node is called {end.name} ({end.kind})", "  ")
    for change in changes:
        yield from _folded(f"{SIGNS[change.sort]} {change.text}", "  ")


def _folded(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False
    )


def _marks(claim: StandingClaim) -> Iterator[str]:
    confidence = claim.properties.get("confidence")
    if confidence is not None:
        yield f"{confidence:.2f}"
    yield str(claim.properties.get("modality") or "stated")
    if claim.properties.get("withdrawn"):
        yield "a corrected version says it no longer"
    if claim.decision != "proposed":
        day = claim.decided
        yield f"{claim.decision} on {day}" if day else claim.decision


def place(claim: StandingClaim) -> str:
    """Say where a claim stands: the source, its date, the characters of its text."""
    source = claim.source
    parts = [str(source.get("name") or source.get("id"))]
    if source.get("publisher"):
        parts.append(str(source["publisher"]))
    parts.append(_dated(source))
    if claim.properties.get("end"):
        parts.append(f"characters {claim.properties['start']} to {claim.properties['end']}")
    return ", ".join(parts)


def _dated(source: Mapping[str, Any]) -> str:
    if "published" in source:
        return said(source, "published")
    first = said(source, "published_from") if "published_from" in source else None
    last = said(source, "published_to") if "published_to" in source else None
    if first and last:
        return f"between {first} and {last}"
    if first or last:
        return f"after {first}" if first else f"before {last}"
    return "without a date"


def described(claim: StandingClaim, changes: Sequence[Change]) -> dict[str, Any]:
    """Describe a claim for a program."""
    told, source = claim.properties, claim.source
    return {
        "id": claim.id,
        "kind": told.get("kind"),
        "summary": told.get("summary"),
        "modality": told.get("modality"),
        "confidence": told.get("confidence"),
        "decision": claim.decision,
        "decided": str(claim.decided) if claim.decided else None,
        "withdrawn": bool(told.get("withdrawn")),
        "sentence": told.get("sentence"),
        "start": told.get("start"),
        "end": told.get("end"),
        "about": {
            role: {"id": end.id, "name": end.name, "kind": end.kind, "proposed": end.proposed}
            for role, end in claim.ends.items()
        },
        "said_by": [speaker.name for speaker in claim.speakers],
        "source": {
            "id": source.get("id"),
            "name": source.get("name"),
            "url": source.get("url"),
            "published": _dated(source),
        },
        "changes": [{"sort": change.sort, "text": change.text} for change in changes],
    }


def in_a_row(told: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give a claim that was described as a row of a table, with a mark on what was withdrawn."""
    withdrawn = ", withdrawn" if told["withdrawn"] else ""
    marked = {**told, "decision": f"{told['decision']}{withdrawn}"}
    return tuple(marked[name] for name in COLUMNS)


def outcome(decided: Decided) -> Iterator[str]:
    """Tell what a decision did."""
    claim = decided.claim
    verb = _VERBS.get(decided.decision, decided.decision)
    if decided.decision == "accepted" and not decided.writes:
        verb = "accepted as a statement, and nothing was written"
    yield f"{verb}: {claim.properties.get('summary') or claim.id}"
    for change in decided.told:
        stands = "still stands: " if decided.decision == "rejected" else ""
        yield from _folded(f"{SIGNS[change.sort]} {stands}{change.text}", "  ")
    if decided.decision == "rejected" and decided.told:
        yield from _folded(
            "It had been accepted. Nothing was taken back, for others may say the same: what is "
            "wrong you delete with `loregraph query`.",
            "  ",
        )


def tally(decided: Sequence[Decided]) -> str:
    """Count what came of several decisions."""
    refused = sum(one.decision == "refused" for one in decided)
    word = "rejected" if any(one.decision == "rejected" for one in decided) else "accepted"
    told = f"{len(decided) - refused} claims {word}."
    silent = sum(one.decision == "accepted" and not one.writes for one in decided)
    if silent:
        told += f" {silent} of them stay statements: the lines with - say why."
    return f"{told} {refused} could not be accepted: the lines with - say why." if refused else told


def check_source(store: RunsQueries, wanted: str | None) -> None:
    """Check that some source of the store is meant, be there claims of it or not.

    Raises:
        UsageError: none is; the sentence names those that come near.
    """
    from queries.names import nearest, quoted  # noqa: PLC0415 - seldom asked for

    if wanted is None:
        return
    known = [
        {key: value for key, value in row["source"].items() if value is not None}
        for row in store.run(_SOURCES)
    ]
    if any(is_meant(source, wanted) for source in known):
        return
    spans: dict[str, str] = {}
    for name in (str(source[key]) for source in known for key in _KNOWN_BY if key in source):
        spans |= dict.fromkeys(_spans(name, len(wanted.split())), name)
    close = list(dict.fromkeys(spans[span] for span in nearest(wanted, spans)))
    hint = f"Nearest: {', '.join(close)}" if close else "Name its id, or a part of its name"
    raise UsageError(
        f"No source of the store has {quoted(wanted)} in its name, publisher or address. {hint}; "
        "`loregraph review --decision all` shows which there are."
    )


def _spans(name: str, words: int) -> Iterator[str]:
    """Give what is as long as what was typed: a headline is seldom typed whole."""
    every = name.split()
    for start in range(max(len(every) - words, 0) + 1):
        yield " ".join(every[start : start + words])


def one_by_one(
    claims: Sequence[StandingClaim],
    show: Callable[[StandingClaim], None],
    ask: Callable[[str], str],
    decide: Callable[[StandingClaim, str], object],
) -> int:
    """Ask of each claim what is to become of it; give how many were decided.

    Args:
        claims: the claims in their order.
        show: shows one.
        ask: gives the answer to a question: a, r, s or q.
        decide: carries a decision out, ``accept`` or ``reject``.
    """
    done = 0
    for number, claim in enumerate(claims, 1):
        show(claim)
        answer = ask(f"{number} of {len(claims)}: accept, reject, skip or quit? [a/r/s/q]")
        if answer == "q":
            break
        if answer in ("a", "r"):
            decide(claim, "accept" if answer == "a" else "reject")
            done += 1
    return done
