"""Run a loader against a store: read, write batch by batch, count, report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.claims.keeping import kept
from graph.records import WriteReport
from graph.stores.embedded.pause import paused_gc
from loaders.base import Reading
from loaders.resolve.resolver import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.stores.base import Store
    from loaders.base import Loader


@dataclass(slots=True)
class LoadReport:
    """What a load did.

    Attributes:
        loader: the loader's name.
        source: what it read.
        dry_run: whether it only read.
        reading: what it read, rejected and warns of.
        written: what the store did with the records; all zero in a dry run.
        matched: how many things the store knew under another id.
        merged: how many nodes of the store were shown to be another one, and became part of it.
        apart: how many open questions were answered by what is known now: the two are not one.
        asked: how many may be another one, which ``loregraph review`` asks.
    """

    loader: str
    source: str
    dry_run: bool = False
    reading: Reading = field(default_factory=Reading)
    written: WriteReport = field(default_factory=WriteReport)
    matched: int = 0
    merged: int = 0
    apart: int = 0
    asked: int = 0

    def lines(self) -> list[str]:
        """Tell it in a few lines: what was read, what changed, what is to be looked at."""
        return [self._head(), *self._rest()]

    def _head(self) -> str:
        read = f"{self.loader} {self.source}: {self.reading.read:,} records read"
        if self.dry_run:
            return f"{read}, nothing written (dry run)."
        same = self.written.nodes_unchanged + self.written.relationships_unchanged
        if not (self.written.changed or self.merged or self.apart):
            return f"{read}, nothing {'changed: all of it was there' if same else 'written'}."
        new, changed = _counts(self.written, "created"), _counts(self.written, "updated")
        return f"{read}; created {new}; updated {changed}; {same:,} unchanged."

    def _rest(self) -> list[str]:
        lines = self._resolved()
        lines += [f"rejected: {sentence}" for sentence in self.reading.rejected]
        lines += [f"look at: {sentence}" for sentence in self.reading.warnings]
        lines += [f"not read: {name} ({n:,} times)" for name, n in self.reading.unread.items()]
        return lines

    def _resolved(self) -> list[str]:
        """Tell what was known under another id."""
        told = (
            (self.matched, "merged", "known under another id: they became one with it"),
            (self.merged, "merged", "of the store turned out to be another one: merged"),
            (self.apart, "answered", "open questions, for it is known now that the two differ"),
            (
                self.asked,
                "merged",
                "may be one that is there: `loregraph review --kind same_as` asks",
            ),
        )
        return [f"{head}: {times:,} {what}." for times, head, what in told if times]


def _counts(written: WriteReport, verb: str) -> str:
    nodes = getattr(written, f"nodes_{verb}")
    relationships = getattr(written, f"relationships_{verb}")
    return f"{nodes:,} nodes and {relationships:,} relationships"


def load(
    store: Store | None,
    loader: Loader,
    source: str,
    *,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
    options: Mapping[str, tuple[str, ...]] | None = None,
) -> LoadReport:
    """Load a source into a store; loading it twice changes nothing, and never undoes a review.

    Args:
        store: where it is written; None is fine in a dry run.
        loader: what reads the source.
        source: a path, or what else the loader accepts.
        dry_run: only read and check.
        progress: called with the number of records written so far; in a dry run, read.
        options: what the loader is told besides, by the names of its options.

    Raises:
        SourceError: the source is wrong; a file is as it was before, of a server's the sentence
            tells.
    """
    reading = Reading(store, options or {}, dry_run=dry_run, on_count=progress if dry_run else None)
    report = LoadReport(loader.info.name, source, dry_run, reading)
    with paused_gc():  # a load makes many objects, and hardly a cycle of them
        batches = loader.read(source, reading)
        if dry_run or store is None:
            for _ in batches:
                continue
            return report
        resolver = Resolver(store, reading)
        report.written = store.write_all(kept(store, resolver.batches(batches)), progress)
        resolver.finish()
    report.matched, report.merged = resolver.matched, resolver.merged
    report.apart, report.asked = resolver.apart, resolver.asked
    return report
