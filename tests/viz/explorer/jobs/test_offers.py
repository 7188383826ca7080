from __future__ import annotations

from typing import Any

import pytest

from viz.explorer.jobs import offers as module
from viz.explorer.refusals import Refusal


def offered(do: Any, id_: str) -> dict[str, bool]:
    return {each["name"]: each["sure"] for each in do("offers", id=id_)["offers"]}


def test_only_who_died_is_asked_how(do: Any) -> None:
    assert offered(do, "character:alan-hunley")["how-died"] is True
    living = offered(do, "character:benji-dunn")
    assert "how-died" not in living
    assert living["who-is"] is True


def test_what_needs_more_is_offered_without_having_been_asked(do: Any) -> None:
    assert offered(do, "character:benji-dunn")["path"] is False


def test_who_waits_too_long_is_offered_all(do: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    assert offered(do, "character:benji-dunn")["how-died"] is False


def test_a_node_that_is_not_there(do: Any) -> None:
    with pytest.raises(Refusal, match="nothing with the id"):
        do("offers", id="character:nobody")
