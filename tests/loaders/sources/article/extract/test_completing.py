from __future__ import annotations

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
