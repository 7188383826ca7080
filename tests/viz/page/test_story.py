from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import LoregraphError, UsageError
from viz.design import Design
from viz.page import story_page


def test_the_page_opens_on_the_story(shelf: Any, tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    html = story_page(shelf, path)
    assert path.read_text(encoding="utf-8") == html
    assert "<h1>Who comes back, and who does not</h1>" in html


def test_the_headline_can_be_another(shelf: Any) -> None:
    assert "<h1>My headline</h1>" in story_page(shelf, title="My headline")


def test_the_same_store_gives_the_same_page(shelf: Any) -> None:
    assert story_page(shelf) == story_page(shelf)


def test_a_store_without_films_is_drawn_as_a_network(empty_shelf: Any) -> None:
    empty_shelf.add("person:a", name="Somebody")
    assert "1 node and 0 relationships" in story_page(empty_shelf)


def test_an_empty_store_is_a_sentence(empty_shelf: Any) -> None:
    with pytest.raises(UsageError, match="nothing to draw"):
        story_page(empty_shelf)


def test_a_page_that_cannot_be_written_leaves_what_was_there(shelf: Any, tmp_path: Path) -> None:
    with pytest.raises(LoregraphError, match="folder"):
        story_page(shelf, tmp_path)
    with pytest.raises(LoregraphError):
        story_page(shelf, tmp_path / "missing" / "page.html")
    assert list(tmp_path.iterdir()) == []


def test_rings_are_what_a_page_opens_on(shelf: Any) -> None:
    html = story_page(shelf, design=Design(layout="ring", around="Ethan Hunt"))
    assert '"opens":"all"' in html
    assert '"opens":"story"' in story_page(shelf)


def test_an_empty_store_is_said_to_be_empty() -> None:
    class Empty:
        def nodes(self) -> Iterator[Any]:
            return iter(())

        relationships = nodes

    with pytest.raises(UsageError, match="This store is empty"):
        story_page(Empty())
