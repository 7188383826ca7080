"""Queries of absurd depth, length and size: each ends in an answer or a sentence, in time and memory.

Each runs in a process of its own. Bounds: 2 GB, 60 seconds, and never a traceback, a RecursionError
or a hang. Takes about five minutes for all of them.

    python -m benchmarks.fuzz.extremes
    python -m benchmarks.fuzz.extremes --only nested
"""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

import argparse
import subprocess
import sys
import time

MANY = 10_000
SECONDS, GIGABYTES = 60, 2
NESTED = {
    "parentheses": ("(", "1", ")"),
    "lists": ("[", "1", "]"),
    "maps": ("{a: ", "1", "}"),
    "NOT": ("NOT ", "true", ""),
    "minus": ("-", "1", ""),
    "minus apart": ("- ", "1", ""),
    "plus": ("+", "1", ""),
    "CASE": ("CASE WHEN true THEN ", "1", " END"),
    "functions": ("abs(", "1", ")"),
    "comprehensions": ("[x IN [1] | ", "1", "]"),
    "comprehended": ("[x IN ", "[1]", "]"),
    "quantifiers": ("all(x IN [1] WHERE ", "true", ")"),
    "reduce": ("reduce(a = 0, x IN [1] | ", "1", ")"),
    "pattern comprehensions": ("[(n)--(m) | ", "1", "]"),
    "EXISTS": ("EXISTS { MATCH (n) WHERE ", "true", "}"),
    "COUNT": ("COUNT { UNWIND [1] AS x RETURN ", "1", " AS y}"),
    "COLLECT": ("COLLECT { RETURN ", "1", " AS y}"),
    "properties": ("", "{a: 1}", ".a"),
    "indexes": ("", "[1]", "[0]"),
}
CHAINS = {
    "AND": " AND ", "OR": " OR ", "XOR": " XOR ", "+": " + ", "*": " * ", "^": " ^ ", "/": " / ", "||": " || ",
    "=": " = ", "<": " < ", "comma": ", ",
}  # fmt: skip


def cases() -> dict[str, str]:
    """Give every query by its name."""
    found = {
        f"nested {name}": f"MATCH (n) RETURN {left * MANY}{middle}{right * MANY} AS x"
        for name, (left, middle, right) in NESTED.items()
    }
    for name, operator in CHAINS.items():
        operand = {"AND": "true", "OR": "false", "XOR": "true", "||": "'a'"}.get(name, "1")
        found[f"chain of {name}"] = f"RETURN [{operator.join([operand] * MANY)}] AS x"
    return {**found, **_structures(), **_repeated(), **_sizes(), **_names()}


def _structures() -> dict[str, str]:
    hops = "-->()" * MANY
    return {
        "nested CALL": "CALL { " * MANY + "RETURN 1 AS x" + " } RETURN x" * MANY,
        "nested FOREACH": "FOREACH (x IN [1] | " * MANY + "CREATE ()" + ")" * MANY,
        "nested parts": "MATCH " + "(" * MANY + "(a)-->(b)" + "){1,2}" * MANY + " RETURN 1",
        "nested labels": "MATCH (n:" + "(" * MANY + "A" + ")" * MANY + ") RETURN n",
        "NOT of labels": "MATCH (n:" + "!" * MANY + "A) RETURN n",
        "labels": "MATCH (n:" + "&".join(f"A{n}" for n in range(MANY)) + ") RETURN n",
        "types": "MATCH ()-[r:" + "|".join(f"A{n}" for n in range(MANY)) + "]->() RETURN r",
        "hops": f"MATCH (a){hops} RETURN 1 AS x",
        "hops of SHORTEST": f"MATCH ANY SHORTEST (a){hops} RETURN 1 AS x",
        "nodes": "MATCH " + ", ".join(f"(a{n})" for n in range(MANY)) + " RETURN 1 AS x",
        "open parentheses": "MATCH " + "(" * 100_000,
        "open brackets": "RETURN " + "[" * 100_000,
        "unfinished path": "MATCH " + "(a)-[b]->" * 20_000,
    }


