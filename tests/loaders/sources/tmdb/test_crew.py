from __future__ import annotations

from loaders.sources.tmdb.crew import JOBS


def test_jobs() -> None:
    assert JOBS["Director"] == ("DIRECTED", None)
    assert JOBS["Screenplay"] == ("WROTE", "Screenplay")
    assert JOBS["Writer"] == ("WROTE", None)
    assert JOBS["Executive Producer"] == ("PRODUCED", "Executive Producer")
    assert "Director of Photography" not in JOBS
    assert "Characters" not in JOBS
