from __future__ import annotations

from graph.results.wording import article


def test_the_article_follows_the_sound() -> None:
    assert [article(word) for word in ("Actor", "organization", "film")] == [
        "an Actor",
        "an organization",
        "a film",
    ]
