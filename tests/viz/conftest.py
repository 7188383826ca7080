"""A small franchise made of elements, the page made of it, and a real browser to look at it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from graph.elements import Node, Relationship
from viz.picture import Picture

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


class Shelf:
    """Nodes and relationships as a store iterates them."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._relationships: list[Relationship] = []

    def add(self, key: str, **properties: Any) -> str:
        """Add a node; its label follows from what its id begins with."""
        kind = key.partition(":")[0]
        labels = {"person": ("Person", "Actor")}.get(kind, (kind.capitalize(),))
        own = {"id": key, "sources": ("source:credits",), **properties}
        self._nodes[key] = Node(f"4:x:{len(self._nodes)}", labels, own)
        return key

    def join(self, start: str, kind: str, end: str, **properties: Any) -> None:
        """Add a relationship."""
        ends = self._nodes[start], self._nodes[end]
        element_id = f"5:x:{len(self._relationships)}"
        own = {"sources": ("source:credits",), **properties}
        self._relationships.append(Relationship(element_id, kind, *ends, own))

    def nodes(self) -> Iterator[Node]:
        return iter(self._nodes.values())

    def relationships(self) -> Iterator[Relationship]:
        return iter(self._relationships)


FILMS = {
    "1996": ("film:first", "Impossible: One", "1996-05-22"),
    "2006": ("film:second", "Impossible: Protocol", "2006-05-05"),
    "2018": ("film:third", "Impossible: Fallout", "2018-07-27"),
    "2025": ("film:fourth", "Impossible: Reckoning", "2025-05-23"),
}
CAST = {
    "Ethan Hunt": "1996 2006 2018 2025",
    "Luther Stickell": "1996 2006 2018 2025",
    "Julia Meade": "2006 2018",
    "Eugene Kittridge": "1996 2025",
    "Ilsa Faust": "2018 2025",
    "Alan Hunley": "2006 2018",
    "August Walker": "2018",
    "Owen Davian": "2006",
}


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def add_films(shelf: Shelf) -> None:
    shelf.add("source:credits", name="The credits", url="https://example.org/credits?a=1&b=2")
    shelf.add("source:film", name="Fallout, the film")
    shelf.add("franchise:impossible", name="Impossible")
    for key, title, released in FILMS.values():
        shelf.add(key, title=title, name=title, released=released, released_precision="day")
        shelf.join(key, "PART_OF", "franchise:impossible")


def add_cast(shelf: Shelf) -> None:
    for name, years in CAST.items():
        actor = shelf.add(f"person:{slug(name)}-actor", name=f"Actor of {name}")
        character = shelf.add(f"character:{slug(name)}", name=name, aliases=(f"The {name}",))
        shelf.join(actor, "PLAYED", character)
        for year in years.split():
            film = FILMS[year][0]
            shelf.join(actor, "ACTED_IN", film, roles=(name,))
            shelf.join(character, "APPEARS_IN", film, played_by=(actor,))


def add_sides(shelf: Shelf) -> None:
    for key, name, short in (
        ("organization:imf", "Impossible Missions Force", "IMF"),
        ("organization:cia", "Central Intelligence Agency", "CIA"),
        ("organization:mi6", "MI6", "Service"),
    ):
        shelf.add(key, name=name, aliases=(short,))
    for who, where in (
        ("ethan-hunt", "imf"),
        ("luther-stickell", "imf"),
        ("eugene-kittridge", "cia"),
        ("alan-hunley", "cia"),
        ("ilsa-faust", "mi6"),
        ("august-walker", "cia"),
    ):
        shelf.join(f"character:{who}", "MEMBER_OF", f"organization:{where}", role="agent")
    shelf.join("character:ethan-hunt", "SPOUSE_OF", "character:julia-meade")
    shelf.join("character:ilsa-faust", "ALLY_OF", "character:ethan-hunt")
    shelf.join("character:august-walker", "ENEMY_OF", "character:ethan-hunt")
    shelf.join("character:owen-davian", "ENEMY_OF", "character:ethan-hunt")


def add_events(shelf: Shelf) -> None:
    shelf.add("place:london", name="London")
    for key, name, film, kind in (
        ("event:death-of-hunley", "Death of Alan Hunley", "film:third", "death"),
        ("event:death-of-walker", "Death of August Walker", "film:third", "death"),
        ("event:kittridge-returns", "Kittridge returns", "film:fourth", "return"),
    ):
        shelf.add(key, name=name, kind=kind, realm="story", ordinal=len(name))
        shelf.join(film, "HAS_EVENT", key)
    for event, who, role in (
        ("death-of-hunley", "alan-hunley", "victim"),
        ("death-of-hunley", "august-walker", "killer"),
        ("death-of-walker", "august-walker", "victim"),
        ("death-of-walker", "ethan-hunt", "killer"),
        ("kittridge-returns", "eugene-kittridge", "returnee"),
    ):
        shelf.join(f"character:{who}", "TAKES_PART_IN", f"event:{event}", role=role)
    shelf.join("event:death-of-hunley", "HAPPENS_AT", "place:london")
    shelf.join("event:kittridge-returns", "LAST_SEEN_IN", "film:first")
    shelf.add("claim:date", name="Fourth film in July", property="released", value="2024-07-01")
    shelf.join("claim:date", "ABOUT", "film:fourth", role="subject")
    shelf.join("claim:date", "STATED_IN", "source:film")


