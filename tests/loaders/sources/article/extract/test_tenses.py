from __future__ import annotations

import pytest

from loaders.sources.article.extract.tenses import told_in_past


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u27e8P0\u27e9 gave the part its charm", True),
        ("\u27e8P0\u27e9 followed", True),
        ("\u27e8P0\u27e9 is the heir of a man who was king", False),
        ("\u27e8P0\u27e9 under the hood", False),
    ],
)
def test_what_only_was(text: str, *, expected: bool) -> None:
    assert told_in_past(text) == expected
