from __future__ import annotations

import pytest

from loaders.sources.article.plain import (
    blanked,
    is_markdown,
    read_plain,
    unwrapped,
    without_markdown,
)

BODY = "\n\nAnn Lee will play Captain Iris in Moon Harbor 3. It is a long way off.\n"


def test_a_header_of_address_and_date() -> None:
    found = read_plain(f"https://reel.example/a\t2021-03-04\nAnn Lee Joins the Film{BODY}")
    assert (found.url, found.date) == ("https://reel.example/a", "2021-03-04")
    assert found.title == "Ann Lee Joins the Film"
    assert found.text.splitlines()[0].strip() == ""


def test_a_header_without_a_date() -> None:
    found = read_plain(f"https://reel.example/a{BODY}")
    assert (found.url, found.date, found.title) == ("https://reel.example/a", None, None)


def test_a_header_that_is_a_date() -> None:
    assert read_plain(f" date 2021-11-19 x{BODY}").date is None
    assert read_plain(f" date 2021-11-19 *{BODY}").date == "2021-11-19"
    assert read_plain(f"Published: 2021-11-19{BODY}").date == "2021-11-19"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Joe Writer", "Joe Writer"),
        ("by Joe Writer, Kit Poet", "Joe Writer, Kit Poet"),
        ("By Joe Writer | Published", "Joe Writer"),
        ("By the sea the crew waits for the ship", None),
    ],
)
def test_who_wrote_it(line: str, author: str | None) -> None:
    assert read_plain(f"Ann Lee Joins the Film\n\n{line}{BODY}").author == author


def test_a_line_with_a_day_dates_it() -> None:
    text = f"Ann Lee Joins the Film\n\nFriday, March 5, 2021 10:15am PT{BODY}"
    assert read_plain(text).date == "2021-03-05"


@pytest.mark.parametrize("line", ["Ann Lee joins the film.", "Ann Lee", "x" * 250])
def test_what_is_no_headline(line: str) -> None:
    assert read_plain(line + BODY).title is None


def test_a_blanked_part_moves_nothing() -> None:
    assert blanked("one\ntwo three", 0, 7) == "   \n    three"


def test_markdown_is_told_and_taken_off() -> None:
    text = (
        "## A *head*\n\nAn **actor** [joins](https://x.example) `it`.\nSoon.\n\n![x](y)\n\n- one\n"
    )
    assert is_markdown(text)
    assert without_markdown(text) == "A head\n\nAn actor joins it. Soon.\n\none"
    assert not is_markdown(text, ".txt")
    assert not is_markdown("Ann Lee joins the film. It is #1 in * every * list.")


def test_lines_that_were_broken_at_a_width_are_joined() -> None:
    broken = (
        "Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday, and Bo\n"
        "Chen is to direct it. The film is set to be released in July, after Moon Harbor 2 did\n"
        "well in every country where it was shown.\n\nA short line.\n"
    )
    told = unwrapped(broken)
    assert "and Bo Chen is" in told
    assert len(told) == len(broken)
    assert "shown.\n\nA short" in told
    assert unwrapped("One line.\nAnother line.\n") == "One line.\nAnother line.\n"
    long = "A paragraph that nobody broke, as pages have them. " * 5
    assert unwrapped(f"{long}\n{long}\n") == f"{long}\n{long}\n"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("June 3, 2023 | 10:45 pm ET", "2023-06-03"),
        ("*Last updated 7 June 2023*", "2023-06-07"),
        ("Updated: June 7, 2023", "2023-06-07"),
        ("NEW YORK, Oct. 9, 2023 /Newswire/ -- Harbor Films said that it is done.", "2023-10-09"),
        ("LONDON, UK, October 9, 2023 (SOME WIRE) - Harbor Films said so.", "2023-10-09"),
        ("In Rome, Oct. 9, 2023 -- the day on which it began -- was hot.", None),
    ],
)
def test_a_line_tells_the_date(line: str, date: str | None) -> None:
    told = read_plain(f"Harbor Films Is Done With It\n\n{line}\n\nThe film is done.\n")
    assert told.date == date
