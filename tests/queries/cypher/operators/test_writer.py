"""Writing Python: names, blocks, what is fetched at the start."""

from __future__ import annotations

from typing import Any, ClassVar, cast

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

    assert names["over"](None)(Run()) == "the view"


def test_a_part_of_the_graph_is_fetched_once_for_all_runs() -> None:
    found = module()
    outer = Function(found, "run", ["rt"])
    inner = outer.nested("inner", [])
    part = inner.fetch(f"{inner.snapshot}.append('fetched')", "part")
    assert outer.fetch(f"{outer.snapshot}.append('fetched')", "part") == part
    inner.line(f"return {part}")
    outer.line(f"return {inner.finish()}()")
    outer.finish()
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)
    seen: list[str] = []
    run = names["over"](seen)
    assert (run(None), run(None)) == (None, None)
    assert seen == ["fetched"]


def test_where_a_query_writes_each_run_fetches_anew() -> None:
    found = Module(cast("Any", None), writes=True)
    outer = Function(found, "run", ["rt"])
    outer.line(f"return {outer.fetch(f'{outer.snapshot}.pop()')}")
    outer.finish()
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)

    class Run:
        view: ClassVar = [1, 2]

    run = names["over"](None)
    assert (run(Run()), run(Run())) == (2, 1)


def test_empty_blocks_are_python() -> None:
    found = module()
    fn = Function(found, "run", ["rt"])
    with fn.block("if True:"):
        pass
    fn.line("return 5")
    fn.finish()
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)
    assert names["over"](None)(None) == 5
