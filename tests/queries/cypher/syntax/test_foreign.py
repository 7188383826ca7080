from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax.parser import parse

HINTS = [
    ("SELECT * FROM n", "MATCH (n:Label) RETURN n.key"),
    ("FROM n RETURN n", "MATCH (n:Label)"),
    ("MATCH (n) WHERE n.x = 1 && n.y = 2 RETURN n", "The word is AND."),
    ("MATCH (n) WHERE n.x != 1 RETURN n", "Write <> for unequal."),
    ("MATCH (n) WHERE n.x == 1 RETURN n", "a single ="),
    ("MATCH (n) RETURN n GROUP BY n.x", "beside an aggregate"),
    ("MATCH (n) RETURN count(*) AS c HAVING c > 1", "behind a WITH"),
    ("MATCH (n) WHERE n.x =~ /abc/ RETURN n", "A regular expression is a string"),
    ("MATCH (n) WHERE n.x LIKE 'a%' RETURN n", "STARTS WITH"),
    ("MATCH (n) WHERE n.x NOT IN [1] RETURN n", "NOT n.key IN [...]"),
    ("MATCH (n) WHERE n.x NOT LIKE 'a' RETURN n", "CONTAINS"),
    ("MATCH (n) WHERE n.x IS NOT 1 RETURN n", "Compare with <>"),
    ("MATCH (n) WHERE n.x IS 1 RETURN n", "Compare with ="),
    ("MATCH (n) WHERE n.x BETWEEN 1 AND 2 RETURN n", "1 <= n.key <= 9"),
    ("RETURN sum(*)", "count(*)"),
    ("MATCH (n)->(m) RETURN n", "-->"),
    ("MATCH (n)-(m) RETURN n", "--"),
    ("MATCH (n)-[:R]>(m) RETURN n", "-[:TYPE]->"),
    ("MATCH (n)-[:R]=>(m) RETURN n", "-->"),
    ("MATCH (n)-[:R>(m) RETURN n", "The [ at line 1, column 11 is not closed."),
    ("MATCH (n)\nRETURN (1 + (2)", "The ( at line 2, column 8 is not closed."),
    ("MATCH (n) RETURN n -- all of them", "//"),
    ("-- all of them\nMATCH (n) RETURN n", "//"),
    ("MATCH n RETURN n", "(n)"),
    ("DELETE FROM n", "MATCH (n:Label) DELETE n"),
    ("INSERT INTO n VALUES (1)", "CREATE"),
    ("MATCH (n) UPDATE n SET n.x = 1", "SET n.key = value"),
    ("CREATE (n:Person {name: 'a' age: 1})", "comma"),
    ("RETURN 1 2", "comma"),
    ("MATCH (n) RETURN n ORDRE BY n", "Did you mean ORDER?"),
    ("LOAD CSV WITH HEADER FROM 'a' AS x RETURN x", "WITH HEADERS"),
    ("MATCH (n) RETURN n.x ? 1 : 2", "CASE WHEN"),
    ("RETURN \u2018a\u2019", "straight quotes"),
    ("MATCH (a)\u2192(b) RETURN a", "-->"),
    ("RETURN 'abc", "needs another one"),
    ("RETURN 1 # one", "//"),
]


@pytest.mark.parametrize(("query", "wanted"), HINTS)
def test_what_other_languages_write_is_told_in_cypher(query: str, wanted: str) -> None:
    with pytest.raises(CypherError) as caught:
        parse(query)
    assert wanted in caught.value.hint


@pytest.mark.parametrize(
    "query", ["MATCH (a)--(b) RETURN a b c", "MATCH (a)<--(b)\nRETURN )", "RETURN '--' ]"]
)
def test_a_relationship_is_no_comment(query: str) -> None:
    with pytest.raises(CypherError) as caught:
        parse(query)
    assert "//" not in caught.value.hint


def test_the_end_is_told_as_such() -> None:
    with pytest.raises(CypherError, match=r"The query ends too soon; expected a variable\."):
        parse("MATCH (n) RETURN n.x AS")
