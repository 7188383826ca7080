from __future__ import annotations

from queries.header import ColumnLink
from queries.sayings import sayings

COLUMNS = ["killer", "victims", "how"]


def test_rows_say_who_does_what_to_whom_in_their_order() -> None:
    rows = [("Walker", ["Hunley", "Hunley", None], "stabs"), (None, "Sloane", None)]
    found = list(sayings([ColumnLink("killer", "{how} dead", "victims")], COLUMNS, rows))
    assert [(one.row, one.ones, one.words.strip(), one.others) for one in found] == [
        (0, ("Walker",), "stabs dead", ("Hunley",)),
        (1, (), "dead", ("Sloane",)),
    ]


def test_each_link_of_a_row_says_something() -> None:
    links = [ColumnLink("killer", "kills", "victims"), ColumnLink("victims", "fears", "killer")]
    found = list(sayings(links, COLUMNS, [("A", "B", "")]))
    assert [(one.ones, one.words, one.others) for one in found] == [
        (("A",), "kills", ("B",)),
        (("B",), "fears", ("A",)),
    ]
