from __future__ import annotations

import io
from collections.abc import Callable

import networkx as nx
import pytest

from graph.elements import Node, Relationship
from graph.results.errors import UsageError
from loregraph.formats.drawn import write_graphml, write_html
from loregraph.result import Result
from queries.crediting import Credit

ANN = Node("4:s:1", ["Person"], {"name": "Ann </script><b>"})
FILM = Node("4:s:2", ["Film"], {"title": "X"})
ACTED = Relationship("5:s:1", "ACTED_IN", ANN, FILM, {"billing": 1})
ANSWER = Result(["r", "n"], [(ACTED, 1), ([ACTED], 2)])


def test_a_page_holds_the_answer_and_no_markup_of_it() -> None:
    out = io.StringIO()
    write_html(ANSWER, out)
    page = out.getvalue()
    assert page.lower().startswith("<!doctype html>")
    assert "ACTED_IN" in page
    assert "</script><b>" not in page


def test_graphml_holds_both_ends_once() -> None:
    out = io.StringIO()
    write_graphml(ANSWER, out)
    network = nx.parse_graphml(out.getvalue())
    assert (network.number_of_nodes(), network.number_of_edges()) == (2, 1)


@pytest.mark.parametrize("write", [write_html, write_graphml])
def test_what_sources_ask_for_goes_with_it(write: Callable[[Result, io.StringIO], None]) -> None:
    result, out = Result(["r"], [(ACTED,)]), io.StringIO()
    result.credits = (Credit("Courtesy of <X>."),)
    write(result, out)
    said = ["Courtesy of &lt;X&gt;.", "Courtesy of \\u003cX\\u003e."]
    assert any(text in out.getvalue() for text in said)


@pytest.mark.parametrize("write", [write_html, write_graphml])
def test_nothing_to_draw(write: object) -> None:
    assert callable(write)
    with pytest.raises(UsageError, match="nothing to draw"):
        write(Result(["n"], [(1,)]), io.StringIO())
