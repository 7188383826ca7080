"""Random texts from a grammar of Cypher: all clauses, most of them with wrong types or scopes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices

_RULES = r"""
query: single | single | single | single UNION single | single UNION ALL single | EXPLAIN single | show
show: SHOW INDEXES | SHOW CONSTRAINTS YIELD name, type WHERE name = 'a' RETURN name | SHOW FUNCTIONS YIELD * | CREATE INDEX i FOR (n:A) ON (n.x) | CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS UNIQUE | DROP INDEX i IF EXISTS
single: RETURN items | read RETURN items order | read read RETURN items order | read with read RETURN items | read with RETURN DISTINCT items order | read write | read write with read RETURN items | write RETURN items | RETURN star | read FINISH
read: MATCH patterns where | MATCH patterns where | OPTIONAL MATCH patterns where | UNWIND list AS var | subquery | MATCH shortest where | CALL db.labels() YIELD label AS var
with: WITH aliased order | WITH aliased where | WITH DISTINCT aliased | WITH star where | WITH star, expr AS var
write: CREATE patterns | MERGE path ON CREATE SET prop = expr | SET prop = expr | SET var += map | SET var:label | REMOVE prop | REMOVE var:label | DELETE var | DETACH DELETE var | FOREACH (var IN list \| write) | INSERT path | MERGE path
subquery: CALL { read RETURN aliased } | CALL (var) { read RETURN aliased } | CALL { WITH var read RETURN aliased } | CALL (star) { write } | CALL { single } IN TRANSACTIONS OF 2 ROWS | OPTIONAL CALL (var) { read RETURN aliased }
order: nothing | nothing | ORDER BY expr | ORDER BY expr DESC, expr SKIP number LIMIT number | LIMIT number | OFFSET number LIMIT number
where: nothing | nothing | WHERE expr | WHERE expr
patterns: path | path | path, path | var = path
shortest: var = shortestPath((var)-[star..3]-(var)) | var = allShortestPaths((var)-[:type star]->(var)) | var = SHORTEST 2 (var)-->+(var) | ANY SHORTEST (var)-[:type]-star(var) | ALL SHORTEST (var) ((var)-->(var))+ (var) | var = SHORTEST 1 GROUPS path
path: node | node link node | node link node link node | node (node link node where){1,2} node | node (node link node)+ node
node: (var) | (var:label) | (var:label map) | () | (var:label\|label) | (var:!label&label WHERE expr) | (:%) | (var IS label) | (:$(expr))
link: --> | -[var]-> | -[var:type]- | <-[:type\|type]- | -[var star1..2]-> | -[:type star]- | -[:type]->{1,2} | -[var:type map]-> | -[:type WHERE expr]-> | -[:!type]->+
items: expr | aliased | aliased, expr | star
aliased: expr AS var | expr AS var, expr AS var | var, expr AS var | var
expr: atom | atom | atom | prop | var | expr op expr | expr op expr | ( expr ) | NOT expr | - expr | expr IS NULL | expr IS NOT NULL | function | list | map | case | expr [ expr ] | expr [ expr .. ] | expr . key | comprehension | expr:label | inner | expr IS :: type_name | expr < expr <= expr | aggregate | projection
op: + | - | star | / | % | ^ | = | <> | < | > | <= | >= | AND | OR | XOR | IN | STARTS WITH | ENDS WITH | CONTAINS | =~ | \|\|
atom: number | text | true | false | null | $p | $q | NaN | number.5 | 1e3
number: 0 | 1 | 2 | 3 | 10 | 9223372036854775807
text: 'a' | 'ab' | "b" | '' | '\u0041' | 'it\'s'
list: [] | [expr] | [expr, expr] | range(1, number) | collect(expr) | nodes(var) | labels(var) | [1, 2, 3]
map: {} | {key: expr} | {key: expr, key: expr} | properties(var)
case: CASE WHEN expr THEN expr ELSE expr END | CASE expr WHEN atom THEN expr END | CASE expr WHEN atom, > atom THEN expr ELSE expr END
comprehension: [var IN list WHERE expr \| expr] | [var IN list \| expr] | all(var IN list WHERE expr) | any(var IN list WHERE expr) | reduce(var = expr, var IN list \| expr) | [path WHERE expr \| expr] | [(var)-->(var) \| prop] | single(var IN list WHERE expr)
inner: EXISTS { path where } | COUNT { MATCH patterns where RETURN expr } | COLLECT { MATCH patterns RETURN expr } | exists((var)-->()) | EXISTS { single } | COUNT { path }
function: size(expr) | toString(expr) | coalesce(expr, expr) | abs(expr) | id(var) | type(var) | keys(var) | head(list) | date(text) | duration(map) | substring(text, number) | toUpper(expr) | round(expr, number) | startNode(var) | point(map) | valueType(expr) | split(text, text) | length(var) | elementId(var) | nothing_known(expr) | trim(BOTH 'a' FROM text) | datetime() | percentileCont(expr, 0.5) | normalize(text, NFC)
aggregate: count(star) | count(expr) | count(DISTINCT expr) | sum(expr) | min(expr) | max(expr) | avg(expr) | collect(expr) | stDev(expr)
projection: var{.key} | var{.star} | var{.key, key: expr} | var{key: expr, .star}
prop: var.key | var.key | var.key | var['x']
type_name: INTEGER | STRING NOT NULL | LIST<INTEGER> | INTEGER \| FLOAT | ANY | MAP
var: n | m | r | x | p | a | b | `odd name`
label: A | B | C
type: R | S | T
key: x | y | k
"""
_WORD = re.compile(r"[a-z_]+|[^a-z_]+")
_NAMED = re.compile(r"\\\|")


def _read() -> dict[str, list[list[str]]]:
    rules: dict[str, list[list[str]]] = {}
    for line in _RULES.strip().splitlines():
        name, _, body = line.partition(": ")
        options = re.split(r"(?<!\\) \| ", body)
        rules[name] = [_WORD.findall(_NAMED.sub("|", option)) for option in options]
    return rules


GRAMMAR = _read()
_ALONE = {"nothing": "", "star": "*"}
_DEEPEST = 9


def generated(choices: Choices, name: str = "query", depth: int = 0) -> str:
    """Write a text for a rule."""
    options = GRAMMAR[name]
    if depth > _DEEPEST:
        options = [min(options, key=lambda option: sum(piece in GRAMMAR for piece in option))]
    pieces = []
    for piece in choices.one(options):
        if piece in _ALONE:
            pieces.append(_ALONE[piece])
        elif piece in GRAMMAR:
            pieces.append(generated(choices, piece, depth + 1))
        else:
            pieces.append(piece)
    return "".join(pieces)
