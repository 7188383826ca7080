"""Claims in the browser: what was said, what accepting it would change, and the decision."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

import loregraph
from loregraph.main import main

pytestmark = pytest.mark.browser
ARTICLE = """\
Ann Lee Joins the Cast of 'Moon Harbor 3'

Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday.

Bo Chen directed Moon Harbor 2.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store that holds the proposed claims of one article."""
    folder = tmp_path_factory.mktemp("claims")
    text, path = folder / "news.txt", folder / "lore.db"
    text.write_text(ARTICLE, encoding="utf-8")
    command = ["--store", str(path), "load", "article", str(text), "--published", "2021-03-05"]
    assert CliRunner().invoke(main, command).exit_code == 0
    return path


@pytest.fixture(scope="module")
def writable(store: Path, serving: Any, chromium: str) -> Iterator[str]:
    del chromium  # where there is no browser nothing is started
    with serving(store, "--workers", "1", "--write") as running:
        yield running.url


def test_a_claim_is_read_accepted_and_another_one_rejected(
    open_view: Any, writable: str, store: Path
) -> None:
    view = open_view("/claims", url=writable)
    page = view.page
    directs = page.locator(".claim", has_text="Bo Chen directs")
    expect(directs.locator("blockquote")).to_have_text("Bo Chen directed Moon Harbor 2.")
    expect(directs.locator(".changes")).to_contain_text("Bo Chen directed Moon Harbor 2")
    total = page.locator(".claim").count()
    directs.get_by_role("button", name="Accept").click()
    expect(page.locator(".settled")).to_contain_text("Accepted: Bo Chen directs")
    expect(page.locator("[data-state=proposed] small")).to_have_text(f" {total - 1}")
    expect(page.locator("[data-state=accepted] small")).to_have_text(" 1")
    page.keyboard.press("j")
    focused = page.evaluate("document.activeElement.dataset.id")
    page.keyboard.press("r")
    expect(page.locator(".settled")).to_have_count(2)
    page.reload()
    expect(page.locator(".claim")).to_have_count(total - 2)
    view.open("/claims?show=accepted")
    expect(page.locator(".claim")).to_have_count(1)
    with loregraph.open(store) as read:
        made = read.run("MATCH (p:Person)-[:DIRECTED]->(f:Film) RETURN p.name, f.name").rows
        query = "MATCH (c:Claim {id: $id}) RETURN c.decision"
        decided = read.run(query, id=focused).rows
    assert [tuple(row) for row in made] == [("Bo Chen", "Moon Harbor 2")]
    assert [tuple(row) for row in decided] == [("rejected",)]


def test_going_to_the_claims_by_keys_decides_nothing(open_view: Any, writable: str) -> None:
    """`g r` goes to the claims; the `r` of it must not reject the claim that has the focus."""
    view = open_view("/claims", url=writable)
    view.page.keyboard.press("j")
    view.page.keyboard.press("g")
    view.page.keyboard.press("r")
    view.page.wait_for_timeout(300)
    expect(view.page.locator(".settled")).to_have_count(0)


def test_who_may_only_read_is_told_how_to_decide(open_view: Any, store: Path, serving: Any) -> None:
    with serving(store, "--workers", "1") as running:
        page = open_view("/claims", url=running.url).page
        expect(page.locator(".problem")).to_contain_text("loregraph serve --write")
        assert page.locator(".claim").count() > 0
        assert page.get_by_role("button", name="Accept").count() == 0
        page.goto("about:blank")


def test_claims_of_a_source_and_where_sources_disagree(open_view: Any) -> None:
    view = open_view("/claims")
    page = view.page
    expect(page.locator(".tabs [aria-current]")).to_contain_text("Disagreements")
    expect(page.locator(".disagreement").first).to_contain_text("release date")
    page.get_by_role("link", name="To review").click()
    expect(page.locator(".problem")).to_contain_text("Nothing waits for review.")
    page.get_by_role("link", name="Accepted").click()
    expect(page.locator(".claim")).to_have_count(100)
    page.get_by_role("button", name="more claims").click()
    page.locator(".filters select").first.select_option(label="Deadline: new release dates")
    shown = page.locator(".claim")
    expect(shown.first).to_contain_text("Deadline: new release dates")
    assert 0 < shown.count() < 20
    assert "source=source:" in view.path
    page.reload()
    expect(shown.first).to_contain_text("Deadline: new release dates")
    page.get_by_role("link", name="Disagreements").click()
    expect(page.locator(".disagreement").first).to_be_visible()
    assert page.locator(".disagreement").count() >= 10
