from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import loregraph
from loregraph.serving import Serving
from viz.explorer.desk import Desk, as_json
from viz.explorer.front import Terms
from viz.explorer.refusals import Refusal


def test_what_was_found_holds_until_somebody_writes(copied: Path) -> None:
    front = Serving("x", "1", file=str(copied))
    asked: list[int] = []
    with front.open(write=False) as store, loregraph.open(copied) as writer:
        desk = Desk(front, store, Terms())
        for _ in range(2):
            desk.remembered("key", lambda: asked.append(1))
        assert len(asked) == 1
        before = desk.counts().nodes
        writer.run("CREATE (:Film {id: 'film:new'})")
        assert desk.counts().nodes == before + 1
        desk.remembered("key", lambda: asked.append(1))
        assert len(asked) == 2


def test_a_question_that_is_not_there_is_not_found(desk: Any) -> None:
    with pytest.raises(Refusal, match="Nearest: deaths") as caught:
        desk.question("deeths")
    assert caught.value.status == 404


def test_half_a_letter_does_not_break_an_answer() -> None:
    assert as_json({"a": "\ud800x"}) == b'{"a":"?x"}'
