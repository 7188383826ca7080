from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from graph.results.errors import LoregraphError, UsageError
from loaders import registry
from loaders.registry import GROUP, find, names


def foreign(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    point = EntryPoint(name="wiki", value=value, group=GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [point] if group == GROUP else [])


def test_our_own_loaders_are_found() -> None:
    assert "curated" in names()
    assert find("curated").info.name == "curated"


def test_a_loader_of_another_package_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign(monkeypatch, "loaders.sources.curated.loader:CuratedLoader")
    assert names()[-1] == "wiki"
    assert find("wiki").info.title == "Curated franchise"


def test_a_loader_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign(monkeypatch, "builtins:object")
    with pytest.raises(LoregraphError, match="'wiki' has no 'info' and 'read'"):
        find("wiki")


def test_a_loader_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    foreign(monkeypatch, "nowhere.at_all:Loader")
    with pytest.raises(LoregraphError, match="'wiki' cannot be imported: No module"):
        find("wiki")


def test_an_unknown_name_is_told_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no loader 'currated'\. Did you mean curated\?"):
        find("currated")
