"""Lines of a cast or of a crew: who, in which work, as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loaders.credits.role import read_role
from loaders.sources.tmdb.crew import JOBS
from loaders.sources.tmdb.fields import image, own_id, records, reject, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.audit import Audit
    from loaders.base import Reading
    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Ledger
    from loaders.sources.tmdb.fields import Record


class Credits:
    """Writes lines into a ledger; there are hundreds of a film, so nothing is asked twice."""

    def __init__(self, ledger: Ledger, audit: Audit, reading: Reading) -> None:
        self._ledger = ledger
        self._audit = audit
        self._reading = reading
        self._met: dict[int, Entry] = {}

    def read(self, work: Entry, value: Any, place: str) -> None:
        """Write the cast and the crew of a work down."""
        given = value if isinstance(value, dict) else {}
        self.cast(work, records(given.get("cast")), place)
        self.crew(work, records(given.get("crew")), place)

    def cast(self, work: Entry, lines: Iterable[Record], place: str) -> None:
        """Write a cast list down."""
        for record in lines:
            self._audit.see("cast", record)
            person = self.member(record, "line of a cast", place)
            if person is not None:
                self.part(person, work, record)

    def part(self, person: Entry, work: Entry, record: Record) -> None:
        """Write down whom somebody plays; a series may tell several parts of one person."""
        order = record.get("order")
        billing = order + 1 if type(order) is int and order >= 0 else None
        for one in records(record["roles"]) if record.get("roles") else (record,):
            role = read_role(text(one, "character") or "")
            self._ledger.acted(person, work, role, billing)

    def crew(self, work: Entry, lines: Iterable[Record], place: str) -> None:
        """Write a crew down, as far as it directed, wrote or produced."""
        for record in lines:
            self._audit.see("crew", record)
            self._made(record, work, place)

    def _made(self, record: Record, work: Entry, place: str) -> None:
        jobs = records(record["jobs"]) if record.get("jobs") else (record,)
        kinds = [JOBS.get(text(one, "job") or "") for one in jobs]
        if any(kinds):
            person = self.member(record, "line of a crew", place)
            if person is None:
                return
            for kind in kinds:
                if kind is not None:
                    self._ledger.made(kind[0], person, work, kind[1])
        unread = kinds.count(None)
        if unread:
            department = record.get("department") or "unknown"
            self._audit.skip(f"crew of the department {department}", unread)

    def job(self, person: Entry, work: Entry, record: Record) -> None:
        """Write down what somebody did for a work, where the record does not say who."""
        kind = JOBS.get(text(record, "job") or "")
        if kind is not None:
            self._ledger.made(kind[0], person, work, kind[1])
        else:
            department = record.get("department") or "unknown"
            self._audit.skip(f"crew of the department {department}")

    def member(self, record: Record, what: str, place: str) -> Entry | None:
        """Give the entry of the person of a line; None where it lacks an id or a name."""
        number = record.get("id")
        person = self._met.get(number) if type(number) is int else None
        if person is None or person.name != record.get("name"):
            person = self._meet(record, what, place)
            if person is None:
                return None
            if type(number) is int:
                self._met[number] = person
        if record.get("profile_path") and "image" not in person.properties:
            person.learn(image=image(record, "profile_path"))
        original = record.get("original_name")
        if original and original != person.name and isinstance(original, str):
            person.also_called(original)
        return person

    def _meet(self, record: Record, what: str, place: str) -> Entry | None:
        own, name = own_id(record), text(record, "name")
        if own is None or name is None:
            reject(self._reading, record, what, place)
            return None
        person = self._ledger.person(own, name, place)
        person.learn(tmdb_id=own)
        return person
