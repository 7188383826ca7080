from __future__ import annotations

from pkgutil import iter_modules

from loaders.sources.article.extract import Gazetteer, rules
from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.rule import RULES, View


def test_every_rule_says_what_it_reads() -> None:
    files = {module.name for module in iter_modules(rules.__path__)}
    assert {rule.name.partition(".")[0] for rule in RULES} == files
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


def test_the_film_in_which_it_happens(nobody: Gazetteer) -> None:
    text = (
        "Iron Comet 3 is near. She is in the drama Frost Hill, due in May, in which Kim Doe plays "
        "Iris opposite Rob Low and Ann Poe."
    )
    coded = read(text, nobody).coded[1]
    view = View(coded, read(text, nobody), coded.plain)
    at = view.text.index("opposite")
    assert [f.name for f in view.near(at, at + 20)[0]] == ["Frost Hill"]


def test_the_film_of_a_cast_that_is_back(nobody: Gazetteer) -> None:
    article = read(
        "Iron Comet 3 is near. From the cast of Iron Comet 2, Kim Doe and Rob Low return.", nobody
    )
    coded = article.coded[1]
    view = View(coded, article, coded.plain)
    at = view.text.index("return")
    assert {f.name for f in view.near(at - 10, at)[0]} == {"Iron Comet 2", "Iron Comet 3"}
