from __future__ import annotations

from loaders.sources.article.extract import Gazetteer, rules
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.rule import RULES, View


def test_every_rule_says_what_it_reads() -> None:
    assert rules.__all__
    assert len(RULES) > 50
    for rule in RULES:
        assert rule.read.__doc__, rule.name
        assert "``" in rule.read.__doc__, rule.name


def test_names_of_rules_are_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_the_film_of_a_statement(nobody: Gazetteer) -> None:
    article = read("In Iron Comet 2, she ran. She is in Iron Comet 3 now.", nobody)
    first, second = (View(coded, article, coded.plain) for coded in article.coded)
    assert [f.name for f in first.near(len(first.text) - 4, len(first.text))[0]] == ["Iron Comet 2"]
    assert [f.name for f in second.near(0, 3)[0]] == ["Iron Comet 3"]
