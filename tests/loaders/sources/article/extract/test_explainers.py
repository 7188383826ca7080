"""Headlines of explainers name their film."""

from __future__ import annotations

from loaders.sources.article.extract.explainers import explained


def test_what_is_explained() -> None:
    for headline, film in (
        ("Who Dies in Iron Comet? All Deaths Explained", "Iron Comet"),
        ("All the major deaths in Iron Comet: Ashfall, ranked", "Iron Comet: Ashfall"),
        ("Iron Comet ending explained: who lives?", "Iron Comet"),
        ("What happens at the end of Iron Comet?", "Iron Comet"),
        ("Who's who in 'Iron Comet'", "Iron Comet"),
    ):
        assert film in list(explained(headline)), headline


def test_other_headlines_explain_nothing() -> None:
    for headline in ("Iron Comet 2 Gets a Plot", "Kim Doe Joins Iron Comet", "Every Death, Ranked"):
        assert not list(explained(headline))
