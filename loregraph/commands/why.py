"""``loregraph why``: where a fact comes from."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import Settings, examples, shared
from loregraph.seeing import horizon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.why import Cited, Fact, Reasons, Said

SHORT_HELP = "Tell where a fact comes from, and who said otherwise."
EXAMPLES = examples(
    "loregraph why 'Dead Reckoning' released",
    "loregraph why 'Death of Alan Hunley'",
    "loregraph why 'Eugene Kittridge' MEMBER_OF --format json",
)
WIDTH: Final = 100
OUTCOMES: Final = {"came_true": "came true", "open": "open"}


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("node")
@click.argument("topic", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@shared
@horizon
def command(node: str, topic: str | None, form: str, settings: Settings) -> None:
    """Tell what NODE's facts rest on: sources, and claims with the current first.

    NODE is an id or a name. TOPIC is a property, a kind of claim, a relationship by its type or as
    it reads ("played by"), or a property of relationships ("role"); without it every property and
    claim is told, and relationships are counted.
    """
    from queries.why import why  # noqa: PLC0415 - keeps --help light

    with settings.open() as store:
        reasons = why(store, _identified(store, node), topic)
    if form == "json":
        import json  # noqa: PLC0415 - keeps --help light
        from dataclasses import asdict  # noqa: PLC0415 - keeps --help light

        from loregraph.formats.values import to_json  # noqa: PLC0415 - keeps --help light

        click.echo(json.dumps(to_json(asdict(reasons)), indent=2, ensure_ascii=False))
        return
    from loregraph.formats.values import harmless  # noqa: PLC0415 - keeps --help light

    for line in _lines(reasons):
        click.echo(harmless(line))


def _identified(store: Any, node: str) -> str:
    """Give the id of the node that is meant; a claim or a source is meant by its id alone."""
    from queries.names import choose, named_nodes  # noqa: PLC0415 - keeps --help light

    if store.run("MATCH (n {id: $id}) RETURN n.id LIMIT 1", {"id": node}).rows:
        return node
    labels = [name for name in store.counts().labels if name not in {"Claim", "Proposed", "Source"}]
    return str(choose(node, named_nodes(store, labels)).id)


def _lines(reasons: Reasons) -> Iterator[str]:
    name = reasons.name if reasons.name == reasons.id else f"{reasons.name} ({reasons.id})"
    yield f"{name}: {', '.join(reasons.labels)}"
    for together in _alike((*reasons.facts, *reasons.related)):
        yield ""
        for fact in together:
            yield from _wrapped(_fact(fact), "")
        yield from _rests_on(together[0])
    topic = None
    for one in reasons.claims:
        if one.topic != topic:
            topic = one.topic
            yield ""
            yield f"Said of {topic.replace('_', ' ')}, the current first:"
        yield from _claim(one)
    if reasons.counts:
        yield ""
        counted = ", ".join(f"{name} {count}" for name, count in reasons.counts.items())
        yield from _wrapped(f"Relationships, told when their type is named: {counted}", "")


def _alike(facts: tuple[Fact, ...]) -> list[list[Fact]]:
    """Put facts that rest on the same together."""
    found: dict[tuple[Any, ...], list[Fact]] = {}
    for fact in facts:
        basis = (fact.sources, fact.checked_by, fact.uncertain, fact.chosen_from)
        found.setdefault(basis, []).append(fact)
    return list(found.values())


def _fact(fact: Fact) -> str:
    from loregraph.formats.values import cell  # noqa: PLC0415 - keeps --help light

    if fact.other is None:
        return f"{fact.key}: {cell(fact.value)}"
    arrow = f"-[{fact.key}]->" if fact.forward else f"<-[{fact.key}]-"
    more = "".join(f", {key}: {cell(value)}" for key, value in fact.properties.items())
    return f"{arrow} {fact.value} ({fact.other}){more}"


def _rests_on(fact: Fact) -> Iterator[str]:
    if fact.uncertain:
        yield "  uncertain: it could not be checked"
    if fact.chosen_from:
        yield f"  of several data sets the value of {fact.chosen_from} is believed"
    for source in fact.sources:
        yield from _wrapped(f"rests on {_cite(source)}", "  ")
    for name in fact.checked_by:
        yield from _wrapped(f"checked against {name}", "  ")
    if not fact.sources:
        yield "  no source is named"


def _came_of(one: Said) -> str | None:
    """Say what came of a claim: a plan is not kept, a statement was wrong."""
    if one.outcome == "did_not":
        return "not kept" if one.modality in ("planned", "expected") else "was wrong"
    return OUTCOMES.get(one.outcome or "")


def _claim(one: Said) -> Iterator[str]:
    mark = "*" if one.rank == 0 else "-"
    value = one.value if one.value is not None else (one.summary or "").rstrip(".")
    by = f" by {', '.join(one.by)}" if one.by else ""
    state = one.decision if one.rank is None else None
    words = [
        f"said {one.spoken or 'at a time nobody knows'}{by}",
        one.modality,
        _came_of(one),
        state,
    ]
    yield from _wrapped(f"{mark} {value}: {', '.join(word for word in words if word)}", "  ")
    yield from _wrapped(_cite(one.source), "      ")
    for verdict in one.settled_by:
        names = [source.name for source in verdict.sources if source.name != verdict.name]
        told = ", ".join(part for part in (verdict.name, verdict.when) if part)
        by = f", by {'; '.join(names)}" if names else ""
        yield from _wrapped(f"settled: {told}{by}", "      ")
    if one.sentence:
        yield from _wrapped(f"\u201c{one.sentence}\u201d", "      ")


def _cite(source: Cited) -> str:
    parts = [source.name, source.published, source.url]
    return ", ".join(part for part in parts if part)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
