"""The answer as the front door gives it: the table of every store, and what can be made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.results.errors import LoregraphError, StoreError, UsageError
from graph.results.result import Result as PlainResult
from graph.stores.attributes import attributes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx
    import pandas as pd
    import pyarrow as pa

    from loregraph.store import Store
    from queries.crediting import Credit
    from viz.lanes import Lanes
    from viz.picture import Picture
    from viz.timeline import Whole


class Result(PlainResult):
    """A query's whole answer: columns and rows, as data frame, network or picture where wanted.

    Attributes:
        title: a headline for its picture, such as the question that it answers.
        whole: the graph that its picture is a part of, where that was read.
        lanes: its statements as lanes of time, where that is how it is drawn.
        credits: what the sources that it rests on ask to be said, where that was looked for.
        store: who answered; its graph gives a picture its colours, as long as it is open.
    """

    title = ""
    whole: Whole | None = None
    lanes: Lanes | None = None
    credits: tuple[Credit, ...] = ()
    store: Store | None = None

    @classmethod
    def of(cls, plain: PlainResult) -> Result:
        """Take over an answer of a store."""
        told = (plain.counters, plain.plan, plain.notifications, plain.query)
        taken = cls(plain.columns, plain.rows, *told)
        taken.credits = getattr(plain, "credits", ())
        return taken

    def to_df(self) -> pd.DataFrame:
        """Give a pandas DataFrame: temporal values as Python's own where those can hold them.

        Raises:
            LoregraphError: pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            raise LoregraphError(_missing("pandas")) from error
        columns = [[row[place] for row in self.rows] for place in range(len(self.columns))]
        named = zip(self.columns, columns, strict=True)
        frame = pd.DataFrame({name: _numbers(values, pd) for name, values in named})
        for place, kind in enumerate(frame.dtypes):
            if pd.api.types.is_object_dtype(kind):  # numbers and texts have kinds of their own
                values = columns[place]
                if any(hasattr(held, "to_native") for held in set(map(type, values))):
                    natives = pd.Series(list(map(_native, values)), index=frame.index)
                    frame.isetitem(place, natives)
        return frame

    def to_arrow(self) -> pa.Table:
        """Give an Arrow table whose columns have types.

        Nodes, relationships, paths, points and maps are structs, lists are lists; a field that one
        of them lacks is null. Dates, times and instants are Arrow's own to the nanosecond, instants
        of several zones in UTC. What has no one type of Arrow's, such as texts beside numbers,
        becomes JSON texts, there and nowhere else.

        Raises:
            LoregraphError: pyarrow is not installed.
        """
        try:
            import pyarrow as pa  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            raise LoregraphError(_missing("pyarrow")) from error
        from loregraph.arrow import arrow_array  # noqa: PLC0415 - loaded when asked for

        columns = [[row[place] for row in self.rows] for place in range(len(self.columns))]
        arrays = [arrow_array(column, pa) for column in columns]
        return pa.Table.from_arrays(arrays, names=self.columns)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Give the nodes and relationships that stand in the answer as a networkx graph.

        Keys are element ids; labels stand under ``labels``, a relationship's type under ``type``,
        and a property of such a name under ``property:labels`` or ``property:type``.
        """
        import networkx as nx  # noqa: PLC0415 - loaded when asked for

        network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for element in self.elements():
            if isinstance(element, Node):
                _add_node(network, element)
        for element in self.elements():
            if isinstance(element, Relationship):
                start, end = element.nodes
                for node in (start, end):
                    if node.element_id not in network:
                        _add_node(network, node)
                attributes = attributes_of("type", element.type, element.items())
                network.add_edge(
                    start.element_id, end.element_id, key=element.element_id, **attributes
                )
        return network

    def elements(self) -> Iterator[Node | Relationship]:
        """Give every node and relationship in the answer, those in lists, maps and paths too."""
        seen: set[Node | Relationship] = set()
        for row in self.rows:
            for element in _elements(row):
                if element not in seen:
                    seen.add(element)
                    yield element

    def picture(self) -> Picture:
        """Draw the answer: ``result.picture().save("page.html")``."""
        from viz.picture import Picture  # noqa: PLC0415 - loaded when asked for

        picture = Picture.from_result(self, title=self.title)
        self.whole = self.whole or self._whole()
        self.credits = self.credits or self._credits()
        picture = picture.crediting(self.credits)
        return picture.within(self.whole) if self.whole else picture

    def _whole(self) -> Whole | None:
        """Read the graph that the answer is a part of; None where its store is not open."""
        from loregraph.drawing import whole_of  # noqa: PLC0415 - loaded when asked for

        try:
            return None if self.store is None else whole_of(self.store)
        except (StoreError, UsageError):
            return None

    def _credits(self) -> tuple[Credit, ...]:
        """Ask what its sources ask to be said; nothing where its store is not open."""
        from queries.crediting import credits_of  # noqa: PLC0415 - loaded when asked for

        try:
            return () if self.store is None else credits_of(self.rows, self.store)
        except StoreError:
            return ()

    def __getstate__(self) -> dict[str, Any]:
        """Give what can be kept or sent elsewhere: a store cannot."""
        return {key: value for key, value in self.__dict__.items() if key != "store"}

    def _repr_html_(self) -> str:
        """Give the answer as a notebook shows it: a table, and a picture of what can be drawn."""
        from loregraph.notebook import as_html  # noqa: PLC0415 - only a notebook needs it

        return as_html(self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:  # noqa: ARG002 - as IPython calls it
        """Give the answer as lines of text.

        The markup is left to ``_repr_html_``, which IPython on a terminal does not ask for.
        """
        from loregraph.notebook import as_text  # noqa: PLC0415 - only a notebook needs it

        return {"text/plain": as_text(self)}


def _missing(package: str) -> str:
    return f"This needs {package}. Install it with: pip install 'loregraph[frames]'"


def _elements(value: Any) -> Iterator[Node | Relationship]:
    if isinstance(value, (Node, Relationship)):
        yield value
    elif isinstance(value, Path):
        yield from value.nodes
        yield from value.relationships
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _elements(item)
    elif isinstance(value, dict):
        yield from _elements(list(value.values()))


def _add_node(network: nx.MultiDiGraph[str], node: Node) -> None:
    network.add_node(node.element_id, **attributes_of("labels", node.labels, node.items()))


def _numbers(values: list[Any], pd: Any) -> Any:
    """Give a column of numbers with its kind, which pandas would take longer to find out."""
    if not values or type(values[0]) not in (int, float):
        return values
    kinds = set(map(type, values))
    if kinds <= {int, float, type(None)}:
        return pd.Series(values, dtype="int64" if kinds == {int} else "float64")
    return values


def _native(value: Any) -> Any:
    """Give Python's own date or time, or the value itself where Python has none for it."""
    if not hasattr(value, "to_native"):
        return value
    try:
        return value.to_native()
    except ValueError:
        return value
