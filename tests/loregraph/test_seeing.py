from __future__ import annotations

import base64
import gzip
import re
from pathlib import Path
from typing import Any

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
