"""``loregraph review``: claims that were read from articles, for a person to accept or reject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.claims.review import Decided
    from graph.claims.standing import StandingClaim
    from loregraph.store import Store

SHORT_HELP = "List the proposed claims; accept or reject them."
EXAMPLES = examples(
    "loregraph review",
    "loregraph review --min-confidence 0.9 --format json",
    "loregraph review --source variety.com --kind released",
    "loregraph review --decision accepted",
)
FILTERS: Final = ("source", "kind", "least", "most")


@dataclass(frozen=True, slots=True)
class Review:
    """What was asked for.

    Attributes:
        store: the store that is open.
        claims: the claims that are meant.
        settings: how much is said.
    """

    store: Store
    claims: Sequence[StandingClaim]
    settings: Settings

    def show(self, claim: StandingClaim) -> None:
        """Show one claim on standard output."""
        from graph.claims.review import preview  # noqa: PLC0415 - keeps --help light
        from loregraph.formats.values import harmless  # noqa: PLC0415 - the same
        from loregraph.reviewing import block  # noqa: PLC0415 - the same

        for line in block(claim, preview(self.store, claim)):
            click.echo(harmless(line))
        click.echo()

    def listed(self, form: str) -> None:
        """List the claims."""
        if form == "text":
            for claim in self.claims:
                self.show(claim)
            return
        from graph.claims.review import preview  # noqa: PLC0415 - keeps --help light
        from loregraph.reviewing import described  # noqa: PLC0415 - the same

        self._print([described(claim, preview(self.store, claim)) for claim in self.claims], form)

    def listed_as_decided(self, done: Sequence[Decided], form: str) -> None:
        """List claims as they are after a decision, each with what it wrote."""
        from graph.claims.standing import by_ids  # noqa: PLC0415 - keeps --help light
        from loregraph.reviewing import described  # noqa: PLC0415 - the same

        now = by_ids(self.store, [one.claim.id for one in done])
        told = zip(now, done, strict=True)
        self._print([described(claim, one.told) for claim, one in told], form)

    def _print(self, rows: list[dict[str, Any]], form: str) -> None:
        """Print claims that were described, as JSON or as a table."""
        if form == "json":
            import json  # noqa: PLC0415 - keeps --help light

            click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
            return
        from loregraph.formats.table import lines  # noqa: PLC0415 - keeps --help light
        from loregraph.result import Result  # noqa: PLC0415 - the same
        from loregraph.reviewing import COLUMNS, in_a_row  # noqa: PLC0415 - the same

        for line in lines(Result(COLUMNS, [in_a_row(row) for row in rows])):
            click.echo(line)

    def decide(self, claims: Sequence[StandingClaim], what: str) -> list[Decided]:
        """Accept or reject claims, and tell of each what came of it."""
        from graph.claims.review import accepting, rejecting  # noqa: PLC0415 - keeps --help light
        from loregraph.reviewing import outcome  # noqa: PLC0415 - the same

        deciding = accepting if what == "accept" else rejecting
        done = []
        for decided in deciding(self.store, claims):
            done.append(decided)
            for line in outcome(decided):
                self.settings.say(line)
        return done

    def ask(self) -> None:
        """Ask of each claim, one after the other; what was decided stays when it is broken off."""
        from loregraph.reviewing import one_by_one  # noqa: PLC0415 - keeps --help light

        def answer(question: str) -> str:
            choice = click.Choice(["a", "r", "s", "q"], case_sensitive=False)
            try:
                return str(click.prompt(question, type=choice, show_choices=False, err=True))
            except click.Abort:
                return "q"

        done = one_by_one(
            self.claims, self.show, answer, lambda claim, what: self.decide([claim], what)
        )
        self.settings.say(f"{done} of {len(self.claims)} claims were decided.")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("ids", nargs=-1, metavar="[CLAIM]...")
@click.option("--accept", is_flag=True, help="Accept the claims that are meant.")
@click.option("--reject", is_flag=True, help="Reject the claims that are meant.")
@click.option("--ask", is_flag=True, help="Ask of each claim, one after the other.")
@click.option("--all", "everything", is_flag=True, help="With --accept or --reject: all of them.")
@click.option(
    "--source", metavar="TEXT", help="Of that source: its id, or a part of its address or name."
)
@click.option("--kind", metavar="KIND", help="Of that kind: acts_in, released, dies_in, ...")
@click.option("--min-confidence", "least", type=click.FloatRange(0, 1), help="So sure or surer.")
@click.option("--max-confidence", "most", type=click.FloatRange(0, 1), help="So sure or less.")
@click.option(
    "--decision",
    type=click.Choice(["proposed", "accepted", "rejected", "all"]),
    default="proposed",
    show_default=True,
    help="What was decided of them in a review.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "table", "json"]),
    default="text",
    help="How they are listed; with --accept or --reject, those that were decided.",
)
@shared
def command(
    ids: tuple[str, ...],
    settings: Settings,
    form: str,
    *,
    accept: bool,
    reject: bool,
    ask: bool,
    everything: bool,
    **given: Any,
) -> None:
    """List the proposed claims with their sentences, and what accepting each would change.

    With --accept or --reject, decide of those that are meant: by their ids, or by --source, --kind
    and confidence; with --ask, one by one. The decision is remembered with its day. An accepted
    claim becomes part of the graph with its source; where the graph says otherwise, that stays, and
    both stand side by side. Rejecting what was accepted takes nothing back, and says what stands.
    """
    _check(form, accept=accept, reject=reject, ask=ask)
    if given["source"] is not None and not given["source"].strip():
        raise click.UsageError("--source is empty: give an id, or a part of an address or a name.")
    narrowed = ids or any(given[name] is not None for name in FILTERS)
    if (accept or reject) and not (narrowed or everything):
        raise click.UsageError(
            "Say which: ids, --source, --kind, --min-confidence, --max-confidence, or --all."
        )
    with settings.open() as store:
        meant = _meant(store, ids, given)
        review = Review(store, meant, settings)
        if ask:
            review.ask()
        elif accept or reject:
            _decide(review, form, accept=accept, named=bool(ids))
        else:
            review.listed(form)
            settings.say(f"{len(meant)} claims.")


def _decide(review: Review, form: str, *, accept: bool, named: bool) -> None:
    """Decide of what is meant; what a source has withdrawn is accepted only by its id."""
    from loregraph.reviewing import tally  # noqa: PLC0415 - keeps --help light

    meant = review.claims
    if accept and not named:
        meant = [claim for claim in meant if not claim.properties.get("withdrawn")]
    if not (done := review.decide(meant, "accept" if accept else "reject")):
        review.settings.say(f"0 claims {'accepted' if accept else 'rejected'}.")
    else:
        review.settings.say(tally(done))
    if form != "text":
        review.listed_as_decided(done, form)
    if left := len(review.claims) - len(meant):
        review.settings.say(
            f"{left} left out: a corrected version of the source says them no longer. Name them by "
            "their ids to accept them even so."
        )
    if named and any(one.decision == "refused" for one in done):
        raise SystemExit(1)


def _meant(store: Store, ids: tuple[str, ...], given: dict[str, Any]) -> Sequence[StandingClaim]:
    """Give the claims that are meant; what is curated was never proposed, and is left out."""
    from graph.claims.standing import Wanted, by_ids, check_kind, claims  # noqa: PLC0415 - keeps --help light
    from loregraph.reviewing import check_source  # noqa: PLC0415 - the same

    if ids:
        return by_ids(store, ids)
    decision = given.pop("decision")
    check_kind(store, given["kind"])
    check_source(store, given["source"])
    wanted = Wanted(None, None if decision == "all" else (decision,), **given)
    return [
        claim
        for claim in claims(store, wanted)
        if claim.decision == "proposed" or claim.decided is not None
    ]


def _check(form: str, *, accept: bool, reject: bool, ask: bool) -> None:
    if accept + reject + ask > 1:
        raise click.UsageError("--accept, --reject and --ask exclude each other.")
    if ask and form != "text":
        raise click.UsageError(
            "--ask shows each claim as text: leave --format out, or list the claims without --ask."
        )
