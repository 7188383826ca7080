"""Writing Python: names, blocks, what is fetched at the start."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from queries.cypher.expressions.code import Code
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


def ran(found: Module, *given: Any) -> Any:
    names: dict[str, Any] = {}
    exec(compile(found.source, "<test>", "exec"), names)
    return names["over"](None)(*given)


def test_reads_of_an_outer_loop_stand_in_that_loop() -> None:
    found = module()
    fn = Function(found, "run", ["nodes", "column"])
    fn.start("rows = []")
    with fn.block("for n in nodes:"):
        fn.slot("n")
        assert fn.hoisted("n", "column[n]") is None  # no loop is between
        with fn.block("for m in nodes:"):
            fn.slot("m")
            read = fn.hoisted("n", "column[n]")
            assert read == fn.hoisted("n", "column[n]")
            fn.line(f"rows.append(({read}, m))")
    fn.line("return rows")
    fn.finish()
    assert found.source.index("column[n]") < found.source.index("for m")
    assert ran(found, [0, 1], "ab") == [("a", 0), ("a", 1), ("b", 0), ("b", 1)]


def test_a_loop_that_only_passes_rows_on_is_forgotten() -> None:
    found = module()
    fn = Function(found, "run", ["rows"])
    with fn.each("(a, b)", "rows", tuples=True):
        assert fn.passed_on("(b, a)") is None
        assert fn.passed_on("(a, b)") == ("rows", True)
    fn.result = "rows"
    assert fn.hands_through("rows")
    with fn.block("if True:"), fn.each("a", "rows"):
        assert fn.passed_on("a") == ("rows", False)
        fn.outside("seen = set(rows)")
    fn.line("return seen")
    fn.finish()
    assert "for " not in found.source
    assert ran(found, [1, 1, 2]) == {1, 2}


def test_what_is_postponed_is_assigned_where_it_is_needed() -> None:
    found = module()
    fn = Function(found, "run", ["a"])
    fn.scope["x"] = Code("b")
    fn.postpone("b", "a + 1")
    fn.settle(frozenset({"y"}))
    with fn.block("if a:"):
        fn.settle(frozenset({"x"}))
        fn.line("return b")
    fn.settle(None)
    fn.finish()
    assert found.source.count("b = a + 1") == 1
    assert (ran(found, 1), ran(found, 0)) == (2, None)
