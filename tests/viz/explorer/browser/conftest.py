"""A page of the explorer in a browser, with what it complains of and whom else it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

GRAVE = ("serious", "critical")
FOLLOWED = """(path) => {
    document.querySelector('#view > .view').dataset.left = '';
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
}"""


@dataclass
class View:
    """A page of the explorer in a browser, with what it complained of and whom else it asked."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def open(self, path: str) -> View:
        """Go to an address as one that was typed."""
        self.page.goto(f"{self.url}{path}")
        self.settled()
        return self

    def go(self, path: str) -> View:
        """Go to an address as by a link: the page stays, the view changes."""
        self.page.evaluate(FOLLOWED, path)
        expect(self.page.locator("#view > .view:not([data-left])")).to_be_attached()
        self.settled()
        return self

    def settled(self) -> None:
        """Wait until a view is there."""
        expect(self.page.locator("#view h1, #view .editor, #view textarea").first).to_be_visible()

    @property
    def path(self) -> str:
        """The address without the server."""
        return str(self.page.evaluate("decodeURIComponent(location.pathname + location.search)"))

    def becomes(self, expression: str) -> None:
        """Wait until an expression holds; the page's policy forbids it to wait for itself."""
        for _ in range(2_000):  # some minute: the machine may be busy
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(25)
        pytest.fail(f"{expression} never came true")

    def heading(self, text: str) -> None:
        """Wait until the view has this heading."""
        expect(self.page.locator("#view h1")).to_have_text(text)

    def grave(self, axe: str = "") -> list[str]:
        """Let axe-core look at the page as it is, and give what is serious; it is put in once."""
        if axe:
            self.page.evaluate(axe)
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found["violations"]
            if violation["impact"] in GRAVE
            for node in violation["nodes"]
        ]


expect.set_options(timeout=60_000)

Opener = Callable[..., View]


@pytest.fixture
def open_view(browser: Browser, tab: Any, explorer: Any) -> Iterator[Opener]:
    """Open a page of the explorer; at the end nothing may have been complained of."""
    opened: list[View] = []
    shared: list[tuple[Page, dict[Any, Any]]] = []

    def open_path(
        path: str = "/",
        *,
        width: int = 1400,
        height: int = 820,
        scheme: Any = "light",
        url: str = "",
        **context: Any,
    ) -> View:
        mine = tab.free and not context
        if mine:
            page = tab.take(width, height, scheme, "reduce")
        else:
            page = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
                **context,
            ).new_page()
        view = View(page, url or explorer.url)
        opened.append(view)
        ears = watch(view)
        if mine:
            shared.append((page, ears))
        return view.open(path)

    yield open_path
    complaints = [
        line
        for view in opened
        for line in view.complaints
        if not any(known in line for known in view.expected)
    ]
    foreign = [url for view in opened for url in view.requests]
    for view in opened:
        if not any(view.page is page for page, _ in shared):
            view.page.context.close()
    for _, ears in shared:
        tab.give_back(ears)
    assert complaints == []
    assert foreign == []


def watch(view: View) -> dict[Any, Any]:
    """Write down what it complains of and whom it asks; give who listens for that."""

    def asked(url: str) -> None:
        if not url.startswith((view.url, "data:", "blob:")):
            view.requests.append(url)

    ears: dict[Any, Any] = {
        "console": lambda line: view.complaints.append(f"{line.type}: {line.text}"),
        "pageerror": lambda error: view.complaints.append(f"error: {error}"),
        "dialog": lambda box: (view.complaints.append(f"dialog: {box.message}"), box.dismiss()),
        "request": lambda request: asked(request.url),
    }
    view.page.set_default_timeout(60_000)
    for name, ear in ears.items():
        view.page.on(name, ear)
    return ears
