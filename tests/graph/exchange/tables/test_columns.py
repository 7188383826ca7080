from __future__ import annotations

from graph.exchange.tables.columns import OF_NODES, Columns


def test_no_two_columns_are_called_alike_whatever_properties_are_called() -> None:
    columns = Columns(OF_NODES)
    given = [("when", "DATE"), ("when", "INTEGER"), ("labels", "STRING"), (" ", "STRING")]
    given += [("When", "STRING"), ("when (integer)", "STRING")]
    assert [columns.number(*one) for one in [*given, given[1]]] == [0, 1, 2, 3, 4, 5, 1]
    assert columns.described() == [
        ("node", "", "NODE KEY"),
        ("labels", "", "LABELS"),
        ("when", "when", "DATE"),
        ("when (integer)", "when", "INTEGER"),
        ("labels (string)", "labels", "STRING"),
        ("_", " ", "STRING"),
        ("When (string)", "When", "STRING"),
        ("when (integer) (string)", "when (integer)", "STRING"),
    ]
    assert len(columns) == 6
