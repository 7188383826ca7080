from __future__ import annotations

import pytest

from graph.exchange.intake import Intake
from graph.exchange.spool import spooled
from graph.results.errors import SourceError
from graph.values.temporal import Date


def test_values_and_labels_are_read_or_refused_with_their_line() -> None:
    with spooled() as spool:
        intake = Intake("a.jsonl", spool)
        assert intake.properties(1, {"d": {"$date": "2018-07-27"}, "l": [1, 2]}) == {
            "d": Date(2018, 7, 27),
            "l": (1, 2),
        }
        assert intake.labels(1, ["A", "B"]) == ("A", "B")
        with pytest.raises(SourceError, match=r"^a\.jsonl:7: the property 'm' cannot be held"):
            intake.properties(7, {"m": {"a": 1}})
        with pytest.raises(SourceError, match=r"^a\.jsonl:8: the property 'd' is broken"):
            intake.properties(8, {"d": {"$date": "once"}})
        with pytest.raises(SourceError, match=r"^a\.jsonl:9: \[1\] is no list of labels"):
            intake.labels(9, [1])


def test_twins_and_loose_ends_are_refused_with_both_places() -> None:
    with spooled() as spool:
        intake = Intake("a", spool)
        intake.take_node(1, "x", (), {"id": "same"})
        with pytest.raises(SourceError, match=r"a:2: the node 'x' is there already, in line 1"):
            intake.take_node(2, "x", (), {})
        with pytest.raises(SourceError, match=r"a:3: the node has the id 'same', .* of line 1"):
            intake.take_node(3, "y", (), {"id": "same"})
        intake.take_relationship(4, "R", "x", "z", {})
        with pytest.raises(SourceError, match=r"a:4: the edge names 'z', which is no node"):
            intake.refuse_loose_ends()


def test_notes_are_said_once_with_the_name_of_the_file() -> None:
    said: list[str] = []
    with spooled() as spool:
        intake = Intake("a.gexf", spool)
        intake.leave_out("colours were left out.")
        intake.leave_out("colours were left out.")
        intake.tell(said.append)
        intake.tell(None)
    assert said == ["a.gexf: colours were left out."]
