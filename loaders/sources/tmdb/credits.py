"""Lines of a cast or of a crew: who, in which work, as what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from loaders.credits.role import read_role
from loaders.sources.tmdb.crew import JOBS
from loaders.sources.tmdb.fields import image, own_id, records, reject, text

if TYPE_CHECKING:
    from loaders.audit import Audit
    from loaders.base import Reading
    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Ledger
    from loaders.credits.role import Role
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
        self.cast(work, self._lines(given, "cast", work, place), place)
        self.crew(work, self._lines(given, "crew", work, place), place)

    def _lines(self, given: Record, name: str, work: Entry, place: str) -> list[Record]:
        """Give the lines of a cast or a crew; what is none is rejected."""
        value = given.get(name)
        found = records(value)
        if value and not isinstance(value, list):
            self._reading.reject(f"{place}: the {name} of {work.name} is no list.")
        elif value and (wrong := len(value) - len(found)):
            self._reading.reject(f"{place}: {wrong:,} lines of the {name} of {work.name} are none.")
        return found

    def cast(self, work: Entry, lines: list[Record], place: str) -> None:
        """Write a cast list down."""
        self._audit.see_all("cast", lines)
        member, cast = self.member, self._ledger.cast(work)
        for record in lines:
            person = member(record, "line of a cast", place)
            if person is not None:
                person.is_also("Actor")
                billing = _billing(record)
                for role in _roles(record) if "roles" in record else (_role(record),):
                    cast.setdefault((person.id, role), billing)

    def part(self, person: Entry, work: Entry, record: Record) -> None:
        """Write down whom somebody plays, where the record does not say who."""
        billing = _billing(record)
        for role in _roles(record):
            self._ledger.acted(person, work, role, billing)

    def crew(self, work: Entry, lines: list[Record], place: str) -> None:
        """Write a crew down, as far as it directed, wrote or produced."""
        self._audit.see_all("crew", lines)
        made, unread = self._ledger.made, Counter[str]()
        for record in lines:
            jobs = records(record["jobs"]) if record.get("jobs") else (record,)
            read = [kind for one in jobs if (kind := _job(one)) is not None]
            if len(read) < len(jobs):
                unread[_unread(record)] += len(jobs) - len(read)
            if read and (person := self.member(record, "line of a crew", place)) is not None:
                for name, credit in read:
                    made(name, person, work, credit)
        for what, times in unread.items():
            self._audit.skip(what, times)

    def job(self, person: Entry, work: Entry, record: Record) -> None:
        """Write down what somebody did for a work, where the record does not say who."""
        read = _job(record)
        if read is not None:
            self._ledger.made(read[0], person, work, read[1])
        else:
            self._audit.skip(_unread(record))

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
        person.properties.setdefault("tmdb_id", own)
        return person


def _billing(record: Record) -> int | None:
    order = record.get("order")
    return order + 1 if type(order) is int and order >= 0 else None


def _roles(record: Record) -> tuple[Role, ...]:
    """Give the parts of a line; that of a series may tell several of one person."""
    if record.get("roles"):
        return tuple([_role(one) for one in records(record["roles"])])
    return (_role(record),)


def _role(record: Record) -> Role:
    character = record.get("character")
    return read_role(character.strip() if isinstance(character, str) else "")


def _job(record: Record) -> tuple[str, str | None] | None:
    job = record.get("job")
    return JOBS.get(job.strip()) if isinstance(job, str) else None


def _unread(record: Record) -> str:
    """Say what is not read of a crew: who neither directs, writes nor produces."""
    if record.get("department"):
        return f"crew of the department {record['department']}"
    job = record.get("job")
    return f"crew with the job {job} and no department" if job else "crew without a job"
