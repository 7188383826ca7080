from __future__ import annotations

import base64
import csv
import gzip
import io
import re
from pathlib import Path
from typing import Any

import pytest

from loregraph.seeing import listed

ELSEWHERE = ("Captain America", "Guardians", "What If", "Good Morning", "Top Gun", "Klementieff")
LATER = ("Alan Hunley", "August Walker", "Ilsa Faust", "Dead Reckoning", "Kittridge returns")


def unpacked(page: Path) -> str:
    """Give a page's text with what is packed in it."""
    text = page.read_text("utf-8")
    packed = re.findall(r">([A-Za-z0-9+/=]{200,})<", text)
    return text + "".join(gzip.decompress(base64.b64decode(one)).decode() for one in packed)


def test_a_page_holds_nothing_of_later_films(cli: Any, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    assert cli("show", "-o", str(page), "--seen", "Ghost Protocol").exit_code == 0
    text = unpacked(page)
    assert "Ghost Protocol" in text
    assert "Owen Davian" in text
    assert [name for name in LATER if name in text] == []
    whole = tmp_path / "whole.html"
    cli("show", "-o", str(whole))
    assert [name for name in LATER if name in unpacked(whole)] == list(LATER)


def test_answers_end_there_and_names_behind_it_are_unknown(cli: Any) -> None:
    assert "Alan Hunley" in cli("ask", "deaths", "--seen", "fallout").stdout
    before = cli("ask", "deaths", "--seen", "rogue nation")
    assert "Janik Vinter" in before.stdout
    assert "Hunley" not in before.stdout
    unknown = cli("ask", "how-died", "--character", "August Walker", "--seen", "rogue nation")
    assert unknown.exit_code == 2
    assert "Nearest" not in unknown.stderr or "August" not in unknown.stderr.partition("Nearest")[2]
    assert "Kittridge" in cli("ask", "come-back").stdout
    assert "Kittridge" not in cli("ask", "come-back", "--seen", "fallout").stdout


def test_cypher_counts_what_is_known_and_cannot_write(cli: Any) -> None:
    count = "MATCH (f:Film) RETURN count(f) AS n"
    some = cli("query", count, "--seen", "1996", "--format", "csv").stdout.split()
    every = cli("query", count, "--format", "csv").stdout.split()
    assert 0 < int(some[1]) < int(every[1])
    refused = cli("query", "CREATE (:X)", "--seen", "fallout")
    assert refused.exit_code == 2
    assert "only reading" in refused.stderr


def test_an_export_and_why_end_there_too(cli: Any) -> None:
    lines = cli("export", "-", "--format", "jsonl", "--seen", "fallout", "--quiet").stdout
    assert "character:alan-hunley" in lines
    assert "final-reckoning" not in lines
    told = cli("why", "Eugene Kittridge", "--seen", "fallout").stdout
    assert "TAKES_PART_IN" in told
    assert "return" not in told


def test_a_film_that_is_not_there_is_told(cli: Any) -> None:
    wrong = cli("ask", "deaths", "--seen", "Fallut")
    assert wrong.exit_code == 2
    assert "Nearest: Mission: Impossible - Fallout" in wrong.stderr


@pytest.mark.parametrize(
    ("film", "players"),
    [
        ("Mission: Impossible", ["Jon Voight", "Ving Rhames"]),
        ("Fallout", ["Henry Cavill", "Vanessa Kirby"]),
    ],
)
def test_who_comes_back_later_is_in_the_cast_of_a_seen_film_with_a_source(
    cli: Any, film: str, players: list[str]
) -> None:
    asked = cli("ask", "cast", "--film", film, "--seen", film, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(asked)))
    assert set(players) <= {row["actor"] for row in rows}
    assert [row for row in rows if not row["source"]] == []
    assert [int(row["billing"]) for row in rows if row["billing"]] == list(
        range(1, 1 + sum(bool(row["billing"]) for row in rows))
    )
    who = cli("ask", "who-is", "--character", "Jim Phelps", "--seen", film).stdout
    assert "Jon Voight" in who


def test_other_works_hang_on_what_is_seen(cli: Any) -> None:
    works = "MATCH (w) WHERE w:Film OR w:Series OR w:Person RETURN w.name"
    early = cli("query", works, "--seen", "Rogue Nation", "--format", "csv").stdout
    assert [name for name in ELSEWHERE if name in early] == []
    fallout = cli("query", works, "--seen", "Fallout", "--format", "csv").stdout
    assert [name for name in ELSEWHERE if name in fallout] == ["Guardians"]
    page = cli("query", "MATCH (f:Film) RETURN count(f)", "--seen", "Rogue Nation").stdout
    assert page.split()[-1] == "5"


def test_a_page_of_one_film_is_a_timeline(cli: Any, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    cli("show", "-o", str(page), "--seen", "Mission: Impossible")
    assert "Who comes back, and who does not" in page.read_text("utf-8")


def test_a_franchise_of_which_no_film_is_named_is_told_of(cli: Any) -> None:
    asked = cli("ask", "deaths", "--seen", "Top Gun: Maverick")
    assert asked.exit_code == 0
    assert "--seen names no film of Mission: Impossible, so nothing of it is left out" in (
        asked.stderr
    )
    assert "names no film" not in cli("ask", "deaths", "--seen", "Fallout").stderr
    assert "names no film" not in cli("-q", "ask", "deaths", "--seen", "Top Gun: Maverick").stderr


def test_the_curated_form_takes_what_is_known(cli: Any, tmp_path: Path) -> None:
    place = tmp_path / "seen.yaml"
    assert cli("export", str(place), "--seen", "Rogue Nation").exit_code == 0
    assert "Solomon Lane" in place.read_text("utf-8")


def test_events_of_a_seen_film_stay_that_a_later_one_has_too(cli: Any) -> None:
    names = "MATCH (e:Event) RETURN e.id"
    fourth = cli("query", names, "--seen", "Ghost Protocol", "--format", "csv").stdout
    assert "event:2011-orders-about-the-syndicate" in fourth
    seventh = cli("query", names, "--seen", "M:I-7", "--format", "csv").stdout
    for event in ("mi7-casting-of-klementieff", "mi7-casting-of-whigham", "mi78-announcement"):
        assert f"event:{event}" in seventh
        assert f"event:{event}" not in fourth


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 further franchises"),
    ],
)
def test_franchises_are_listed(names: list[str], said: str) -> None:
    assert listed(names) == said
