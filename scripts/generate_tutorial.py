"""Write docs/tutorial.md: the notebook beside it, with what its cells show as text."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTEBOOK: Final = Path(__file__).resolve().parents[1] / "docs" / "tutorial.ipynb"
HEAD: Final = "<!-- Generated from tutorial.ipynb by scripts/generate_docs.py. -->"
DOWNLOAD: Final = "[The notebook](tutorial.ipynb) is the same page to run yourself."
DRAWN: Final = "*In the notebook the picture stands below this table.*"
DEMO: Final = (sys.executable, "-m", "loregraph", "demo", "--quiet")


def tutorial_page() -> str:
    """Run the notebook on a new demo store, and give it as a page."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(DEMO, cwd=folder, check=True, capture_output=True, env=_environment())
        return page_of(Path(folder))


def page_of(demo: Path) -> str:
    """Run the notebook in the folder of a demo, and give it as a page."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    with contextlib.chdir(demo):
        parts = list(_parts(cells))
    title, _, rest = parts[0].partition("\n")
    return "\n\n".join([HEAD, title, DOWNLOAD, rest.strip(), *parts[1:]]) + "\n"


def _environment() -> dict[str, str]:
    """Leave out which store somebody works with: the demo goes into the folder."""
    return {name: value for name, value in os.environ.items() if name != "LOREGRAPH_STORE"}


def _parts(cells: list[dict[str, Any]]) -> Iterator[str]:
    names: dict[str, Any] = {}
    for cell in cells:
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield text
            continue
        yield f"```python\n{text}\n```"
        shown, drawn = _run(text, names)
        if shown:
            yield f"```text\n{shown}\n```"
        if drawn:
            yield DRAWN


def _run(text: str, names: dict[str, Any]) -> tuple[str, bool]:
    """Run a cell as a notebook does: give what it prints and shows, and whether that is drawn."""
    tree = ast.parse(text)
    last = tree.body[-1]
    printed = io.StringIO()
    shown = None
    with contextlib.redirect_stdout(printed):
        if isinstance(last, ast.Expr):
            exec(compile(ast.Module(tree.body[:-1], []), "cell", "exec"), names)
            shown = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
        else:
            exec(compile(tree, "cell", "exec"), names)
    markup = shown._repr_html_() if hasattr(shown, "_repr_html_") else ""
    return (printed.getvalue() + _text(shown)).rstrip(), "<iframe" in markup


def _text(shown: Any) -> str:
    if shown is None:
        return ""
    bundle = getattr(shown, "_repr_mimebundle_", None)
    return str(bundle()["text/plain"]) if bundle else repr(shown)
