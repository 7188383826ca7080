from __future__ import annotations

import time
from collections.abc import Callable

from loaders.sources.article.extract import HIGH, Gazetteer, extract

TEXT = """Iron Comet 3 Begins

Kim Doe plays Iris Vane in Iron Comet 3. “Sam Roe plays Rex Hale in Iron Comet 3,” she said.

Ann Poe is rumored to join Iron Comet 3. Rob Low will not return for Iron Comet 3.
"""


def test_a_fact_rests_on_its_sentence(nobody: Gazetteer) -> None:
    for fact in extract(TEXT, nobody, None).facts:
        assert TEXT[fact.start : fact.end] == fact.sentence
        assert fact.sentence.strip() == fact.sentence


def test_what_is_quoted_rumoured_or_denied_is_marked(nobody: Gazetteer) -> None:
    facts = extract(TEXT, nobody, None).facts
    marked = {(f.kind, f.subject.name): f.modality for f in facts}
    assert marked["plays", "Kim Doe"] == "stated"
    assert marked["plays", "Sam Roe"] == "quoted"
    assert marked["not_confirmed", "Ann Poe"] == "rumoured"
    assert marked["not_confirmed", "Rob Low"] == "denied"
    assert ("acts_in", "Rob Low") not in marked


def test_sure_facts_say_so(nobody: Gazetteer) -> None:
    facts = extract(TEXT, nobody, None).facts
    assert next(f for f in facts if f.subject.name == "Kim Doe").confidence >= HIGH
    assert next(f for f in facts if f.subject.name == "Ann Poe").confidence < HIGH


def test_unknown_names_have_no_node(nobody: Gazetteer) -> None:
    fact = extract(TEXT, nobody, None).facts[0]
    assert (fact.subject.kind, fact.subject.node) == ("person", None)


def test_nothing_is_said_by_nothing(nobody: Gazetteer) -> None:
    assert extract("", nobody, None).facts == []
    assert extract("\n\n \n", nobody, None).facts == []


def test_another_language_says_nothing_wrong(nobody: Gazetteer) -> None:
    text = (
        "Der neue Film kommt im Mai ins Kino. Die Schauspielerin spielt darin eine Lehrerin.\n" * 20
    )
    assert extract(text, nobody, None).facts == []


def test_boilerplate_says_nothing(nobody: Gazetteer) -> None:
    text = (
        "Share this\nSubscribe to our newsletter\nWe use cookies. Accept all cookies?\nRead more:\n"
    )
    assert extract(text * 50, nobody, None).facts == []


def test_time_grows_with_the_text(nobody: Gazetteer, grows_less: Callable[..., bool]) -> None:
    def seconds(times: int) -> float:
        text = "\n\n".join(TEXT.replace("Doe", f"Doe{chr(97 + i % 26)}") for i in range(times))
        start = time.process_time()
        extract(text, nobody, None)
        return time.process_time() - start

    seconds(5)
    assert grows_less(seconds, 12, 120, than=50)


def test_a_sentence_without_end_is_no_trap(nobody: Gazetteer) -> None:
    for piece in ("Kim Doe and ", "a ", "Iron Comet 3, ", '"', "(", "Kim Doe as ", "A-", "1/"):
        start = time.process_time()
        extract(piece * 1000, nobody, None)
        assert time.process_time() - start < 60, piece


def test_a_long_text_is_read_piece_by_piece(nobody: Gazetteer) -> None:
    filler = "It rained on the town all day, and nobody came.\n" * 2000
    facts = extract(filler + TEXT, nobody, None).facts
    assert facts
    for fact in facts:
        assert (filler + TEXT)[fact.start : fact.end] == fact.sentence


def test_only_of_the_film_that_a_text_is_about_casts_are_sure(nobody: Gazetteer) -> None:
    text = (
        "Kim Doe Joins Iron Comet 4\n\nKim Doe stars in Iron Comet 4. Ann Poe stars in Night Ferry "
        "with Tom Berg."
    )
    sure = {f.subject.name: f.confidence >= 0.9 for f in extract(text, nobody, None).facts
            if f.kind == "acts_in"}  # fmt: skip
    assert sure == {"Kim Doe": True, "Ann Poe": False, "Tom Berg": False}


def test_a_film_that_is_but_counted_is_never_sure(nobody: Gazetteer) -> None:
    text = (
        "Kim Doe is in\n\nKim Doe will star in the fifth installment of the Iron Comet franchise."
    )
    found = [f for f in extract(text, nobody, None).facts if f.kind == "acts_in"]
    assert [(f.object.name, f.confidence) for f in found] == [("Iron Comet 5", 0.88)]
