from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_record_without_a_source_is_refused(complaint: Callable[[str], str]) -> None:
    sentence = complaint("films: [{id: film:x, title: X, directed_by: A}]")
    assert "facts.yaml:1: no source: add 'sources: [...]' here, to the work, or under" in sentence


def test_an_unknown_source_is_told_with_near_ones(complaint: Callable[[str], str]) -> None:
    sentence = complaint(
        """\
        sources: [{id: source:credits-1996, name: Credits}]
        films:
          - id: film:x
            title: X
            sources:
              - source:credit-1996
        """
    )
    assert sentence == (
        "facts.yaml:6: sources: there is no source 'source:credit-1996'. "
        "Did you mean source:credits-1996?"
    )


def test_the_nearest_sources_count(load_text: Callable[[str], Any]) -> None:
    loaded = load_text(
        """\
        defaults: {sources: source:file}
        sources:
          - {id: source:file, name: File}
          - {id: source:film, name: Film}
          - {id: source:line, name: Line}
        films:
          - id: film:x
            title: X
            sources: source:film
            cast:
              - {actor: A, character: C}
              - {actor: B, character: D, sources: source:line}
          - {id: film:y, title: Y, directed_by: A}
        """
    )
    found = loaded.relationships
    assert found["person:a", "ACTED_IN", "film:x"]["sources"] == ("source:film",)
    assert found["person:b", "ACTED_IN", "film:x"]["sources"] == ("source:line",)
    assert found["person:a", "DIRECTED", "film:y"]["sources"] == ("source:file",)


def test_a_node_made_from_a_credit_has_the_sources_of_its_relationships(two_films: Any) -> None:
    czerny = two_films.nodes["person:henry-czerny"].properties
    assert czerny["sources"] == ("source:first-credits", "source:seventh-credits")


def test_a_source_is_its_own_source(two_films: Any) -> None:
    assert two_films.nodes["source:an-article"].properties["sources"] == ("source:an-article",)


def test_an_id_of_the_wrong_kind_is_refused(complaint: Callable[[str], str]) -> None:
    sentence = complaint(
        """\
        sources: [{id: source:s, name: S}]
        places: [{id: city:rome, name: Rome, sources: source:s}]
        """
    )
    assert sentence == "facts.yaml:2: the id city:rome must begin with place:."


def test_an_id_that_comes_twice_is_refused(complaint: Callable[[str], str]) -> None:
    sentence = complaint(
        """\
        defaults: {sources: source:s}
        sources: [{id: source:s, name: S}]
        places:
          - {id: place:rome, name: Rome}
          - {id: place:rome, name: Roma}
        """
    )
    assert sentence == (
        "facts.yaml:5: id: place:rome is already declared in facts.yaml:4: keep one."
    )


def test_doubt_and_checks_are_kept(load_films: Callable[[str], Any]) -> None:
    loaded = load_films(
        """\
          - id: film:x
            title: X
            cast: [{actor: A, character: C, uncertain: true, checked_by: [a page]}]
        """
    )
    appears = loaded.relationships["character:c", "APPEARS_IN", "film:x"]
    assert (appears["uncertain"], appears["checked_by"]) == (True, ("a page",))
