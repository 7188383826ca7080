from __future__ import annotations

from pathlib import Path

import pytest

import loregraph
from graph.results.errors import SourceError, UsageError
from queries.findings import CHECKS, Checks, found

CHECK = """\
// title: Films without a date
// severity: warning
// settle: Their date at the distributor.
MATCH (f:Film) WHERE f.released IS NULL
RETURN f.title + ' has no date.' AS finding, [f] AS nodes, f.sources AS source ORDER BY f.id
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "no-date.cypher").write_text(CHECK, encoding="utf-8")
    return tmp_path


def test_what_is_worst_comes_first() -> None:
    severities = [check.severity for check in Checks().checks()]
    assert list(dict.fromkeys(severities)) == ["error", "warning", "note"]
    assert len(severities) >= 20


def test_a_finding_names_nodes_sources_and_what_settles_it(own: Path) -> None:
    (check,) = Checks([own]).checks(["No Date"])
    with loregraph.open() as store:
        store.run(
            "CREATE (:Film {id: 'film:a', title: 'A', sources: ['source:s', 'source:gone']}), "
            "(:Film {title: 'B'}), (:Source {id: 'source:s', name: 'S'})"
        )
        first, second = found(check, store)
    assert first.sentence == "A has no date."
    assert (first.check, first.severity) == ("no-date", "warning")
    assert [(node.id, node.name) for node in first.nodes] == [("film:a", "A")]
    assert [(one.id, one.name) for one in first.sources] == [
        ("source:s", "S"),
        ("source:gone", "source:gone"),
    ]
    assert first.settle == "Their date at the distributor."
    assert first.line == "no-date film:a"
    assert second.nodes[0].name == "B"
    assert second.sources == ()


def test_an_unknown_check_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"There is no check 'orphan'\. Nearest: orphans"):
        Checks().checks(["orphan"])


def test_a_check_of_ones_own_stands_before_ours(own: Path) -> None:
    (own / "orphans.cypher").write_text(CHECK, encoding="utf-8")
    assert Checks([own]).checks(["orphans"])[0].title == "Films without a date"
    assert Checks().checks(["orphans"])[0].path.parent == CHECKS


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("// severity: warning\n", ""), "the header has no line `// severity: ...`"),
        (("warning", "bad"), "severity is one of error, warning, note, not 'bad'"),
        (
            ("settle", "column"),
            "the header knows no key 'column'; it knows title, severity, settle",
        ),
        (("f.title +", "$x +"), r"uses \$x; a check has no parameters"),
        (("RETURN", "SET f.x = 1 RETURN"), "wants to write; a check only reads"),
        (("AS source", "AS sources"), "returns finding, nodes, source, in this order; this one"),
        (("MATCH", "MATCHES"), "SyntaxError"),
    ],
)
def test_a_check_that_is_wrong(own: Path, change: tuple[str, str], said: str) -> None:
    path = own / "no-date.cypher"
    path.write_text(CHECK.replace(*change), encoding="utf-8")
    with pytest.raises(SourceError, match=said) as caught:
        Checks([own]).checks(["no-date"])
    assert str(caught.value).startswith(str(path))


def test_rows_that_are_no_findings(own: Path) -> None:
    (own / "no-date.cypher").write_text(CHECK.replace("[f] AS", "f AS"), encoding="utf-8")
    (check,) = Checks([own]).checks(["no-date"])
    with loregraph.open() as store:
        store.run("CREATE (:Film {title: 'A'})")
        with pytest.raises(SourceError, match="nodes a list of nodes"):
            found(check, store)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder of checks"):
        Checks([tmp_path / "no"])
