"""Any tables with the headers of neo4j-admin: what is written into them is what is loaded."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import loregraph
from graph.results.errors import SourceError
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from graph.values.temporal import Date
from loaders.run import LoadReport, load
from loaders.sources.csv.loader import CsvLoader

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ODD = st.sampled_from(
    ['"', '""', "a,b", "a\nb", "\r\n", " a ", ":ID", "\ufeff", "\0", "a\tb", "'", "é"]
)
CELLS = TEXTS | ODD
ITEMS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=";"), max_size=4)
NAMES = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=5).filter(
    lambda name: name.strip() == name != "id"
)
NUMBERS = st.integers(MIN_INTEGER, MAX_INTEGER)
DATES = st.dates().map(lambda day: Date(day.year, day.month, day.day))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "": CELLS,
    ":string": CELLS,
    ":boolean": st.booleans(),
    ":int": NUMBERS,
    ":LONG": NUMBERS,
    ":double": st.floats(allow_nan=False),
    ":date": DATES,
    ":string[]": st.lists(ITEMS, min_size=1).filter(lambda items: items != [""]),
    ":long[]": st.lists(NUMBERS, min_size=1),
    ":date[]": st.lists(DATES, min_size=1),
}
BAD = {":boolean": "perhaps", ":int": "1.5", ":LONG": str(MAX_INTEGER + 1), ":double": "1,5x",
       ":date": "1996-13-01", ":long[]": "1;;2", ":date[]": "1996-05-22;soon"}  # fmt: skip


@dataclass
class Tables:
    """What stands in two tables; a value that is None is not given."""

    columns: list[tuple[str, str]]
    ids: list[str]
    rows: list[list[Any]]
    labels: list[list[str]]
    links: list[tuple[int, int, str]]
    end: str
    mark: bool


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    columns = [(name, draw(st.sampled_from(sorted(VALUES)))) for name in names]
    ids = draw(st.lists((TEXTS | ODD).filter(bool), min_size=1, max_size=5, unique=True))
    rows = [[draw(st.none() | VALUES[kind]) for _, kind in columns] for _ in ids]
    labels = [draw(st.lists(st.sampled_from(["A", "B", "Ç"]), unique=True)) for _ in ids]
    place = st.integers(0, len(ids) - 1)
    links = draw(st.lists(st.tuples(place, place, st.sampled_from(["R", "odd type"])), max_size=5))
    return Tables(columns, ids, rows, labels, links, draw(st.sampled_from(["\n", "\r\n"])),
                  draw(st.booleans()))  # fmt: skip


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def written(value: Any) -> str:
    """Write a cell as it stands in a file; what is not given is empty and not in quotes."""
    if value is None:
        return ""
    if isinstance(value, list):
        return quoted(";".join(map(written_item, value)))
    return quoted(written_item(value))


def written_item(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def files(made: Tables, folder: Path, spoilt: dict[int, int]) -> list[int]:
    """Write the tables; ``spoilt`` says which row has a bad cell where. Give where rows begin."""
    head = [quoted("own:ID(S)"), *(quoted(name + kind) for name, kind in made.columns), ":LABEL"]
    lines = [",".join(head)]
    for n, (own, row, labels) in enumerate(zip(made.ids, made.rows, made.labels, strict=True)):
        cells = [written(value) for value in row]
        if n in spoilt:
            cells[spoilt[n]] = quoted(BAD[made.columns[spoilt[n]][1]])
        lines.append(",".join([quoted(own), *cells, ";".join(labels)]))
    begins, number = [], 1
    for line in lines:
        begins.append(number)
        number += line.count("\n") + 1
    mark = "\ufeff" if made.mark else ""
    (folder / "n.csv").write_bytes((mark + made.end.join(lines)).encode())
    links = [":START_ID(S),:END_ID(S),:TYPE,n:int"]
    for n, (start, end, kind) in enumerate(made.links):
        links.append(f"{quoted(made.ids[start])},{quoted(made.ids[end])},{kind},{n}")
    (folder / "r.csv").write_bytes((mark + made.end.join(links) + made.end).encode())
    return begins[1:]


def loaded(store: Any, folder: Path) -> LoadReport:
    return load(store, CsvLoader(), str(folder), options={"separator": (",",)})


def expected(made: Tables, n: int) -> tuple[dict[str, Any], set[str]]:
    values = {name: value for (name, _), value in zip(made.columns, made.rows[n], strict=True)}
    given = {name: value for name, value in values.items() if value is not None}
    return {**given, "own": made.ids[n], "id": f"S:{made.ids[n]}"}, set(made.labels[n])


def check(store: Any, made: Tables, kept: list[int]) -> None:
    """Compare the store with the rows that are to be there."""
    found = {node["own"]: (dict(node.properties), set(node.labels)) for node in store.nodes()}
    assert found == {made.ids[n]: expected(made, n) for n in kept}
    links = store.run("MATCH (a)-[r]->(b) RETURN a.own AS a, b.own AS b, type(r) AS t, r.n AS n")
    assert sorted((one["n"], one["a"], one["b"], one["t"]) for one in links) == [
        (n, made.ids[start], made.ids[end], kind)
        for n, (start, end, kind) in enumerate(made.links)
        if start in kept and end in kept
    ]


@FEW
@given(tables().filter(lambda made: "own" not in dict(made.columns)))
def test_what_is_written_is_loaded(made: Tables) -> None:
    with tempfile.TemporaryDirectory() as name, loregraph.open() as store:
        files(made, Path(name), {})
        report = loaded(store, Path(name))
        assert not report.reading.rejected
        check(store, made, list(range(len(made.ids))))
        assert not loaded(store, Path(name)).written.changed


@FEW
@given(tables().filter(lambda made: "own" not in dict(made.columns)), st.data())
def test_a_bad_cell_takes_its_row_and_no_other(made: Tables, data: st.DataObject) -> None:
    strict = [n for n, (_, kind) in enumerate(made.columns) if kind in BAD]
    rows = st.integers(0, len(made.ids) - 1)
    spoilt = data.draw(st.dictionaries(rows, st.sampled_from(strict))) if strict else {}
    with tempfile.TemporaryDirectory() as name, loregraph.open() as store:
        begins = files(made, Path(name), spoilt)
        rejected = loaded(store, Path(name)).reading.rejected
        of_nodes = [one for one in rejected if one.startswith("n.csv:")]
        assert [one.split(": ")[0] for one in of_nodes] == [
            f"n.csv:{begins[n]}" for n in sorted(spoilt)
        ]
        check(store, made, [n for n in range(len(made.ids)) if n not in spoilt])


@FEW
@given(tables().filter(lambda made: "own" not in dict(made.columns)), st.data())
def test_an_id_that_comes_twice_writes_nothing(made: Tables, data: st.DataObject) -> None:
    again = data.draw(st.integers(0, len(made.ids) - 1))
    made.ids.append(made.ids[again])
    made.rows.append(made.rows[again])
    made.labels.append(made.labels[again])
    with tempfile.TemporaryDirectory() as name, loregraph.open() as store:
        begins = files(made, Path(name), {})
        place = rf"n\.csv:{begins[-1]}: the :ID .* is that of n\.csv:{begins[again]} already"
        with pytest.raises(SourceError, match=rf"(?s)^{place}"):
            loaded(store, Path(name))
        assert (store.counts().nodes, store.counts().relationships) == (0, 0)
