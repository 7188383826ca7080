"""A page on disk: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from graph.results.errors import LoregraphError, UsageError


def write_page(path: str | os.PathLike[str], html: str) -> None:
    """Write the page beside its place, then move it there: nobody ever sees half of it."""
    target = Path(path)
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name a file, such as {target / 'page.html'}.")
    if not target.parent.is_dir():
        raise UsageError(f"There is no folder {target.parent}; make it first, or name another.")
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(html)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except OSError as error:
        _drop(temporary)
        raise LoregraphError(
            f"{target} could not be written: {error.strerror or error}. "
            "What was there before is as it was."
        ) from error
    except BaseException:
        _drop(temporary)
        raise


def _drop(temporary: str) -> None:
    if temporary:
        with suppress(OSError):
            Path(temporary).unlink()


def _mode(target: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the umask leaves."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
