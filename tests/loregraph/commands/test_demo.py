from __future__ import annotations

import os
from typing import Any

import pytest

from loregraph.telling import LINES, WIDTH

pytestmark = pytest.mark.once

FILES = ("lore.db", "mission-impossible.html", "mission-impossible.graphml")


def commands(text: str) -> list[str]:
    """Give the commands that head the answers, as a person pastes them."""
    joined = text.replace(" \\\n", " ")
    return [line[2:] for line in joined.splitlines() if line.startswith("$ ")]


def test_the_main_job(elsewhere: Any) -> None:
    before = os.times()
    ran = elsewhere("demo", "here")
    after = os.times()
    assert ran.returncode == 0, ran.stderr
    busy = after.children_user + after.children_system
    assert busy - before.children_user - before.children_system < 5
    for name in FILES:
        assert (elsewhere.folder / "here" / name).stat().st_size > 10_000
    lines = ran.stdout.splitlines()
    assert len(lines) <= LINES
    assert max(map(len, lines)) <= WIDTH
    told = ran.stdout.split("$ ")
    assert "Donloe" in told[1]
    assert "Kittridge" in told[1]
    assert "August Walker" in told[2]
    assert "Fallout" in told[2]
    assert "2023-07-12" in told[3]


def test_each_answer_is_given_again_by_its_command(elsewhere: Any) -> None:
    told = elsewhere("demo", "here").stdout
    heads = commands(told)
    for head in heads[:3]:
        again = elsewhere.shell(head)
        assert again.returncode == 0, again.stderr
        first_row = again.stdout.splitlines()[2]
        assert first_row.split()[0] in told


def test_what_to_try_next_works(elsewhere: Any) -> None:
    tried = commands(elsewhere("demo", "here").stdout)[3:]
    assert [line.split()[1] for line in tried] == ["ask", "show", "export"]
    for line in tried:
        ran = elsewhere.shell(line)
        assert ran.returncode == 0, (line, ran.stderr)


def test_twice_changes_nothing_and_says_so(elsewhere: Any) -> None:
    elsewhere("demo")
    before = {name: (elsewhere.folder / name).read_bytes() for name in FILES}
    again = elsewhere("demo")
    assert "Nothing changed" in again.stdout
    assert len(again.stdout.splitlines()) <= LINES
    assert before == {name: (elsewhere.folder / name).read_bytes() for name in FILES}
    assert sorted(path.name for path in elsewhere.folder.iterdir()) == sorted(FILES)


def test_a_folder_with_a_space_in_its_name(elsewhere: Any) -> None:
    told = elsewhere("demo", "my films").stdout
    assert elsewhere.shell(commands(told)[0]).returncode == 0


def test_another_store_in_the_environment(elsewhere: Any) -> None:
    told = elsewhere("demo", LOREGRAPH_STORE="other.db").stdout
    assert "--store lore.db" in commands(told)[0]


def test_a_file_is_no_folder(elsewhere: Any) -> None:
    (elsewhere.folder / "here").write_text("x", encoding="utf-8")
    ran = elsewhere("demo", "here")
    assert ran.returncode == 2
    assert "here" in ran.stderr


def test_a_folder_far_away(elsewhere: Any) -> None:
    far = "/".join(["a-folder-with-quite-a-long-name"] * 4)
    ran = elsewhere("demo", far)
    assert len(ran.stdout.splitlines()) <= LINES
    again = elsewhere.shell(commands(ran.stdout)[1])
    assert "August Walker" in again.stdout
