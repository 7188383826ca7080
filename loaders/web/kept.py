"""Answers that are kept on disk for a while, so that a load that goes on asks for nothing twice."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DAY: Final = 86_400.0
_SAME: Final = b"\n"


def cache_folder() -> Path:
    """Give the folder of this program among the user's caches."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "loregraph"


@dataclass(frozen=True, slots=True)
class Kept:
    """Answers by their address, one file each; an address holds no secret.

    Attributes:
        folder: where they lie; it is made when the first one comes.
        age: the seconds after which an answer is no longer believed.
    """

    folder: Path
    age: float = DAY

    def find(self, url: str) -> bytes | None:
        """Give what is kept of an address; None where nothing is, or it is too old."""
        path = self._path(url)
        try:
            if time.time() - path.stat().st_mtime > self.age:
                return None
            kept_for, _, body = path.read_bytes().partition(_SAME)
        except OSError:
            return None
        return body if kept_for == url.encode() else None

    def keep(self, url: str, body: bytes) -> None:
        """Keep an answer, whole or not at all; that it cannot be kept is no reason to stop."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as out:
                out.write(url.encode() + _SAME + body)
            Path(name).replace(self._path(url))

    def _path(self, url: str) -> Path:
        return self.folder / hashlib.sha256(url.encode()).hexdigest()
