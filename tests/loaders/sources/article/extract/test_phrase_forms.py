from __future__ import annotations

import pytest

from loaders.sources.article.extract import phrase_forms as forms


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (forms.NUMBERED, "the seventh and eighth installments"),
        (forms.BARE, "the next \u27e8R0\u27e9"),
        (forms.PAIR, "both films"),
        (forms.NEXT, "the long-awaited new movie"),
        (forms.THE, "this sequel"),
        (forms.ORIGINAL, "the original film"),
        (forms.PART, "part two"),
        (forms.SERIES, "the franchise"),
        (forms.NAMED, ", titled \u27e8F0\u27e9"),
    ],
)
def test_phrases_for_films(form: forms.re.Pattern[str], text: str) -> None:
    assert form.search(text)


def test_the_film_industry_is_no_film() -> None:
    assert not forms.THE.search("the film industry")
