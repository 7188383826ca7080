"""The page's own scripts and styles, and the vis-network script that pyvis carries."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from graph.results.errors import LoregraphError
from viz.page.embedded import checked_code
from viz.palette import SURFACES

SCRIPTS: Final = (
    "dom",
    "host",
    "data",
    "shapes",
    "theme",
    "share",
    "paths",
    "sentences",
    "card",
    "beliefs",
    "why",
    "search",
    "timeline_event_places",
    "timeline_measures",
    "timeline_marks",
    "timeline_events",
    "timeline_walk",
    "timeline_scroll",
    "timeline_docking",
    "timeline",
    "surface",
    "room",
    "labels",
    "captions",
    "camera",
    "pointer",
    "drawing",
    "sprites",
    "faces",
    "painter",
    "canvas_surface",
    "vis_surface",
    "filters",
    "years",
    "address",
    "hover",
    "network",
    "menu",
    "save_data",
    "save_picture",
    "save",
    "table",
    "answer_rows",
    "answers",
    "keyboard",
    "main",
)
"""The page's scripts in the order in which they are put together; they share one scope.

Each is a module too, which the explorer imports as it lies: the page leaves out what joins them,
and the comments.
"""

STYLES: Final = ("base", "card", "timeline", "network", "small")
_JOINTS: Final = re.compile(
    r"^import [^;]*;\n|^export (?=async |const |let |function )", re.MULTILINE
)
_COMMENTS: Final = re.compile(r"^[ ]*(?:/\*(?:[^*]|\*(?!/))*\*/|//.*)\n", re.MULTILINE)
_VIS: Final = Path("lib") / "vis-9.1.2" / "vis-network.min.js"


@cache
def head() -> str:
    """Give how every page of ours begins, with holes."""
    return _static("head.html")


@cache
def shell() -> str:
    """Give the page with holes for what differs from page to page."""
    return head() + _static("shell.html")


@cache
def script() -> str:
    """Give our own script, all files in one function of its own."""
    parts = "\n".join(f"// {name}\n{_bare(_static(f'{name}.js'))}" for name in SCRIPTS)
    return checked_code(f"(async () => {{\n'use strict';\n{parts}\n}})();", "the page's script")


@cache
def boot() -> str:
    """Give the script that runs first: it unpacks our own, which lies in the page packed."""
    return checked_code(_bare(_static("boot.js")), "the page's first script")


@cache
def style() -> str:
    """Give our own style sheet, the palette of both themes first."""
    parts = "\n".join(_static(f"{name}.css") for name in STYLES)
    return checked_code(f"{palette()}\n{parts}", "the page's style sheet")


@cache
def vis_script() -> str:
    """Give the text of vis-network as the installed pyvis has it, found without importing pyvis."""
    spec = find_spec("pyvis")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / _VIS
        if path.is_file():
            # only at line feeds: the script holds other line ends inside its strings
            lines = path.read_text(encoding="utf-8").split("\n")
            kept = [line for line in lines if not line.startswith("//# sourceMappingURL")]
            return checked_code("\n".join(kept), "vis-network")
    raise LoregraphError(
        "The drawing library was not found: install pyvis again with: pip install 'pyvis>=0.3.2'"
    )


def _bare(script: str) -> str:
    return _COMMENTS.sub("", _JOINTS.sub("", script))


def _static(name: str) -> str:
    return files("viz.page").joinpath("static", name).read_text(encoding="utf-8")


def palette() -> str:
    """Give the variables of both themes; what is ``hued`` has its own pair of colours."""
    light, dark = (
        "".join(f"--{name}:{getattr(colour, theme)};" for name, colour in SURFACES.items())
        for theme in ("light", "dark")
    )
    rules = []
    for media, root in (
        ("screen and (prefers-color-scheme:dark)", ":root:not([data-theme=light])"),
        ("screen", ":root[data-theme=dark]"),
    ):
        inner = f"{root}{{color-scheme:dark;{dark}}}{root} .hued{{--c:var(--dark)}}"
        rules.append(f"@media {media}{{{inner}}}")
    head = f":root{{color-scheme:light;{light}}}\n.hued{{--c:var(--light)}}"
    return "\n".join((head, *rules))
