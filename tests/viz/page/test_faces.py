from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from graph.results.errors import SourceError, UsageError
from viz.design import Design
from viz.page import network_page
from viz.page.faces import faces
from viz.picture import Picture, PictureNode

HUNT = PictureNode("character:ethan-hunt", ("Character",), "Ethan Hunt", {"name": "Ethan Hunt"})
OTHER = PictureNode("person:x", ("Person",), "X Y", {"image": "portrait.png"})
PICTURE = Picture((HUNT, OTHER), ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (300, 500), "red").save(tmp_path / "character-ethan-hunt.jpg")
    Image.new("RGBA", (40, 20), (0, 0, 255, 128)).save(tmp_path / "portrait.png")
    (tmp_path / "notes.txt").write_text("no picture", encoding="utf-8")
    return tmp_path


def _colour(image: Image.Image) -> tuple[int, int, int]:
    """Give the colour in the middle of a picture."""
    middle = image.width // 2, image.height // 2
    red, green, blue = image.convert("RGB").crop((*middle, middle[0] + 1, middle[1] + 1)).tobytes()
    return red, green, blue


def test_files_are_found_by_id_and_by_property_and_made_small(folder: Path) -> None:
    found = faces(PICTURE, str(folder))
    assert list(found) == ["character:ethan-hunt", "person:x"]
    head, _, text = found["character:ethan-hunt"].partition(",")
    assert head == "data:image/webp;base64"
    assert len(text) < 3_000
    with Image.open(io.BytesIO(base64.b64decode(text))) as small:
        assert small.size == (64, 64)
        red, green = _colour(small)[:2]
        assert red > 200
        assert green < 60


def test_what_is_no_picture_is_named(folder: Path) -> None:
    (folder / "person-x.jpg").write_bytes(b"not a picture")
    node = PictureNode("person:x", ("Person",), "X", {})
    with pytest.raises(SourceError, match=r"person-x\.jpg: this is no picture"):
        faces(Picture((node,), ()), str(folder))
    with pytest.raises(UsageError, match="no folder"):
        faces(PICTURE, str(folder / "nowhere"))


@pytest.mark.browser
@pytest.mark.parametrize("most", [1_500, 0], ids=["vis", "canvas"])
def test_a_face_is_seen_in_its_mark(
    look: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("viz.page.compose.MOST_OF_VIS", most)
    seen = look(network_page(Picture((HUNT,), ()).designed(Design(images=str(folder)))))
    seen.page.wait_for_timeout(500)
    box = seen.page.locator("#surface canvas").bounding_box()
    middle = {"x": box["x"] + box["width"] / 2 - 2, "y": box["y"] + box["height"] / 2 - 2}
    shot = seen.page.screenshot(clip={**middle, "width": 4, "height": 4})
    with Image.open(io.BytesIO(shot)) as drawn:
        red, green, blue = _colour(drawn)
    assert red > 180
    assert max(green, blue) < 90
