from __future__ import annotations

import pytest

from loaders.sources.article.boilerplate import cleaned


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "  Tweet | Email ",
        "\u00d7",
        "0",
        "We use cookies to improve your experience on this site.",
        "By continuing you accept our terms. We use cookies and your consent matters.",
        "\u00a9 2021 The Daily Reel",
        "Sign up for our newsletter and never miss a film!",
        "Image via Reel Pictures",
        "(Image credit: Reel Pictures)",
        "Also read: Ten Films of the Summer That Nobody Saw",
        "12 comments",
        "4 min read",
        "News",
        "Reject",
        "We value your privacy. We and our partners store and access information on a device.",
    ],
)
def test_what_is_no_part_of_the_article(line: str) -> None:
    assert cleaned(line).strip() == ""
    assert len(cleaned(line)) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee shares her first look at the set.",
        "The studio will follow the film with another.",
        "Cookies are what Captain Iris bakes in the second film.",
        "Ann Lee as Captain Iris",
        "The news came on Friday, and the studio could not reject it.",
        "Otto stores information on a device that Captain Iris wants.",
        "More actors will join, the studio said.",
        "Related to the harbor master, Otto is the film's villain.",
    ],
)
def test_what_is_one(line: str) -> None:
    assert cleaned(line) == line


def test_a_box_of_other_articles_ends_where_sentences_begin() -> None:
    text = (
        "Ann Lee joins the film.\nRELATED STORIES\nBo Chen Talks About the Sea\nTen Films\n\n"
        "Filming began in Lisbon in February."
    )
    kept = [line for line in cleaned(text).split("\n") if line.strip()]
    assert kept == ["Ann Lee joins the film.", "Filming began in Lisbon in February."]


def test_everything_else_stays_where_it_is() -> None:
    text = "One thing was said.\nShare\nAnother thing was said."
    assert cleaned(text).index("Another") == text.index("Another")


def test_what_is_too_long_for_a_word_is_none() -> None:
    blob = "iVBORw0KGgo" * 50
    text = f"Ann Lee joins {blob} the film."
    assert cleaned(text).split() == ["Ann", "Lee", "joins", "the", "film."]
    assert len(cleaned(text)) == len(text)
