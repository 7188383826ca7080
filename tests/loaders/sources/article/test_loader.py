from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.claims import Wanted, accept, claims
from graph.results.errors import LoregraphError, SourceError, UsageError
from loaders.registry import find
from loaders.run import LoadReport, load
from loaders.sources.article.loader import ArticleLoader


@pytest.fixture
def file(tmp_path: Path, plain: str) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(plain, encoding="utf-8")
    return path


def given(**options: str) -> dict[str, tuple[str, ...]]:
    return {name: (value,) for name, value in options.items()}


def run(store: Any, path: Path | str, **more: Any) -> LoadReport:
    return load(store, find("article"), str(path), **more)


def proposed(store: Any) -> list[str]:
    found = claims(store, Wanted(decisions=("proposed",)))
    return [str(claim.properties["summary"]) for claim in found]


def test_an_article_becomes_proposed_claims(store: Any, file: Path, plain: str) -> None:
    report = run(store, file)
    assert report.written.nodes_created
    assert "Bo Chen directs Moon Harbor 2" in proposed(store)
    for claim in claims(store, Wanted(decisions=("proposed",))):
        start, end = claim.properties["start"], claim.properties["end"]
        assert plain[start:end].strip() == claim.properties["sentence"]
        assert claim.source["author"] == "Joe Writer"
    labels = store.counts().labels
    assert set(labels) == {"Claim", "Proposed", "Source"}


def test_a_given_date_that_the_text_contradicts_is_told(store: Any, file: Path) -> None:
    (told,) = run(store, file, options=given(published="1990")).reading.warnings
    assert told.startswith(f"{file}: --published 1990 goes, but ")


def test_the_same_article_twice_adds_nothing(store: Any, file: Path) -> None:
    run(store, file)
    again = run(store, file)
    assert not again.written.changed
    assert again.reading.warnings == []


def test_a_corrected_version_shows_what_changed_and_keeps_decisions(
    store: Any, file: Path, plain: str
) -> None:
    run(store, file)
    (directs,) = claims(store, Wanted(kind="directs"))
    accept(store, [directs.id])
    file.write_text(plain.replace("Bo Chen directed", "Cleo Diaz directed"), encoding="utf-8")
    told = run(store, file).reading.warnings
    assert told[0].startswith("this is a corrected version of 'Ann Lee Joins the Cast of")
    assert "new: Cleo Diaz directs Moon Harbor 2" in told
    assert any(
        line.startswith("gone: Bo Chen directs Moon Harbor 2; it was accepted") for line in told
    )
    (kept,) = [one for one in claims(store, Wanted(kind="directs")) if one.id == directs.id]
    assert (kept.decision, kept.properties["withdrawn"]) == ("accepted", True)
    file.write_text(plain, encoding="utf-8")
    run(store, file)
    (back,) = [one for one in claims(store, Wanted(kind="directs")) if one.id == directs.id]
    assert (back.decision, back.properties["withdrawn"]) == ("accepted", False)


def test_a_dry_run_prints_the_claims_and_writes_nothing(store: Any, file: Path) -> None:
    report = run(store, file, dry_run=True, options=given(format="jsonl"))
    rows = [json.loads(line) for line in report.reading.printed]
    assert {"kind": "directs", "subject": "Bo Chen", "object": "Moon Harbor 2"}.items() <= next(
        row for row in rows if row["kind"] == "directs"
    ).items()
    assert store.counts().nodes == 0
    assert run(None, file, dry_run=True).reading.printed == []


def test_options_that_are_wrong(file: Path) -> None:
    with pytest.raises(UsageError, match="--format xml"):
        run(None, file, dry_run=True, options=given(format="xml"))
    with pytest.raises(UsageError, match="--published"):
        run(None, file, dry_run=True, options=given(published="soon"))


def test_a_wrong_date_is_refused_and_in_a_dry_run_told(store: Any, file: Path, plain: str) -> None:
    file.write_text(f"date 2022-08-01\n{plain}", encoding="utf-8")
    with pytest.raises(SourceError, match="--published"):
        run(store, file)
    assert store.counts().nodes == 0
    assert "--published" in run(store, file, dry_run=True).reading.warnings[0]
    run(store, file, options=given(published="2021-03"))
    (source,) = store.run("MATCH (s:Source) RETURN toString(s.published) AS day, s.dated_by AS how")
    assert (source["day"], source["how"]) == ("2021-03-01", "given")


def test_a_page_of_the_web(store: Any, site: Any, page: str) -> None:
    site.add("/lee", site.page(page.encode(), headers={"content-type": "text/html"}))
    loader = ArticleLoader(allow=lambda address: str(address) == "127.0.0.1")
    load(store, loader, site.url("/lee"))
    (source,) = store.run("MATCH (s:Source) RETURN s.url AS url, s.publisher AS publisher")
    assert (source["url"], source["publisher"]) == (site.url("/lee"), "The Daily Reel")
    assert "Ann Lee plays Captain Iris (in Moon Harbor 3), as planned" in proposed(store)


def test_a_private_address_leaves_the_store_as_it_was(store: Any, site: Any) -> None:
    with pytest.raises(SourceError, match="public network"):
        run(store, site.url("/lee"))
    assert store.counts().nodes == 0


def test_a_text_without_a_statement(store: Any, tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    path.write_text("It was a quiet day at the harbor, and nobody had anything to say about it.")
    assert "no statement was found" in run(store, path).reading.warnings[0]


def test_a_missing_extra_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    with pytest.raises(LoregraphError, match=r"pip install 'loregraph\[articles\]'"):
        run(None, file, dry_run=True)


def test_after_a_review_the_same_article_still_adds_nothing(store: Any, file: Path) -> None:
    run(store, file)
    accept(store, [claim.id for claim in claims(store, Wanted(decisions=("proposed",)))])
    before = store.counts()
    assert not run(store, file).written.changed
    assert store.counts() == before


def test_what_reads_otherwise_by_now_is_taken_in_when_that_is_told(store: Any, file: Path) -> None:
    run(store, file)
    store.run("MATCH (c:Claim {kind: 'directs'}) DETACH DELETE c")
    report = run(store, file)
    assert not report.written.changed
    (told,) = report.reading.warnings
    assert "was read before" in told
    assert "--again takes it in" in told
    again = run(store, file, options={"again": ("",)})
    assert again.written.nodes_created == 1


def test_the_same_text_with_its_address_is_told(store: Any, file: Path, plain: str) -> None:
    run(store, file)
    sources = store.counts().labels["Source"]
    file.write_text(f"https://reel.example/lee\n{plain}", encoding="utf-8")
    report = run(store, file)
    assert any("has the same text, and was loaded without an address" in each
               for each in report.reading.warnings)  # fmt: skip
    assert store.counts().labels["Source"] == sources
    assert store.run("MATCH (s:Source) RETURN s.url").value() == ["https://reel.example/lee"]
