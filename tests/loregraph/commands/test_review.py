from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from loregraph.main import main

ARTICLE = """\
Ann Lee Joins the Cast of 'Moon Harbor 3'

Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday.

Bo Chen directed Moon Harbor 2.
"""


@pytest.fixture
def review(tmp_path: Path) -> Any:
    """Call a command on a store that holds the claims of one article."""
    path = tmp_path / "news.txt"
    path.write_text(ARTICLE)
    environment = {"LOREGRAPH_STORE": str(tmp_path / "lore.db")}

    def call(*words: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, list(words), input=stdin, env=environment)

    assert call("load", "article", str(path), "--published", "2021-03-05").exit_code == 0
    return call


def listed(review: Any, *words: str) -> list[dict[str, Any]]:
    ran = review("review", *words, "--format", "json")
    assert ran.exit_code == 0, ran.stderr
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


def the(review: Any, kind: str) -> str:
    return next(str(claim["id"]) for claim in listed(review) if claim["kind"] == kind)


def test_claims_are_listed_with_sentence_place_and_change(review: Any) -> None:
    ran = review("review", "--kind", "directs")
    assert ran.stdout.splitlines()[1:] == [
        "  Bo Chen directs Moon Harbor 2",
        '    "Bo Chen directed Moon Harbor 2."',
        "  in Ann Lee Joins the Cast of 'Moon Harbor 3', 2021-03-05, characters 120 to 151",
        "  ? no node is called Bo Chen (person)",
        "  ? no node is called Moon Harbor 2 (film)",
        "  + Person Bo Chen (person:bo-chen)",
        "  + Film Moon Harbor 2 (film:moon-harbor-2)",
        "  + Bo Chen directed Moon Harbor 2",
        "",
    ]
    assert ran.stderr == "1 claims.\n"


def test_what_is_proposed_is_no_answer(review: Any) -> None:
    query = "MATCH (n:Person|Film|Character) RETURN count(n) AS n"
    ran = review("query", query, "--format", "json")
    assert json.loads(ran.stdout) == [{"n": 0}]


def test_an_accepted_claim_is_an_answer_with_its_source(review: Any) -> None:
    ran = review("review", the(review, "plays"), "--accept")
    assert ran.stdout == ""
    assert "accepted: Ann Lee plays" in ran.stderr
    told = review("ask", "cast", "--film", "Moon Harbor 3", "--format", "json")
    (row,) = json.loads(told.stdout)
    assert (row["actor"], row["source"]) == (
        "Ann Lee",
        ["Ann Lee Joins the Cast of 'Moon Harbor 3'"],
    )
    assert [claim["decision"] for claim in listed(review, "--decision", "accepted")] == ["accepted"]
    assert all(claim["kind"] != "plays" for claim in listed(review))


def test_by_confidence_and_by_source(review: Any) -> None:
    everything = listed(review)
    sure = [claim for claim in everything if claim["confidence"] >= 0.9]
    assert [claim["id"] for claim in listed(review, "--min-confidence", "0.9")] == [
        claim["id"] for claim in sure
    ]
    assert listed(review, "--source", "nobody") == []
    ran = review("review", "--reject", "--source", "Ann Lee Joins")
    assert f"{len(everything)} claims rejected." in ran.stderr
    assert listed(review) == []


def test_one_by_one(review: Any) -> None:
    count = len(listed(review))
    ran = review("review", "--ask", stdin="r\nnonsense\nq\n")
    assert ran.exit_code == 0
    assert f"1 of {count} claims were decided." in ran.stderr
    assert len(listed(review)) == count - 1
    assert review("review", "--ask", stdin="").exit_code == 0


def test_a_table(review: Any) -> None:
    ran = review("review", "--format", "table")
    assert ran.stdout.splitlines()[0].split() == [
        "id",
        "confidence",
        "modality",
        "decision",
        "summary",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--accept"], "Say which"),
        (["--accept", "--reject", "--all"], "exclude each other"),
        (["claim:nobody"], "There is no claim claim:nobody"),
    ],
)
def test_wrong_use(review: Any, words: list[str], sentence: str) -> None:
    ran = review("review", *words)
    assert ran.exit_code == 2
    assert sentence in ran.stderr


def test_rejecting_says_what_stands(review: Any) -> None:
    claim = the(review, "directs")
    review("review", claim, "--accept")
    ran = review("review", claim, "--reject")
    assert "= still stands: Bo Chen directed Moon Harbor 2" in ran.stderr
    assert "Nothing was taken back" in ran.stderr
