"""Each check finds a fault of its kind, and nothing in the curated franchise as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from graph.stores.embedded.store import NetworkXStore
from queries.findings import Checks, found

CHECKS: Final = {check.name: check for check in Checks().checks()}
CASES: Final = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def named(case: dict[str, str]) -> str:
    return f"{case['check']} {case.get('because', '')}".strip()


@pytest.mark.parametrize("name", CHECKS)
def test_the_curated_franchise_passes(franchise: NetworkXStore, name: str) -> None:
    assert [one.sentence for one in found(CHECKS[name], franchise)] == []


@pytest.mark.parametrize("case", CASES["found"], ids=named)
def test_a_fault_is_found(planted: Any, case: dict[str, str]) -> None:
    rows = planted(case["fault"], CHECKS[case["check"]].text)

    assert len(rows) == 1, rows
    finding, nodes, source = rows[0]
    assert finding == case["finding"]
    assert nodes
    assert all(hasattr(node, "labels") for node in nodes)
    assert isinstance(source, list)


@pytest.mark.parametrize("case", CASES["passes"], ids=named)
def test_what_fits_is_no_finding(planted: Any, case: dict[str, str]) -> None:
    assert planted(case["change"], CHECKS[case["check"]].text) == []


def test_every_check_is_tried() -> None:
    assert {case["check"] for case in CASES["found"]} == set(CHECKS)
