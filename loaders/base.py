"""What a loader is: it says what it reads, and turns a source into batches of records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.records import Batch
    from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class LoaderOption:
    """What a loader can be told besides its source; the command line makes an option of it.

    Attributes:
        name: ``title`` for ``--title``; a loader finds its values under it in ``Reading.options``.
        help: what it says, in one sentence.
        metavar: what stands for its value in the help; empty for a flag, which takes none.
        multiple: whether it may be given several times.
    """

    name: str
    help: str
    metavar: str = ""
    multiple: bool = False


@dataclass(frozen=True, slots=True)
class LoaderInfo:
    """What a loader says about itself; its help and its registration are made of it.

    Attributes:
        name: what the command line calls it: ``loregraph load NAME SOURCE``.
        title: a heading.
        description: what it reads, in one sentence.
        accepts: what SOURCE may be.
        example: a command that works.
        options: what it can be told besides.
    """

    name: str
    title: str
    description: str
    accepts: str
    example: str
    options: tuple[LoaderOption, ...] = ()


@dataclass(slots=True)
class Reading:
    """What a loader met while it read: it counts, warns and rejects, and never drops silently.

    Attributes:
        store: what is loaded into, for a loader that has to know what is there; None in a dry run
            without one.
        dry_run: whether nothing of it will be written.
        options: what the loader was told, by the names of its options; a flag's value is "".
        on_count: called with the number of records read so far, for a progress bar.
        read: how many records were read.
        warnings: sentences about what was loaded but does not look right.
        rejected: sentences about what was not loaded, and why.
        unread: fields that were not understood, with how often they came.
        printed: lines of data that were asked for, such as what a dry run would write.
        as_is: set by a loader whose nodes are what their ids say: none is looked for under another.
    """

    store: Store | None = None
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dry_run: bool = False
    on_count: Callable[[int], None] | None = None
    read: int = 0
    warnings: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)
    as_is: bool = False

    def option(self, name: str) -> str | None:
        """Give the value of an option that is given once at most; None where it is not given."""
        values = self.options.get(name, ())
        return values[-1] if values else None

    def count(self, records: int = 1) -> None:
        """Count records that were read."""
        self.read += records
        if self.on_count is not None:
            self.on_count(self.read)

    def warn(self, sentence: str) -> None:
        """Note what was loaded but does not look right."""
        self.warnings.append(sentence)

    def reject(self, sentence: str) -> None:
        """Note what was not loaded, and why."""
        self.rejected.append(sentence)

    def print(self, line: str) -> None:
        """Give a line of data to whoever asked for the load: the command line's standard output."""
        self.printed.append(line)

    def skip_field(self, name: str, times: int = 1) -> None:
        """Note a field that was not understood, and how often it came."""
        self.unread[name] = self.unread.get(name, 0) + times


@runtime_checkable
class Checks(Protocol):
    """Says that a source is not there before anything is read: of several, before the first."""

    def check(self, source: str) -> None:
        """Check that there is such a source.

        Raises:
            UsageError: there is none.
        """
        ...


@runtime_checkable
class Loader(Protocol):
    """Reads one kind of source."""

    @property
    def info(self) -> LoaderInfo:
        """What it says about itself."""
        ...

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Give the source as batches; each is written as a whole or not at all.

        Raises:
            SourceError: the source is wrong; the sentence begins with ``file:line``.
            UsageError: there is no such source.
        """
        ...
