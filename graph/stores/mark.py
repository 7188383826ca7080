"""The mark in a store's file by which it is known."""

from __future__ import annotations

from typing import Final

STORE_MARK: Final = b"Lore"
"""Four bytes, where SQLite keeps the application id of its owner."""

STORE_MARK_PLACE: Final = 68
"""Where in the file they stand."""
