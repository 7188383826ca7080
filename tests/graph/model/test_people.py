from __future__ import annotations

from graph.model.people import Person
from graph.values.temporal import Date


def test_a_birthday_may_be_known_in_part() -> None:
    record = Person(id="person:x", name="X", born=1962).to_record()
    assert record.properties["born"] == Date(1962, 1, 1)
    assert record.properties["born_precision"] == "year"


def test_a_person_earns_labels() -> None:
    assert list(Person.extra_labels) == ["Actor", "Director", "Writer", "Producer"]
