from __future__ import annotations

import pickle
from dataclasses import replace

from viz.explorer.front import Terms


def test_terms_travel_to_a_worker() -> None:
    terms = replace(Terms(), role="light", deadline=3.5)
    assert pickle.loads(pickle.dumps(terms)) == terms


def test_nothing_is_written_unless_that_is_said() -> None:
    assert not Terms().write
