"""Writing Python: names, blocks, what is fetched at the start."""

from __future__ import annotations

from typing import Any, cast

from queries.cypher.operators.writer import Function, Module


def module() -> Module:
    return Module(cast("Any", None))


def test_equal_constants_of_different_types_are_different_objects() -> None:
    found = module()
    names = [found.constant(value) for value in (1, 1.0, True, "1", 1, [1], [1])]
    assert names[0] == names[4]
    assert len(set(names)) == 6
    assert [found.names[name] for name in names] == [1, 1.0, True, "1", 1, [1], [1]]


def test_a_nested_function_gets_what_the_outer_one_fetched() -> None:
    found = module()
    outer = Function(found, "run", ["rt"])
    inner = outer.nested("inner", [])
    view = inner.view
    inner.line(f"return {view}")
    name = inner.finish()
    outer.line(f"return {name}()")
    outer.finish()
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)

    class Run:
        view = "the view"

    assert names["run"](Run()) == "the view"


def test_empty_blocks_are_python() -> None:
    found = module()
    fn = Function(found, "run", ["rt"])
    with fn.block("if True:"):
        pass
    fn.line("return 5")
    fn.finish()
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)
    assert names["run"](None) == 5
    assert len(found.spans) == len(found.lines)
