"""Where a person keeps questions and checks of their own."""

from __future__ import annotations

import os
from pathlib import Path


def own_folders(kind: str, named: tuple[str, ...] = ()) -> list[Path]:
    """Give the folders of one's own files of a kind, the last of which has the last word.

    The folder in the user's configuration (``~/.config/loregraph/questions``) where it is there,
    then those of the environment (``LOREGRAPH_QUESTIONS``), then those that were named.

    Args:
        kind: ``questions`` or ``checks``.
        named: folders that the command was told.
    """
    root = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    configured = Path(root) / "loregraph" / kind
    listed = os.environ.get(f"LOREGRAPH_{kind.upper()}", "").split(os.pathsep)
    folders = [Path(name) for name in (*filter(None, listed), *named)]
    return [configured, *folders] if configured.is_dir() else folders