def _repeated() -> dict[str, str]:
    return {
        "5,000 WITH": "WITH 1 AS x " + "WITH x + 1 AS x " * 5_000 + "RETURN x",
        "5,000 WITH ORDER BY": "WITH 1 AS x " + "WITH x ORDER BY x LIMIT 5 " * 5_000 + "RETURN x",
        "5,000 WITH DISTINCT": "WITH 1 AS x " + "WITH DISTINCT x " * 5_000 + "RETURN x",
        "5,000 WITH count": "WITH 1 AS x " + "WITH count(x) AS x " * 5_000 + "RETURN x",
        "5,000 UNION": " UNION ".join(["RETURN 1 AS x"] * 5_000),
        "5,000 UNION ALL": " UNION ALL ".join(["RETURN 1 AS x"] * 5_000),
        "2,000 UNWIND": " ".join(f"UNWIND [1] AS x{n}" for n in range(2_000)) + " RETURN 1 AS x",
        "2,000 MATCH": " ".join(f"MATCH (x{n}:A)" for n in range(2_000)) + " RETURN 1 AS x",
        "1,000 CALL": "WITH 1 AS x "
        + "".join(f"CALL (x) {{ RETURN x AS y{n} }} " for n in range(1_000))
        + "RETURN x",
        "2,000 CREATE": " ".join(f"CREATE (x{n}:A)" for n in range(2_000)),
        "1,000 MERGE": " ".join(f"MERGE (x{n}:A {{v: {n}}})" for n in range(1_000)),
        "2,000 aggregates": "UNWIND [1] AS v RETURN "
        + ", ".join(f"count(v) AS x{n}" for n in range(2_000)),
        "10,000 WHEN": "RETURN CASE " + "WHEN false THEN 1 " * MANY + "END AS x",
        "10,000 arguments": f"RETURN coalesce({', '.join(['null'] * MANY)}) AS x",
        "10,000 columns": "RETURN " + ", ".join(f"{n} AS x{n}" for n in range(MANY)),
    }


def _sizes() -> dict[str, str]:
    doubled = "reduce(s = [1], x IN range(1, 60) | [s, s])"
    return {
        "1 MB list": "RETURN [" + ",".join(["1"] * 500_000) + "] AS x",
        "1 MB of strings": "RETURN [" + ",".join(["'a'"] * 250_000) + "] AS x",
        "1 MB IN": "RETURN 5 IN [" + ",".join(map(str, range(150_000))) + "] AS x",
        "1 MB string": "RETURN '" + "a" * 1_000_000 + "' AS x",
        "1 MB map": "RETURN {" + ",".join(f"k{n}:{n}" for n in range(60_000)) + "} AS x",
        "UNWIND of a million": "UNWIND range(1, 1000000) AS x RETURN x",
        "sort of a million": "UNWIND range(1, 1000000) AS x RETURN x ORDER BY -x",
        "range": "RETURN range(1, 1000000000) AS x",
        "range of all": "RETURN size(range(-9223372036854775807, 9223372036854775807)) AS x",
        "collect of a range": "UNWIND range(1, 1000000000) AS x RETURN collect(x) AS c",
        "ranges of ranges": "RETURN [x IN range(1, 1000000) | range(1, 1000000)] AS x",
        "collect of lists": "UNWIND range(1, 100000) AS x RETURN collect(range(1, 100000)) AS l",
        "product": "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN a, b",
        "string doubled 60 times": "WITH 'abcdefgh' AS s " + "WITH s + s AS s " * 60 + "RETURN s",
        "list doubled 60 times": "RETURN reduce(s = [1], x IN range(1, 60) | s + s) AS s",
        "list of lists": f"RETURN {doubled} AS s",
        "equal lists of lists": f"WITH {doubled} AS s RETURN s = s AS x",
        "distinct lists of lists": f"WITH {doubled} AS s RETURN DISTINCT s",
        "deep list": "RETURN reduce(s = [1], x IN range(1, 100000) | [s]) AS s",
        "deep equality": "WITH reduce(s = [1], x IN range(1, 100000) | [s]) AS s RETURN s = s AS x",
        "replace": "WITH reduce(s = 'a', x IN range(1, 20) | s + s) AS s RETURN replace(s, 'a', s)",
        "(a+)+": f"RETURN '{'a' * 40}b' =~ '(a+)+' AS x",
        "(a|aa)+b": f"UNWIND range(1, 5) AS i RETURN '{'a' * 60}c' =~ '(a|aa)+b' AS x",
        "a{1000000000}": "RETURN 'a' =~ 'a{1000000000}' AS x",
        "a{1000}{1000}{1000}": "RETURN 'a' =~ '(((a{1000}){1000}){1000})' AS x",
        "(?R)": "RETURN 'a' =~ '(?R)' AS x",
        "nested groups": f"RETURN 'a' =~ '{'(' * MANY}a{')' * MANY}' AS x",
        "-[*1000000000]->": "MATCH (a)-[*1000000000]->(b) RETURN count(*) AS n",
        "{1000000000}": "MATCH ((a)-->(b)){0,1000000000} RETURN count(*) AS n",
        "{10^20}": "MATCH ((a)-->(b)){0,100000000000000000000} RETURN count(*) AS n",
        "SHORTEST 1000000000": "MATCH p = SHORTEST 1000000000 (a)-->+(b) RETURN count(*) AS n",
        "LIMIT 2^63": "MATCH (a) RETURN a ORDER BY a LIMIT 9223372036854775807",
    }


