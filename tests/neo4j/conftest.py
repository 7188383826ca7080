"""Where the tests on a real Neo4j find the modules that they share."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "queries" / "cypher" / "golden"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
