"""Every job by name; the code of one is loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from viz.explorer.desk import Job
    from viz.explorer.front import Role

_READING: Final = {
    "query": "asking",
    "ask": "asking",
    "save": "saving",
    "lanes": "saving",
    "expand": "around",
    "path": "around",
    "offers": "offers",
}
_LIGHT: Final = {
    "info": "info",
    "start": "start",
    "search": "search",
    "node": "node",
    "questions": "questions",
    "question": "questions",
    "expansions": "around",
    "claims": "claims",
    "why": "why",
    "complete": "typing",
    "check": "typing",
}
_WRITING: Final = {
    "decide": "claims",
}
_FILES: Final = _READING | _LIGHT | _WRITING


def find(name: str) -> Job:
    """Give the function that does a job: it is called as the job, in the file named here."""
    module = import_module(f"viz.explorer.jobs.{_FILES[name]}")
    job: Job = getattr(module, name)
    return job


def role_of(name: str) -> Role:
    """Tell which workers do a job."""
    if name in _WRITING:
        return "writing"
    return "reading" if name in _READING else "light"
