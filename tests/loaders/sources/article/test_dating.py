from __future__ import annotations

import pytest

from graph.results.errors import SourceError, UsageError
from loaders.sources.article.dating import ContradictedDateError, bounds_of, dated, sentences

TEXT = (
    "Ann Lee joins Moon Harbor 3, which is set to be released on July 2, 2022. "
    "Moon Harbor 2 was released on June 5, 2020. It was originally set for May 1, 2019."
)


def test_bounds_are_what_is_over_and_what_is_to_come() -> None:
    bounds = bounds_of(TEXT)
    assert bounds.past is not None
    assert bounds.to_come is not None
    assert (str(bounds.past.day), str(bounds.to_come.day)) == ("2020-06-05", "2022-07-02")


@pytest.mark.parametrize(
    "sentence",
    [
        "It was originally scheduled for July 2, 2022.",
        "It moved from July 2, 2022 to a later day.",
        "It would open on July 2, 2022, if it were up to her.",
        "She said, \u201cIt will open on July 2, 2022.\u201d",
        "The 1996 film will be remembered.",
        "Harbor has 300 of 2000 ships.",
    ],
)
def test_old_plans_quotes_and_titles_bound_nothing(sentence: str) -> None:
    bounds = bounds_of(sentence)
    assert (bounds.past, bounds.to_come) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The studio has dated the sequel for July 2, 2022.",
        "It hits theaters July 2, 2022.",
        "It is scheduled to hit theaters on July 2, 2022.",
        "The film (due out on July 2, 2022) has no title.",
    ],
)
def test_what_is_to_come(sentence: str) -> None:
    found = bounds_of(sentence).to_come
    assert found is not None
    assert str(found.day) == "2022-07-02"


def test_stated() -> None:
    found = dated(TEXT, "2021-03-04", None, None, "x")
    assert (found.by, str(found.published)) == ("stated", "2021-03-04")
    assert str(dated(TEXT, "March 4, 2021", None, None, "x").published) == "2021-03-04"


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("2022-07-03", "2022-07-02 is still to come"),
        ("2022-07-02", "2022-07-02 is still to come"),
        ("2020-06-01", "2020-06-05 is over"),
    ],
)
def test_a_stated_date_that_cannot_be(stated: str, sentence: str) -> None:
    with pytest.raises(ContradictedDateError, match=sentence):
        dated(TEXT, stated, None, None, "x")


@pytest.mark.parametrize(
    ("stated", "given", "sentence"),
    [
        (None, "2022-07-03", "for its text 2022-07-02 is still to come: "),
        (None, "1990", "for its text 2020-06-05 is over: "),
        ("2021-03-04", "2011-01-01", "it says itself that it was published on 2021-03-04"),
        ("2021-03-04", "2021-03-05", "it says itself that it was published on 2021-03-04"),
    ],
)
def test_a_given_date_goes_and_what_speaks_against_it_is_told(
    stated: str | None, given: str, sentence: str
) -> None:
    found = dated(TEXT, stated, given, None, "x")
    assert (found.by, str(found.published)) == ("given", given)
    assert str(found.doubt).startswith(f"x: --published {given} goes, but {sentence}")


@pytest.mark.parametrize("stated", [None, "2021-03-04", "no date"])
def test_nothing_speaks_against_a_given_month_that_fits(stated: str | None) -> None:
    assert dated(TEXT, stated, "2021-03", None, "x").doubt is None


def test_on_the_day_itself_a_film_opens() -> None:
    text = "Moon Harbor 3 opens on July 2, 2022."
    assert dated(text, "2022-07-02", None, None, "x").by == "stated"


def test_a_date_that_cannot_be_read() -> None:
    with pytest.raises(SourceError, match="its date 'soon' cannot be read"):
        dated(TEXT, "soon", None, None, "x")
    with pytest.raises(UsageError, match="--published"):
        dated(TEXT, None, "soon", None, "x")


def test_inferred_from_the_text() -> None:
    found = dated(TEXT, None, None, None, "x")
    assert (found.by, found.published) == ("inferred", None)
    assert (str(found.after), str(found.before)) == ("2020-06-05", "2022-07-02")
    assert (
        found.why
        == "its text speaks of 2020-06-05 as over; its text speaks of 2022-07-02 as to come"
    )


def test_inferred_from_the_address() -> None:
    found = dated("A text.", None, None, "https://reel.example/2021/03/04/ann-lee", "x")
    assert (found.by, str(found.published)) == ("inferred", "2021-03-04")
    copy = "https://web.archive.org/web/20211023233610/https://reel.example/2021/film/x/"
    found = dated("A text.", None, None, copy, "x")
    assert (str(found.after), str(found.before)) == ("2021", "2021-10-23")


def test_nothing_is_known() -> None:
    found = dated("A text.", None, None, None, "x")
    assert (found.by, found.after, found.before) == (None, None, None)


def test_sentences_do_not_end_at_a_month() -> None:
    assert list(sentences("It opens on Nov. 19. Then it closes.")) == [
        "It opens on Nov. 19.",
        "Then it closes.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Iron Comet 3 opens soon, while the fourth one will hit the theaters on March 5, 2022.",
        "Iron Comet, which was to have opened on June 7, is now going out on June 6, 2025.",
        "Iron Comet 3 won't hit cinemas on March 5, 2022, as fans had hoped, the studio said.",
    ],
)
def test_what_will_hit_the_theaters_is_not_over(text: str) -> None:
    found = dated(text, "2019-12-21", None, None, "a.txt")
    assert str(found.published) == "2019-12-21"
