"""The loader of articles: `loregraph load article FILE|URL|-`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from graph.claims.proposing import Named, Proposal, claims_of
from graph.model.registry import to_records
from graph.results.errors import UsageError
from loaders.base import LoaderInfo, LoaderOption
from loaders.sources.article.acquire import acquire, check
from loaders.sources.article.corrections import correction, undecided
from loaders.sources.article.extra import needed
from loaders.sources.article.origin import source_of
from loaders.sources.article.rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Batch
    from graph.values.temporal import Date
    from loaders.base import Reading
    from loaders.sources.article.article import Article
    from loaders.sources.article.extract.facts import Extraction, Fact, Mention
    from loaders.sources.article.extract.gazetteer import Gazetteer
    from loaders.web.address import Allow
    from loaders.web.fetch import Limits

JSONL: Final = "jsonl"
_PLACES: Final = {
    "film": ("film", "series"),
    "franchise": ("franchise",),
    "last_seen": ("film", "series"),
    "killer": ("character",),
}
"""Qualifiers that name a node, with the kinds that it may be of."""


@dataclass(frozen=True, slots=True)
class ArticleLoader:
    """Reads a news article into proposed claims.

    Attributes:
        allow: which addresses of the network may be asked; the public ones where it is None.
        limits: how long and how much is waited for.
    """

    info: ClassVar[LoaderInfo] = LoaderInfo(
        name="article",
        title="News article",
        description="A news text, read into claims that are proposed for `loregraph review`.",
        accepts="a text, Markdown or HTML file, an address of the web, or - for standard input",
        example="loregraph load article news.txt --published 2021-03-05 --dry-run",
        options=(
            LoaderOption("published", "When it was published, if it does not say so.", "DATE"),
            LoaderOption(
                "again", "Read a text anew that was read before: the graph may know more by now."
            ),
            LoaderOption(
                "format", "jsonl prints the claims on standard output, one a line.", "FORMAT"
            ),
        ),
    )
    allow: Allow | None = None
    limits: Limits | None = None

    def check(self, source: str) -> None:
        """Check that there is such a file.

        Raises:
            UsageError: there is none.
        """
        check(source)

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read an article into one batch: its source, its claims, and the names that are new.

        Raises:
            SourceError: it cannot be read as an English article.
            UsageError: there is no such file, or an option is wrong.
            LoregraphError: a package of the extra ``articles`` is missing.
        """
        reading.as_is = True
        form = reading.option("format")
        if form not in (None, JSONL):
            raise UsageError(f"--format {form}: articles are printed as {JSONL}.")
        raw = acquire(source, self.allow, self.limits)
        with needed("rapidfuzz"):
            from loaders.sources.article.article import read_article  # noqa: PLC0415 - of the extra

        warn = reading.warn if reading.dry_run else None
        article = read_article(raw, reading.option("published"), warn)
        if article.dated.doubt is not None:
            reading.warn(article.dated.doubt)
        known = _gazetteer(reading)
        extraction = _extracted(article, known)
        if form == JSONL:
            for line in lines(extraction):
                reading.print(line)
        yield from _batches(article, extraction, known, reading)


def _gazetteer(reading: Reading) -> Gazetteer:
    with needed("rapidfuzz"):
        from loaders.sources.article.extract.gazetteer import (  # noqa: PLC0415 - of the extra
            Gazetteer,
        )

    return Gazetteer.of(reading.store) if reading.store is not None else Gazetteer.empty()


def _extracted(article: Article, known: Gazetteer) -> Extraction:
    with needed("rapidfuzz"):
        from loaders.sources.article.extract import extract  # noqa: PLC0415 - of the extra

    published: Date | None = None
    if article.dated.published is not None:
        published = article.dated.published.stored
    return extract(article.text, known, published, article.url)


def _batches(
    article: Article, extraction: Extraction, known: Gazetteer, reading: Reading
) -> Iterator[Batch]:
    store = reading.store
    source, before = source_of(article, store)
    if before.get("digest") == article.digest and not _alike(before.get("url"), article.url):
        reading.warn(
            f"'{source.name}' has the same text, and was loaded "
            f"{'without' if article.url else 'with'} an address: both are one source, {source.id}"
        )
    proposals = _proposals(extraction, known)
    if not proposals:
        reading.warn(f"no statement was found in '{source.name}' that the rules can read")
    if store is not None and before.get("digest") == article.digest and not _again(reading):
        proposals, left_out = undecided(store, source.id, proposals)
        if left_out:
            reading.warn(
                f"'{source.name}' was read before, and nothing of its text has changed: what reads "
                f"otherwise by now is left out ({left_out}); --again takes it in"
            )
    models = claims_of(source, proposals, article.dated.published)
    reading.count(len(models))
    batch = to_records(models)
    if store is not None and before.get("digest") not in (None, article.digest):
        changed = correction(store, source.id, models)
        for sentence in changed.sentences(source.name):
            reading.warn(sentence)
        batch.nodes += changed.batch().nodes
    yield batch


def _alike(first: object, second: str | None) -> bool:
    return bool(first) == bool(second)


def _again(reading: Reading) -> bool:
    return reading.option("again") is not None


def _proposals(extraction: Extraction, known: Gazetteer) -> list[Proposal]:
    with needed("rapidfuzz"):
        from loaders.sources.article.years import Years  # noqa: PLC0415 - of the extra

    years = Years(known)
    return [
        _proposal(
            replace(
                fact,
                subject=years.meant(fact.subject, fact.sentence),
                object=years.meant(fact.object, fact.sentence),
            ),
            known,
        )
        for fact in extraction.facts
    ]


def _proposal(fact: Fact, known: Gazetteer) -> Proposal:
    qualifiers = {key: _qualifier(key, value, known) for key, value in fact.qualifiers.items()}
    return Proposal(
        fact.kind,
        _named(fact.subject),
        _named(fact.object),
        qualifiers,
        fact.sentence,
        fact.start,
        fact.end,
        fact.modality,
        fact.confidence,
        _named(fact.speaker) if fact.speaker is not None else None,
    )


def _named(mention: Mention) -> Named:
    return Named(mention.name, mention.kind, mention.node)


def _qualifier(key: str, value: Any, known: Gazetteer) -> Any:
    """Give the film or the killer that a qualifier names as something named, all else as it is."""
    if key not in _PLACES or not isinstance(value, str):
        return _named(value) if hasattr(value, "node") else value
    kinds = _PLACES[key]
    found = known.find(value, *kinds)
    return Named(value, kinds[0], found.node if found else None)


LOADER = ArticleLoader
