"""Faces: small pictures of nodes out of a folder, ready to lie inside a page."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import LoregraphError, SourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viz.picture import Picture

SIDE: Final = 64
"""Pixels of a thumbnail along each side."""
SUFFIXES: Final = (".jpg", ".jpeg", ".png", ".webp")
_MOST_PIXELS: Final = 50_000_000


def faces(picture: Picture, folder: str) -> dict[str, str]:
    """Give the thumbnails of the nodes that have a picture in a folder, as data addresses by key.

    A node's file is what its property ``image`` names, else its ``id`` with ``-`` for ``:``:
    ``character-ethan-hunt.jpg``.

    Raises:
        UsageError: there is no such folder.
        SourceError: a file is no picture.
        LoregraphError: the package that reads pictures is missing.
    """
    files = pictures_in(folder)
    found = {
        node.key: file
        for node in picture.nodes
        if (file := file_of(node.key, node.properties.get("image"), files))
    }
    return {key: _thumbnail(file) for key, file in found.items()}


def pictures_in(folder: str) -> dict[str, Path]:
    """Give the pictures of a folder by their names.

    Raises:
        UsageError: there is no such folder.
    """
    place = Path(folder)
    if not place.is_dir():
        raise UsageError(f"There is no folder {folder} to take pictures from.")
    return {file.name: file for file in sorted(place.iterdir()) if _is_picture(file)}


def _is_picture(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES and file.is_file()


def file_of(key: str, image: Any, files: Mapping[str, Path]) -> Path | None:
    """Give the picture of a node by its key and its property ``image``; None where it has none."""
    if isinstance(image, str) and image in files:
        return files[image]
    stem = key.replace(":", "-")
    return next((files[stem + suffix] for suffix in SUFFIXES if stem + suffix in files), None)


def _thumbnail(file: Path) -> str:
    """Cut a picture to a square, make it small, and write it as a data address."""
    try:
        from PIL import Image, ImageOps  # noqa: PLC0415 - an optional package
    except ModuleNotFoundError as error:
        raise LoregraphError(
            "Pictures of nodes need Pillow. Install it with: pip install 'loregraph[images]'"
        ) from error
    try:
        with Image.open(file) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise SourceError(f"{file}: {image.width} x {image.height} pixels are too many.")
            upright = ImageOps.exif_transpose(image).convert("RGB")
            # faces stand in the upper part of a portrait
            small = ImageOps.fit(upright, (SIDE, SIDE), centering=(0.5, 0.25))
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise SourceError(f"{file}: this is no picture that can be read ({error}).") from error
    out = io.BytesIO()
    small.save(out, "WEBP", quality=82)
    return f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode()}"