@pytest.fixture
def shelf() -> Shelf:
    """Give a small franchise: four films, eight characters, two deaths, one return, one claim."""
    made = Shelf()
    for step in (add_films, add_cast, add_sides, add_events):
        step(made)
    return made


@pytest.fixture
def empty_shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def picture(shelf: Shelf) -> Picture:
    return Picture.from_store(shelf)


@pytest.fixture(scope="session")
def chromium(*, in_ci: bool) -> str:
    """Find Chromium, or skip; where CI=true its absence is a failure."""
    named = os.environ.get("LOREGRAPH_CHROMIUM")
    usual = Path("/usr/bin/chromium")
    found = named or (str(usual) if usual.is_file() else shutil.which("chromium"))
    if found and Path(found).is_file():
        return found
    reason = "no Chromium here: install it, or name it in LOREGRAPH_CHROMIUM"
    if in_ci:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe(root: Path, *, in_ci: bool) -> str:
    """Give the script of axe-core, or skip; where CI=true its absence is a failure."""
    script = root / ".tools/axe/node_modules/axe-core/axe.min.js"
    if script.is_file():
        return script.read_text(encoding="utf-8")
    reason = "no axe-core here: sh scripts/fetch-browser.sh fetches it with npm"
    if in_ci:
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass
class Seen:
    """A page in the browser, with everything that it complained of or asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return re.sub(r"\s+", " ", self.page.locator(selector).inner_text()).strip()

    def wait(self, expression: str) -> None:
        """Wait until an expression holds; the page's policy forbids it to wait for itself."""
        for _ in range(2_000):  # some minute: the machine may be busy
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(25)
        pytest.fail(f"{expression} never came true")

    def everything(self) -> None:
        """Go to the network, and wait until it is drawn."""
        self.page.locator("#switch").click()
        self.page.locator("#surface canvas").wait_for()
        self.page.wait_for_timeout(300)


FORGET = (
    "() => { try { localStorage.clear(); sessionStorage.clear(); } catch { /* it has none */ } }"
)


class Tab:
    """A page of the browser that one test after the other uses: a new one takes a second.

    Attributes:
        free: nobody uses it now.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._page = browser.new_context().new_page()
        self.free = True

    def take(self, width: int, height: int, scheme: Any, motion: Any = "no-preference") -> Page:
        """Give the page, of this size."""
        self.free = False
        self._page.set_viewport_size({"width": width, "height": height})
        self._page.emulate_media(color_scheme=scheme, reduced_motion=motion)
        return self._page

    def give_back(self, ears: dict[Any, Any]) -> None:
        """Leave nothing in it of what was done, and nobody that listens."""
        page = self._page
        for name, ear in ears.items():
            page.remove_listener(name, ear)
        try:
            page.unroute_all()
            page.evaluate(FORGET)
            page.context.clear_cookies()
            page.mouse.move(-1, -1)
            page.goto("about:blank")
        except PlaywrightError:  # it crashed, or was closed: the next test gets another
            page.context.close()
            self._page = self._browser.new_context().new_page()
        self.free = True


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Tab:
    """Give the page that tests share, one after the other."""
    return Tab(browser)


Look = Callable[..., Seen]


@pytest.fixture
def look(browser: Browser, tab: Tab, tmp_path: Path) -> Iterator[Look]:
    """Open HTML in the browser; at the end nothing may have been asked for or complained of."""
    opened: list[Seen] = []
    ears: list[dict[Any, Any]] = []

    def open_page(
        html: str,
        *,
        width: int = 1400,
        height: int = 820,
        scheme: Any = "light",
        fragment: str = "",
    ) -> Seen:
        path = tmp_path / f"page-{len(opened)}.html"
        path.write_text(html, encoding="utf-8")
        if tab.free:
            seen = Seen(tab.take(width, height, scheme))
        else:
            size: Any = {"width": width, "height": height}
            seen = Seen(browser.new_context(viewport=size, color_scheme=scheme).new_page())
        opened.append(seen)
        ears.append(watch(seen))
        seen.page.goto(f"{path.as_uri()}{fragment}")
        seen.wait("window.__firstDraw > 0")
        return seen

    yield open_page
    complaints = [line for seen in opened for line in seen.complaints]
    requests = [url for seen in opened for url in seen.requests]
    for seen in opened[1:]:
        seen.page.context.close()
    if opened:
        tab.give_back(ears[0])
    assert complaints == []
    assert requests == []


def watch(seen: Seen) -> dict[Any, Any]:
    """Write down what it complains of and whom it asks; give who listens for that."""

    def asked(url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            seen.requests.append(url)

    ears: dict[Any, Any] = {
        "console": lambda line: seen.complaints.append(f"{line.type}: {line.text}"),
        "pageerror": lambda error: seen.complaints.append(f"error: {error}"),
        "dialog": lambda box: (seen.complaints.append(f"dialog: {box.message}"), box.dismiss()),
        "request": lambda request: asked(request.url),
    }
    for name, ear in ears.items():
        seen.page.on(name, ear)
    return ears
