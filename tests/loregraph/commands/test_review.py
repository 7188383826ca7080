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


def test_a_table_marks_what_a_corrected_article_withdrew(review: Any) -> None:
    claim = the(review, "plays")
    review("query", f"MATCH (c:Claim {{id: '{claim}'}}) SET c.withdrawn = true")
    rows = review("review", "--format", "table").stdout.splitlines()[2:]
    assert [row.split()[0] for row in rows if "proposed, withdrawn" in row] == [claim]


def test_what_was_decided_is_listed_in_the_form_that_was_asked_for(review: Any) -> None:
    claim = the(review, "directs")
    ran = review("review", claim, "--accept", "--format", "table")
    assert ran.stdout.splitlines()[2].split()[:4] == [claim, "0.88", "stated", "accepted"]
    assert "1 claims accepted." in ran.stderr
    ran = review("review", claim, "--reject", "--format", "json")
    (told,) = json.loads(ran.stdout)
    assert (told["id"], told["decision"]) == (claim, "rejected")
    assert {"sort": "there", "text": "Bo Chen directed Moon Harbor 2"} in told["changes"]
    nothing = review("review", "--kind", "spouse_of", "--accept", "--format", "json")
    assert json.loads(nothing.stdout) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--accept"], "Say which"),
        (["--ask", "--format", "json"], "--ask shows each claim as text"),
        (["--accept", "--reject", "--all"], "exclude each other"),
        (["claim:nobody"], "There is no claim claim:nobody"),
        (["--source", "nobody"], "No source of the store has 'nobody' in its name, publisher or"),
        (["--source", "An Lee Joyns"], "Nearest: Ann Lee Joins the Cast of 'Moon Harbor 3'"),
        (["--reject", "--source", "nobody"], "No source of the store has 'nobody' in its name"),
        (["--kind", "foo"], "There are no claims of the kind foo. The kinds there are: acts_in, "),
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


def test_what_is_withdrawn_is_accepted_by_its_id_alone(review: Any) -> None:
    claim, count = the(review, "plays"), len(listed(review))
    review("query", f"MATCH (c:Claim {{id: '{claim}'}}) SET c.withdrawn = true")
    for words in (["--kind", "plays"], ["--min-confidence", "0"], ["--all"]):
        ran = review("review", "--accept", *words)
        assert "1 left out: a corrected version of the source" in ran.stderr
    assert f"{count - 1} claims accepted." not in ran.stderr
    assert [one["id"] for one in listed(review)] == [claim]
    assert "1 claims accepted." in review("review", claim, "--accept").stderr


def test_nothing_written_is_not_told_as_if_it_were(review: Any) -> None:
    claim = the(review, "directs")
    review(
        "query",
        f"MATCH (:Claim {{id: '{claim}'}})-[:ABOUT {{role: 'subject'}}]->(p) SET p.kind = 'place'",
    )
    ran = review("review", claim, "--accept")
    assert "accepted as a statement, and nothing was written: Bo Chen directs" in ran.stderr
    assert "- Bo Chen is known as a place, and no person: nothing was or is written" in ran.stderr
    assert "1 of them stay statements" in ran.stderr


def test_a_kind_of_which_there_is_none_now_is_no_mistake(review: Any) -> None:
    assert review("review", "--kind", "same_as").stderr == "0 claims.\n"


def test_two_that_cannot_be_one_are_refused(review: Any) -> None:
    review(
        "query",
        "CREATE (s:Source {id: 'source:x', name: 'X'}), "
        "(c:Claim {id: 'claim:x', kind: 'same_as', decision: 'proposed'})-[:STATED_IN]->(s), "
        "(c)-[:ABOUT {role: 'subject'}]->(:Person {id: 'person:a', name: 'A', tmdb_id: '1'}), "
        "(c)-[:ABOUT {role: 'object'}]->(:Person {id: 'person:b', name: 'A', tmdb_id: '2'})",
    )
    ran = review("review", "claim:x", "--accept")
    assert ran.exit_code == 1
    assert "not accepted: claim:x" in ran.stderr
    assert "- A (person:a) has the tmdb_id 1 and A (person:b) 2: they stay two." in ran.stderr
    assert "1 could not be accepted" in review("review", "--kind", "same_as", "--accept").stderr


def test_an_empty_source_means_nothing_and_not_all(review: Any) -> None:
    ran = review("review", "--reject", "--source", " ")
    assert ran.exit_code == 2
    assert "--source is empty" in ran.stderr
    assert listed(review)
