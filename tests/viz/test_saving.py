from __future__ import annotations

from pathlib import Path

import pytest

from viz.saving import save_page


def test_a_page_is_written_whole_in_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    save_page("<p>Béné</p>", path)
    assert path.read_bytes() == "<p>Béné</p>".encode()
    save_page("<p>again</p>", str(path))
    assert path.read_text(encoding="utf-8") == "<p>again</p>"


def test_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="not"):
        save_page("<p></p>", tmp_path / "nowhere" / "page.html")
    assert list(tmp_path.iterdir()) == []
