"""Write again every file that is generated from the code; --check only says which are stale."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]


def model() -> str:
    """Give docs/model.md."""
    from graph.model.document import model_page  # noqa: PLC0415 - each page loads what it needs

    return model_page()


def curated_schema() -> str:
    """Give the JSON Schema that completes curated YAML in an editor."""
    from loaders.sources.curated.schema import json_schema_text  # noqa: PLC0415

    return json_schema_text()


def command_line() -> str:
    """Give docs/cli.md."""
    from generate_cli_docs import cli_page  # noqa: PLC0415 - each page loads what it needs

    return cli_page()


def questions() -> str:
    """Give docs/queries.md."""
    from generate_cli_docs import queries_page  # noqa: PLC0415 - each page loads what it needs

    return queries_page()


def checks() -> str:
    """Give docs/checks.md."""
    from generate_cli_docs import checks_page  # noqa: PLC0415 - each page loads what it needs

    return checks_page()


def cypher() -> str:
    """Give docs/cypher.md."""
    from generate_cypher_docs import cypher_page  # noqa: PLC0415 - each page loads what it needs

    return cypher_page()


def differences() -> str:
    """Give docs/differences.md."""
    from generate_differences import differences_page  # noqa: PLC0415 - the same

    return differences_page()


def tutorial() -> str:
    """Give docs/tutorial.md."""
    from generate_tutorial import tutorial_page  # noqa: PLC0415 - the same

    return tutorial_page()


def python_names() -> str:
    """Give docs/api.md."""
    from generate_api_docs import api_page  # noqa: PLC0415 - the same

    return api_page()


def performance() -> str:
    """Give docs/performance.md."""
    from generate_performance import performance_page  # noqa: PLC0415 - the same

    return performance_page()


PAGES: dict[str, Callable[[], str]] = {
    "docs/model.md": model,
    "docs/cli.md": command_line,
    "docs/queries.md": questions,
    "docs/checks.md": checks,
    "docs/cypher.md": cypher,
    "docs/differences.md": differences,
    "docs/tutorial.md": tutorial,
    "docs/api.md": python_names,
    "docs/performance.md": performance,
    "loaders/franchises/curated.schema.json": curated_schema,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or tell with exit code 1 that one is stale."""
    stale = []
    for name, page in PAGES.items():
        path, text = ROOT / name, page()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    verb = "is stale: run scripts/generate_docs.py" if "--check" in arguments else "written"
    for name in stale:
        print(f"{name} {verb}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
