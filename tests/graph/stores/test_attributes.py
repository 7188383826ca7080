from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph.results.errors import SourceError
from graph.stores.attributes import (
    attributes_of,
    labels_of,
    properties_of,
    shown_as,
    storable,
    stored_as,
    type_of,
)


def test_own_names_go_there_and_back() -> None:
    shown = attributes_of("type", "R", {"type": 1, "x": 2}.items())
    assert shown == {"type": "R", "property:type": 1, "x": 2}
    assert properties_of(shown, "type", "here") == {"type": 1, "x": 2}
    assert stored_as("labels", shown_as("labels", "labels")) == "labels"
    assert stored_as("labels", "property:type") == "property:type"


@pytest.mark.parametrize(
    ("given", "labels"),
    [(":A:B", ["A", "B"]), ("A", ["A"]), (["B", "A"], ["B", "A"]), (None, [])],
)
def test_labels(given: Any, labels: list[str]) -> None:
    assert labels_of(given, "here") == labels


@pytest.mark.parametrize("given", [[1], ["A", ""], 3])
def test_what_is_no_label(given: Any) -> None:
    with pytest.raises(SourceError, match=r"here: .* is no label; a label is a text"):
        labels_of(given, "here")


def test_values_of_numpy_and_sets() -> None:
    assert storable(np.float64(1.5), "here") == 1.5
    assert storable(np.array([1, 2]), "here") == (1, 2)
    assert storable({"b", "a"}, "here") == ("a", "b")
    with pytest.raises(SourceError, match="here: A property cannot hold a value of type MAP"):
        storable({"a": 1}, "here")
    with pytest.raises(SourceError, match="here: its type is ''; a type is a text"):
        type_of("", "here")
