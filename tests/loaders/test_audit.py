from __future__ import annotations

from loaders.audit import Audit
from loaders.base import Reading


def test_fields_that_nobody_read_the_most_frequent_first() -> None:
    audit = Audit({"film": ["id", "title"], "cast": ["id"]})
    audit.see("film", {"id": 1, "title": "A", "budget": 3})
    audit.see_all("cast", [{"id": 1, "gender": 2}, {"id": 2, "gender": 2}])
    audit.skip("crew of the department Sound", 5)
    reading = Reading()
    audit.tell(reading)
    assert list(reading.unread.items()) == [
        ("crew of the department Sound", 5),
        ("cast.gender", 2),
        ("film.budget", 1),
    ]
