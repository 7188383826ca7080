"""What goes wrong, as the sentence and the status that a browser gets; never a stack trace."""

from __future__ import annotations

import json
from typing import Any, Final

from graph.results.errors import CypherError, LoregraphError, StoreBusyError, StoreError

TOO_LARGE: Final = 413


class Refusal(LoregraphError):  # noqa: N818 - it is an answer
    """An answer that says no: with a status, and what to do next.

    Attributes:
        status: as HTTP has it.
        code: a word for programs.
        hint: what to do next.
        span: the place in the query, as offsets.
    """

    def __init__(
        self,
        message: str,
        status: int = 400,
        *,
        code: str = "",
        hint: str = "",
        span: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.hint, self.span = status, code, hint, span


def told(error: BaseException) -> tuple[int, dict[str, Any]]:
    """Give the status of an error and what is told of it."""
    if isinstance(error, Refusal):
        parts = {"message": str(error), "code": error.code, "hint": error.hint}
        return error.status, _error(parts | {"span": error.span})
    if isinstance(error, CypherError):
        return 422 if error.kind == "ResourceLimit" else 400, _error(_of_cypher(error))
    if isinstance(error, MemoryError):
        return 422, _error({"message": NO_MEMORY, "code": "OutOfMemory", "hint": LESS})
    if isinstance(error, StoreBusyError):
        return 503, _error({"message": str(error), "code": "Busy"})
    if isinstance(error, LoregraphError):
        return 500 if isinstance(error, StoreError) else 400, _error({"message": str(error)})
    return 500, _error({"message": f"This should not have happened: {type(error).__name__}."})


NO_MEMORY: Final = "This needs more memory than it may have, and was stopped."
LESS: Final = "Return less at once: LIMIT, aggregate, or ask for parts."


def _error(parts: dict[str, Any]) -> dict[str, Any]:
    return {"error": {key: part for key, part in parts.items() if part not in (None, "")}}


def _of_cypher(error: CypherError) -> dict[str, Any]:
    line = None
    if error.text is not None and error.span is not None:
        line = error.text.count("\n", 0, error.span[0]) + 1
    return {
        "message": error.message,
        "kind": error.kind,
        "code": error.code,
        "hint": error.hint or (LESS if error.code == "OutOfMemory" else ""),
        "span": error.span,
        "line": line,
    }


def body(error: BaseException) -> tuple[int, bytes]:
    """Give the status of an error, and what is told of it as JSON."""
    status, parts = told(error)
    return status, json.dumps(parts, ensure_ascii=False).encode("utf-8", "replace")
