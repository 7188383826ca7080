from __future__ import annotations

from collections.abc import Callable

Row = tuple[str, str, str]


def test_when_somebody_real_was_born_and_died(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Actor Henry Doe starred in Iron Comet 3. Henry Doe died on May 3, 2019. "
        "Born in Vornhill, Essex, on 12 September 1931, the son of a doctor, Henry Doe was a star."
    )
    assert ("died", "Henry Doe", "2019-05-03") in found
    assert ("born", "Henry Doe", "1931-09-12") in found
