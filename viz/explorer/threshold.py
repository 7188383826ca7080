"""The page of who is not let in: what this is, why it does not open, and where the token is."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Final

from starlette.responses import HTMLResponse

from viz.explorer.files import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.explorer.refusals import Refusal

TOKEN_NEEDED: Final = "TokenNeeded"  # noqa: S105 - the code of a refusal
_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title} · Loregraph</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<main>
<p class="brand">Loregraph<small>films, people and characters, and who says so</small></p>
<h1>{title}</h1>
{said}
</main>
</body>
</html>
"""
_ASKING: Final = """<p class="lead">It is open to other machines, so a visitor shows its token.\
 This browser remembers it.</p>{wrong}
<form method="get" action="{path}">{kept}
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="off" required autofocus>
<button>Open</button>
</form>
<h2>Where it is</h2>
<ul>
<li>In the terminal where <code>loregraph serve</code> was started: it printed a link that ends in\
 <code>?token=…</code>. Open that link, or copy what follows the <code>=</code>.</li>
<li>It is somebody else's explorer: ask them for the link.</li>
<li>The terminal is gone: start it again, with <code>--token</code> and a word of your own if you\
 like.</li>
</ul>"""
_WRONG: Final = '<p class="wrong" role="alert">That is not the token of this explorer.</p>'


def page(refusal: Refusal, path: str, query: Sequence[tuple[str, str]]) -> HTMLResponse:
    """Say no to a person.

    Args:
        refusal: why.
        path: what was asked for.
        query: what the address says besides.
    """
    policy = (
        "default-src 'none'; style-src 'sha256-"
        + base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
        + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    title, said = "This does not open", f"<p>{escape(f'{refusal} {refusal.hint}'.strip())}</p>"
    if refusal.code == TOKEN_NEEDED:
        title, said = "This explorer asks for its token", _asking(path, query)
    text = _PAGE.format(title=title, style=_style(), said=said)
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
    return HTMLResponse(text, refusal.status, headers)


def _asking(path: str, query: Sequence[tuple[str, str]]) -> str:
    """Ask for the token; what the address says besides comes along."""
    kept = [
        f'<input type="hidden" name="{escape(key)}" value="{escape(value)}">'
        for key, value in query
        if key != "token"
    ]
    wrong = _WRONG if any(key == "token" for key, _ in query) else ""
    return _ASKING.format(path=escape(path), kept="".join(kept), wrong=wrong)


@cache
def _style() -> str:
    """Give the palette of every page and the few rules of this one."""
    parts = asset("page", "palette.css"), asset("", "threshold.css")
    return "\n".join(part.content.decode() for part in parts)