def _names() -> dict[str, str]:
    long = "a" * 1_000_000
    return {
        "long name": f"WITH 1 AS {long} RETURN *",
        "long label": f"MATCH (n:{long}) RETURN n",
        "long unknown variable": f"RETURN {long}",
        "long unknown function": f"RETURN {long}()",
        "long number": "RETURN " + "9" * 100_000,
        "long float": "RETURN " + "9" * 100_000 + ".5",
        "long text as a number": f"RETURN toInteger('{'9' * 100_000}') AS x",
        "long comment": f"RETURN 1 AS x /*{'*' * 1_000_000}*/",
        "comments": "/**/" * 200_000 + "RETURN 1 AS x",
        "quotes": "'" * 100_001,
        "backticks": "`" * 100_001,
        "spaces": " " * 1_000_000 + "RETURN 1 AS x",
        "NUL": "WITH 1 AS `\\u0000i1` RETURN `\0i1` AS `\0`, 'a\0b' AS s",
        "NUL in a pattern": "MATCH (`\0i1`)-[`\0i2`]->(`\0i3`) RETURN `\0i1`",
        "half a pair": "RETURN '\ud800' AS x, toUpper('\udfff') AS y",
        "half a pair kept": "CREATE (n:`\ud800` {`\ud800`: '\ud800'}) RETURN n",
        "half a pair in a name": "RETURN \ud800",
        "nothing": "",
    }


def run(name: str) -> int:
    """Run one query in this process; say what came of it, and give 1 where that is wrong."""
    from graph.results.errors import CypherError
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    text = cases()[name]
    wrong = False
    with NetworkXStore(":memory:", engine=CypherEngine()) as store:
        store.run("CREATE (a:A {v: 1})-[:R]->(b:B)-[:R]->(c:C)-[:R]->(a)")
        started = time.monotonic()
        try:
            outcome = f"{len(store.run(text, timeout=SECONDS / 2).rows)} rows"
        except CypherError as error:
            wrong = error.kind == "DatabaseError" or len(str(error)) > 5_000
            outcome = f"{error.code}: {error.message}"
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is wrong
            wrong, outcome = True, f"{type(error).__name__}: {error}"
        seconds = time.monotonic() - started
        wrong |= store.run("RETURN 1 AS x").rows != [(1,)]
    word = "WRONG" if wrong else "right"
    print(f"{word}  {name:26} {seconds:6.2f} s {_peak():5} MB  {outcome[:90]!a}")
    return int(wrong)


def _confine() -> None:
    """Give this process its ceiling."""
    import resource

    ceiling = GIGABYTES << 30
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))


def _peak() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="the names that hold this")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        _confine()
        return run(given.one)
    names = [name for name in cases() if given.only in name]
    wrong = 0
    for name in names:
        command = [sys.executable, "-m", "benchmarks.fuzz.extremes", f"--one={name}"]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=SECONDS, check=False
            )
            wrong += done.returncode != 0
            print(done.stdout or f"WRONG  {name}: {done.stderr[-300:]}", end="", flush=True)
        except subprocess.TimeoutExpired:
            wrong += 1
            print(f"WRONG  {name}: no end after {SECONDS} s", flush=True)
    print(f"{len(names)} queries, {wrong} wrong")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
