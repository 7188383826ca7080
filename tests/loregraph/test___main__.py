from __future__ import annotations

import sys
from typing import Any


def test_the_module_is_the_command(elsewhere: Any) -> None:
    ran = elsewhere.run([sys.executable, "-m", "loregraph", "--help"])
    assert ran.returncode == 0
    assert ran.stdout.startswith("Usage: loregraph ")
