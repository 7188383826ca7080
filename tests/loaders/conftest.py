"""A web site of the tests' own, on this machine: it says what it is told to say."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass
class Page:
    """What is answered: with ``drip``, byte by byte with so many seconds between two."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    length: bool = True


@dataclass
class Site:
    """Pages by their path; several of one path are given one after the other, the last for ever."""

    port: int = 0
    pages: dict[str, list[Page]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str = "") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def add(self, path: str, *pages: Page) -> None:
        self.pages[path] = list(pages)

    @staticmethod
    def page(body: bytes = b"", **more: Any) -> Page:
        return Page(body, **more)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            made.headers.append({name.lower(): value for name, value in self.headers.items()})
            pages = made.pages.get(self.path) or made.pages.get(self.path.partition("?")[0])
            page = Page(status=404) if not pages else pages.pop(0) if pages[1:] else pages[0]
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if page.length:
                self.send_header("content-length", str(len(page.body)))
            self.end_headers()
            step = 1 if page.drip else len(page.body) or 1
            try:
                for first in range(0, len(page.body), step):
                    self.wfile.write(page.body[first : first + step])
                    time.sleep(page.drip)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            return

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def _told(properties: dict[str, Any]) -> str:
    left = {key: value for key, value in properties.items() if key not in ("id", "sources")}
    return " ".join(f"{key}={_shown(value)}" for key, value in left.items())


def _shown(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return f"'{value}'" if isinstance(value, str) else str(value)


@pytest.fixture(scope="session")
def tell() -> Any:
    """Give a function that writes a store down, a node or a relationship a line."""

    def lines(store: Any) -> list[str]:
        nodes = [
            f"{node['id']} :{':'.join(sorted(node.labels))} {_told(dict(node))}".rstrip()
            for node in store.nodes(by_id=True)
        ]
        links = [
            f"{link.start_node['id']} -{link.type}-> {link.end_node['id']} "
            f"{_told(dict(link))}".rstrip()
            for link in store.relationships(by_id=True)
        ]
        return nodes + links

    return lines
