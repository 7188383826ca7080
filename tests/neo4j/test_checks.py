"""Every check finds on a server what it finds in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from golden_values import write_row

from queries.findings import Checks, found

if TYPE_CHECKING:
    from twins import Twins

    from loregraph.store import Store

pytestmark = pytest.mark.neo4j

CHECKS = {check.name: check for check in Checks().checks()}
PLACE = Path(__file__).resolve().parents[1] / "queries" / "checks" / "cases.yaml"
CASES = yaml.safe_load(PLACE.read_text("utf-8"))
FIRST = {case["check"]: case for case in reversed(CASES["found"])}


def planted(store: Store, change: str, query: str) -> list[str]:
    """Give what a query says after a change that does not stay."""
    with store.transaction() as changed:
        changed.run(change)
        rows: list[Any] = list(changed.run(query).rows)
        changed.rollback()
    return [write_row((row[0], [node["id"] for node in row[1]], row[2])) for row in rows]


def alike(twins: Twins, check: str, change: str) -> list[str]:
    """Give what both stores say, which is the same."""
    ours, theirs = (planted(one, change, CHECKS[check].text) for one in (twins.file, twins.server))
    assert ours == theirs
    return ours


def test_the_curated_franchise_passes(twins: Twins) -> None:
    assert [one for check in CHECKS.values() for one in found(check, twins.server)] == []


@pytest.mark.parametrize("name", CHECKS)
def test_a_fault_is_found_on_both(twins: Twins, name: str) -> None:
    assert len(alike(twins, name, FIRST[name]["fault"])) == 1


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES["found"], ids=lambda case: case["check"])
def test_every_fault_is_found_on_both(twins: Twins, case: dict[str, str]) -> None:
    assert len(alike(twins, case["check"], case["fault"])) == 1


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES["passes"], ids=lambda case: case["check"])
def test_what_fits_passes_on_both(twins: Twins, case: dict[str, str]) -> None:
    assert alike(twins, case["check"], case["change"]) == []
