from __future__ import annotations

from graph.values.temporal import Date
from loaders.sources.article.extract import Extraction, Gazetteer, extract


def _of(known: Gazetteer, text: str) -> Extraction:
    return extract(f"Iron Comet 3: news\n\n{text}", known, None)


def test_a_part_is_in_the_one_film_of_its_actor(nobody: Gazetteer) -> None:
    found = _of(nobody, "Kim Doe stars in Iron Comet 3. She meets Captain Dorn (Sam Roe).")
    films = {f.subject.name: f.qualifiers.get("film") for f in found.facts if f.kind == "plays"}
    assert films == {"Sam Roe": "Iron Comet 3"}


def test_a_date_that_is_planned_is_no_statement(nobody: Gazetteer) -> None:
    found = _of(
        nobody, "Iron Comet 3 has been pushed back from May 15, 2026, to February 12, 2027."
    )
    dates = [f for f in found.facts if f.kind == "released" and f.qualifiers.get("planned")]
    assert dates
    assert {fact.modality for fact in dates} <= {"planned", "expected"}


def test_a_date_after_that_of_the_text_is_planned(nobody: Gazetteer) -> None:
    text = "Iron Comet 3: news\n\nIron Comet 3 opens May 15, 2031."
    for day, modality in ((Date(2030, 1, 2), "planned"), (Date(2032, 1, 2), "stated")):
        found = [f for f in extract(text, nobody, day).facts if f.kind == "released"]
        assert [f.modality for f in found] == [modality]
