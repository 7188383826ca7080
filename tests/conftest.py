"""What every test may ask for: the folder of real data, and whether this is CI."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real data beside the repository, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with real data is not there")
    return folder


@pytest.fixture(scope="session")
def in_ci() -> bool:
    """Tell whether this run is CI, where a missing tool is a failure and not a skip."""
    return os.environ.get("CI") == "true"
