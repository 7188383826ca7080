"""The wheel holds what it should, and works beside hostile files of the same generic names."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

TOP_LEVEL = {"graph", "loaders", "loregraph", "queries", "viz"}
HOSTILE = ("graph", "loaders", "queries", "viz")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    program = f"import hatchling.build as b; print(b.build_wheel({str(out)!r}))"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return next(out.glob("*.whl"))


def test_top_level_names(wheel: Path) -> None:
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == TOP_LEVEL


def test_package_data_and_types_are_inside(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for room in TOP_LEVEL:
        assert f"{room}/py.typed" in names
    for folder in ("queries/canned/", "queries/checks/"):
        assert any(name.startswith(folder) and name.endswith(".cypher") for name in names)
    assert any(name.startswith("loaders/franchises/") and name.endswith(".yaml") for name in names)
    assert any(name.startswith("viz/page/") and name.endswith(".js") for name in names)
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the bin folder of a fresh environment that reaches this one's packages."""
    home = tmp_path_factory.mktemp("fresh")
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    site = next((home / "lib").glob("python3*/site-packages"))
    ours = next(p for p in sys.path if p.endswith("site-packages"))
    site.joinpath("borrowed.pth").write_text(f"{ours}\n", encoding="utf-8")
    command = [
        str(home / "bin" / "python"),
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--force-reinstall",
        str(wheel),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return home / "bin"


def test_command_runs_beside_hostile_files(installed: Path, tmp_path: Path) -> None:
    for name in HOSTILE:
        (tmp_path / f"{name}.py").write_text(
            "raise SystemExit('hostile file was imported')\n", encoding="utf-8"
        )
    command = [
        str(installed / "loregraph"),
        "--store",
        ":memory:",
        "query",
        "RETURN 1 AS one",
        "--format",
        "json",
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert '"one": 1' in run.stdout
