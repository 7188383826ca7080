from __future__ import annotations

from typing import Any


def test_what_store_it_is(do: Any) -> None:
    found = do("info")
    assert found["kind"] == "networkx"
    assert found["write"] is False
    assert found["labels"]["Film"] == 11
    assert sum(found["types"].values()) == found["relationships"]
    styles = {style["label"]: style for style in found["styles"]}
    assert styles["Character"]["shape"] == "diamond"
    assert set(styles) == set(found["labels"])
