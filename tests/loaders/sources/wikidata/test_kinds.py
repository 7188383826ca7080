from __future__ import annotations

import pytest

from graph.model.registry import PREFIXES
from loaders.sources.wikidata.kinds import _KINDS, kind_of_item


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        (["Q5"], "person"),
        (["Q15632617", "Q5"], "character"),
        (["Q11424"], "film"),
        (["Q999999", "Q5398426"], "series"),
        (["Q15416"], "series"),
        (["Q21191270"], None),
        (["Q7889"], None),
        (["Q196600"], "franchise"),
        (["Q571"], None),
        ([], None),
    ],
)
def test_kinds(classes: list[str], kind: str | None) -> None:
    assert kind_of_item(classes) == kind


def test_every_kind_is_one_of_the_model_and_no_class_is_two() -> None:
    assert {kind for kind, _ in _KINDS} <= set(PREFIXES)
    classes = [each for _, known in _KINDS for each in known]
    assert len(classes) == len(set(classes))
