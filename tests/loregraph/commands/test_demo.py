from __future__ import annotations

import shutil
from typing import Any

import pytest

from loregraph.telling import LINES, WIDTH

pytestmark = pytest.mark.once

FILES = ("lore.db", "mission-impossible.html", "mission-impossible.graphml")


def commands(text: str) -> list[str]:
    """Give the commands that head the answers, as a person pastes them."""
    joined = text.replace(" \\\n", " ")
    return [line[2:] for line in joined.splitlines() if line.startswith("$ ")]


@pytest.fixture
def again(told: Any, process: Any) -> Any:
    """Give the folder in which the demo was told to make ``here``, as a copy."""
    shutil.move(process.folder, process.folder.parent / "here")
    process.folder.mkdir()
    shutil.move(process.folder.parent / "here", process.folder)
    return process


def test_the_main_job(told: Any) -> None:
    assert told.seconds < 15, "some 2 s where the machine is free"
    for name in FILES:
        assert (told.folder / name).stat().st_size > 10_000
    lines = told.text.splitlines()
    assert len(lines) <= LINES
    assert max(map(len, lines)) <= WIDTH
    parts = told.text.split("$ ")
    assert "Donloe" in parts[1]
    assert "Kittridge" in parts[1]
    assert "August Walker" in parts[2]
    assert "Fallout" in parts[2]
    assert "2023-07-12" in parts[3]


def test_each_answer_is_given_again_by_its_command(told: Any, again: Any) -> None:
    for head in commands(told.text)[:3]:
        ran = again.shell(head)
        assert ran.returncode == 0, ran.stderr
        first_row = ran.stdout.splitlines()[2]
        assert first_row.split()[0] in told.text


def test_what_to_try_next_works(told: Any, again: Any) -> None:
    tried = commands(told.text)[3:]
    assert [line.split()[1] for line in tried] == ["ask", "show", "export"]
    for line in tried:
        ran = again.shell(line)
        assert ran.returncode == 0, (line, ran.stderr)


def test_twice_changes_nothing_and_says_so(process: Any) -> None:
    before = {name: (process.folder / name).read_bytes() for name in FILES}
    ran = process("demo")
    assert "Nothing changed" in ran.stdout
    assert len(ran.stdout.splitlines()) <= LINES
    assert before == {name: (process.folder / name).read_bytes() for name in FILES}
    assert sorted(path.name for path in process.folder.iterdir()) == sorted(FILES)


def test_another_store_in_the_environment(process: Any) -> None:
    told = process("demo", LOREGRAPH_STORE="other.db").stdout
    assert "--store lore.db" in commands(told)[0]


def test_a_file_is_no_folder(elsewhere: Any) -> None:
    (elsewhere.folder / "here").write_text("x", encoding="utf-8")
    ran = elsewhere("demo", "here")
    assert ran.returncode == 2
    assert "here" in ran.stderr


def test_a_folder_with_a_space_in_its_name(elsewhere: Any) -> None:
    told = elsewhere("demo", "my films").stdout
    assert elsewhere.shell(commands(told)[0]).returncode == 0


def test_a_folder_far_away(elsewhere: Any) -> None:
    far = "/".join(["a-folder-with-quite-a-long-name"] * 4)
    ran = elsewhere("demo", far)
    assert len(ran.stdout.splitlines()) <= LINES
    again = elsewhere.shell(commands(ran.stdout)[1])
    assert "August Walker" in again.stdout
