from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest

from graph.results.errors import UsageError
from viz.explorer.server import listen


def gone(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return True
    return state.rpartition(")")[2].split()[0] == "Z"


def test_a_port_that_is_taken_gets_a_sentence() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {port} is taken .* --port {port + 1}"):
            listen("127.0.0.1", port)


def test_a_host_that_is_none_gets_a_sentence() -> None:
    with pytest.raises(UsageError, match="no host"):
        listen("no.such.host.invalid", 0)
    with pytest.raises(UsageError, match=r"192\.0\.2\.1 is no address of this machine"):
        listen("192.0.2.1", 0)


def test_ctrl_c_ends_it_and_its_workers_while_a_query_runs(
    small: Path, serving: Callable[..., Any], endless: str, soon: Any
) -> None:
    with serving(small, "--workers", "1", "--deadline", "600") as explorer:
        Thread(target=lambda: _asked(explorer, endless)).start()
        time.sleep(0.3)
        assert soon(lambda: len(explorer.workers()) == 2)
        workers = explorer.workers()
        explorer.process.send_signal(signal.SIGINT)
        assert explorer.process.wait(60) == 0
        assert soon(lambda: all(map(gone, workers)))
        assert "Traceback" not in explorer.process.stderr.read()


def test_workers_end_with_a_server_that_is_killed(
    small: Path, serving: Callable[..., Any], endless: str, soon: Any
) -> None:
    with serving(small, "--workers", "1", "--deadline", "600") as explorer:
        Thread(target=lambda: _asked(explorer, endless)).start()
        time.sleep(0.3)
        workers = explorer.workers()
        explorer.process.kill()
        explorer.process.wait(60)
        assert soon(lambda: all(map(gone, workers)))


def _asked(explorer: Any, text: str) -> None:
    with suppress(httpx.HTTPError):  # the server is gone in the middle of it
        explorer.query(text)


def test_a_store_that_is_broken_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"no store at all" * 100)
    command = [str(Path(sys.executable).with_name("loregraph")), "serve", str(path)]
    run = subprocess.run([*command, "--port", "0"], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "broken.db" in run.stderr
    assert "Traceback" not in run.stderr


def test_it_listens_on_one_socket() -> None:
    with listen("127.0.0.1", 0) as taken:
        assert taken.family == socket.AF_INET
        assert not taken.getblocking()
        assert taken.proto == socket.IPPROTO_TCP  # what asyncio sends at once is of this protocol
