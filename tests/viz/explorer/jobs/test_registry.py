from __future__ import annotations

from viz.explorer.jobs.registry import find, role_of


def test_jobs_are_called_as_their_functions() -> None:
    for name in ("query", "ask", "start", "node", "complete", "decide"):
        assert find(name).__name__ == name


def test_what_may_take_long_is_kept_apart_from_typing() -> None:
    assert role_of("query") == "reading"
    assert role_of("complete") == "light"
    assert role_of("decide") == "writing"
