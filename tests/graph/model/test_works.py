from __future__ import annotations

import pytest
from pydantic import ValidationError

from graph.model.people import Person
from graph.model.works import Directed, Film, Follows, PartOf, Produced, Series, Wrote


def test_a_status_is_one_that_is_known() -> None:
    with pytest.raises(ValidationError, match="literal_error"):
        Film(id="film:x", name="X", title="X", status="lost")


def test_films_follow_films_and_series() -> None:
    assert Follows(start="film:x", end="series:y").type == "FOLLOWS"
    assert PartOf(start="series:y", end="franchise:z", number=1).to_record().properties == {
        "number": 1
    }


@pytest.mark.parametrize("model", [Directed, Wrote, Produced])
def test_each_credit_earns_a_label_that_people_have(
    model: type[Directed | Wrote | Produced],
) -> None:
    assert model.person_label in Person.extra_labels


def test_a_series_ends() -> None:
    series = Series(id="series:x", name="X", title="X", released=1966, ended="1973-03-30")
    assert series.to_record().properties["ended_precision"] == "day"
