from __future__ import annotations

from viz.page.data import page_data
from viz.page.outline import parted
from viz.picture import Picture, PictureNode


def test_outline_and_details_together_hold_all_that_there_is(picture: Picture) -> None:
    data = page_data(picture)
    outline, details = parted(data)
    of, lines = outline["nodes"], outline["edges"]
    drawn = [
        [key, outline["kinds"][kind], caption, style, radius, x / 10, y / 10]
        for key, kind, caption, style, radius, x, y in zip(
            *(of[name] for name in ("keys", "kinds", "captions", "styles", "radii", "x", "y")),
            strict=True,
        )
    ]
    held = details["nodes"]
    assert [row + more for row, more in zip(drawn, held, strict=True)] == data["nodes"]
    joined = zip(lines["types"], lines["starts"], lines["ends"], details["edges"], strict=True)
    assert [[*ends, *more] for *ends, more in joined] == data["edges"]
    assert set(data) <= set(outline) | set(details)


def test_what_a_drawing_does_not_show_is_left_for_later(picture: Picture) -> None:
    asked = PictureNode("source:x", ("Source",), "X", {"attribution": "Said by X"})
    outline, details = parted(page_data(Picture((*picture.nodes, asked), picture.edges)))
    assert "2024-07-01" in str(details)
    assert "2024-07-01" not in str(outline)
    assert outline["attributions"] == ["Said by X"]
    assert details["disputes"] == {"film:fourth": ["claim:date"]}
