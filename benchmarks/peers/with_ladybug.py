"""Ladybug, which goes on from Kuzu: its API and its dialect."""

from __future__ import annotations

import with_kuzu


class Engine(with_kuzu.Engine):
    module = "ladybug"
