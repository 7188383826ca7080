"""Commands in this process; that they run as programs is shown by ``test_main.py`` above."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def process(within: Any) -> Any:
    """Give the command line in a folder with the demo's files."""
    return within


@pytest.fixture
def elsewhere(within: Any, empty: Path) -> Any:
    """Give the command line in an empty folder."""
    return type(within)(empty)
