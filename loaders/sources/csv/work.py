"""One reading of files by a mapping: rows become nodes, then what joins them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

from graph.model.cast import ActedIn
from graph.model.registry import ENTITIES, RELATIONSHIPS
from graph.values.ids import make_id
from loaders.sources.csv.arguments import told_separator
from loaders.sources.csv.convert import Converter, convert
from loaders.sources.csv.gather import Gathered
from loaders.sources.csv.json_records import json_records
from loaders.sources.csv.records import Columns, Record
from loaders.sources.csv.rows import guess_separator, head, rows, wrong_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.properties import Property
    from loaders.base import Reading
    from loaders.sources.csv.lines import TextFile
    from loaders.sources.csv.mapping import (
        ColumnForm,
        FilesForm,
        LinkForm,
        MappingForm,
        NodeForm,
    )

NAMES: Final = ("title", "name")


class Work:
    """One reading of all files."""

    def __init__(self, mapping: MappingForm, reading: Reading) -> None:
        self.gathered = Gathered(mapping.source.id)
        self._mapping = mapping
        self._reading = reading
        self._convert = Converter(frozenset(text.casefold() for text in mapping.empty))
        self._columns: dict[str, Columns] = {}
        self._properties: dict[type, dict[str, Property]] = {}
        self._wrong: set[str] = set()
        self._left: dict[str, set[str]] = {}

    # -- rows -----------------------------------------------------------------------------------

    def _records(self, file: TextFile, form: FilesForm, *, again: bool) -> Iterator[Record]:
        """Give the records that a part of the mapping means; the second time they do not count."""
        columns = self._columns.setdefault(file.name, Columns(file.name))
        if file.is_json:
            found = json_records(file, form.records)
            columns.asked.update(form.records.split(".") if form.records else ())
        else:
            found = self._table(file, columns, again=again)
        left: set[str] = set()
        for place, given in found:
            record = Record(place, given, columns)
            if any(record.values(name) != [value] for name, value in form.where.items()):
                left.add(place)
                continue
            if not again:
                self._reading.count()
                columns.see(given)
            if place not in self._wrong:
                yield record
        if not again:
            known = self._left.setdefault(file.name, left)
            known &= left

    def _table(
        self, file: TextFile, columns: Columns, *, again: bool
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        separator = (
            told_separator(self._reading) or self._mapping.separator or guess_separator(file)
        )
        found = rows(file, separator)
        names = [name.strip() for name in head(file.name, found)]
        columns.names = frozenset(names)
        for row in found:
            place = f"{file.name}:{row.line}"
            if wrong := wrong_width(row, len(names)):
                if not again:
                    self._reading.reject(f"{place}: {wrong}.")
                continue
            yield place, dict(zip(names, row.cells, strict=True))

    def _reject(self, record: Record, why: str) -> None:
        """Reject a row; what it would join is not asked for."""
        self._reading.reject(f"{record.place}: {why}.")
        self._wrong.add(record.place)

    def tell(self) -> None:
        """Tell what was never read."""
        for columns in self._columns.values():
            columns.tell(self._reading)
        for name, left in self._left.items():
            if left:
                self._reading.skip_field(
                    f"{name}: records that every 'where' leaves out", len(left)
                )

    # -- nodes ----------------------------------------------------------------------------------

    def add_constants(self) -> None:
        """Gather the nodes that stand in no row."""
        for name, form in self._mapping.nodes.items():
            record = Record(str(form.place), {}, Columns(str(form.place)))
            self._add_node(name, form, record)

    def gather_nodes(self, file: TextFile, form: FilesForm) -> None:
        """Gather the nodes of a file."""
        if not form.nodes:
            return
        for record in self._records(file, form, again=False):
            for name, node in form.nodes.items():
                for one in self._each(node, record):
                    self._add_node(name, node, one)

    def _each(self, form: NodeForm | LinkForm, record: Record) -> Iterator[Record]:
        if form.each is None:
            yield record
            return
        for item in self._convert.items(form.each, record):
            yield record.inside(item)

    def _add_node(self, name: str, form: NodeForm, record: Record) -> None:
        model = ENTITIES[form.label]
        try:
            values = self._values(form, model, record)
            key = self._key(form, values, record)
            if key is None:
                return
            known = self.gathered.find(name, key)
            if known is not None:
                self.gathered.add_values(known, values)
            elif values.get("name") is not None:
                values["id"] = self._id(form, model, values, record)
                self.gathered.add_node(name, key, model, values, record.place)
            else:
                self._reject(record, f"the {name} '{key}' has no name")
                return
        except ValueError as error:
            self._reject(record, str(error))
            return
        if found := self.gathered.find(name, key):
            for label in form.also:
                self.gathered.add_label(found, label)

    def _values(self, form: NodeForm, model: type[NodeModel], record: Record) -> dict[str, Any]:
        values = self._set(form, model, record)
        name = next((values[field] for field in NAMES if values.get(field)), None)
        if name is not None:
            values["name"] = name
            if "title" in model.model_fields:
                values["title"] = name
        return values

    def _set(
        self, form: NodeForm | LinkForm, model: type[NodeModel | RelationshipModel], record: Record
    ) -> dict[str, Any]:
        known = self._known(model)
        found = {
            name: self._convert.value(column, record, known[name])
            for name, column in form.set.items()
            if column.node is None
        }
        return {name: value for name, value in found.items() if value is not None}

    def _known(self, model: type[NodeModel | RelationshipModel]) -> dict[str, Property]:
        found = self._properties.get(model)
        if found is None:
            found = {prop.name: prop for prop in model.properties()}
            self._properties[model] = found
        return found

    def _key(self, form: NodeForm, values: dict[str, Any], record: Record) -> str | None:
        """Give what other rows call a node: its key, what its id is made of, or its name."""
        columns = (form.key,) if form.key else form.id
        parts = [self._part(column, record) for column in columns if not _is_id(column)]
        if not columns:
            return values.get("name")
        if form.key is None and any(map(_is_id, columns)):
            return ""
        return " ".join(parts) if all(parts) else None

    def _id(
        self, form: NodeForm, model: type[NodeModel], values: dict[str, Any], record: Record
    ) -> str:
        if len(form.id) == 1 and _is_id(form.id[0]):
            return form.id[0].column or ""
        parts = [self._part(column, record) for column in form.id]
        if not parts:
            released = values.get("released")
            parts = [values["name"], *([str(released.year)] if released else [])]
        return make_id(model.prefix, *parts)

    def _part(self, column: ColumnForm, record: Record) -> str:
        found = self._convert.items(column, record)
        if found and (column.date or column.precision):
            prop = self._known(ENTITIES["Film"])["released"]
            found = [convert(found, column, prop)]
        return " ".join(map(str, found))

    # -- relationships --------------------------------------------------------------------------

    def gather_links(self, file: TextFile, form: FilesForm) -> None:
        """Gather the relationships of a file."""
        links = form.links()
        if not links:
            return
        inside = [(link, _inside(form, link)) for link in links]
        for record in self._records(file, form, again=bool(form.nodes)):
            wrong: dict[str, None] = {}
            for link, own in inside:
                for one in self._each(link, record):
                    if why := self._add_links(link, own, one):
                        wrong[why] = None
            for why in wrong:
                self._reading.reject(f"{record.place}: {why}.")

    def _add_links(self, link: LinkForm, form: FilesForm, record: Record) -> str:
        """Gather what a record relates by one relationship; say what is wrong with it, else ""."""
        model = RELATIONSHIPS[link.type]
        try:
            starts = self._ends(link.from_, form, record)
            ends = self._ends(link.to, form, record)
            if not starts or not ends:
                return ""
            values = self._set(link, model, record)
            for name, column in link.set.items():
                if column.node is not None:
                    value = self._id_value(model, name, column, form, record)
                    values |= {} if value is None else {name: value}
            for start, end in product(starts, ends):
                self.gathered.add_link(model, (start, end), dict(values), record.place)
                label = "Actor" if model is ActedIn else getattr(model, "person_label", "")
                self.gathered.add_label(start, label)
        except ValueError as error:
            return str(error)
        return ""

    def _id_value(
        self,
        model: type[RelationshipModel],
        name: str,
        column: ColumnForm,
        form: FilesForm,
        record: Record,
    ) -> Any:
        found = self._ends(column, form, record)
        plain = column.model_copy(update={"node": None})
        return convert(list(found), plain, self._known(model)[name])

    def _ends(self, end: ColumnForm, form: FilesForm, record: Record) -> list[str]:
        """Give the ids of the nodes that an end means.

        Raises:
            ValueError: no row made such a node.
        """
        name = end.node or ""
        if end.column is not None:
            keys = [str(key) for key in self._convert.items(end, record)]
            if end.only_known:
                keys = self._known_keys(end, keys, record)
            return [self._found(name, key) for key in keys]
        if name in self._mapping.nodes:
            made = self._mapping.nodes[name]
            values = self._values(made, ENTITIES[made.label], record)
            return [self._found(name, self._key(made, values, record) or "")]
        node = form.nodes.get(name)
        if node is None:
            raise ValueError(f"no row makes a '{name}' here: name its key, as in {{node: {name}, column: ...}}")  # fmt: skip # noqa: E501
        made_here: list[str | None] = []
        for one in self._each(node, record):
            values = {} if node.key or node.id else self._values(node, ENTITIES[node.label], one)
            made_here.append(self._key(node, values, one))
        return [self._found(name, key) for key in made_here if key]

    def _known_keys(self, end: ColumnForm, keys: list[str], record: Record) -> list[str]:
        """Keep the keys that nodes have; how many were left out is told."""
        known = [key for key in keys if self.gathered.find(end.node or "", key)]
        if left := len(keys) - len(known):
            file = record.columns.file
            self._reading.skip_field(f"{file}: '{end.column}' that is no {end.node}", left)
        return known

    def _found(self, name: str, key: str) -> str:
        found = self.gathered.find(name, key)
        if found is None:
            raise ValueError(f"there is no {name} '{key}'")
        return found


def _inside(form: FilesForm, link: LinkForm) -> FilesForm:
    """Give the nodes as they are inside of an item that a relationship goes through: one each."""
    if link.each is None:
        return form
    nodes = {
        name: node.model_copy(update={"each": None}) if link.each.goes_through(node.each) else node
        for name, node in form.nodes.items()
    }
    return form.model_copy(update={"nodes": nodes})


def _is_id(column: ColumnForm) -> bool:
    """Tell whether a part of an id is a whole one: ``franchise:james-bond``."""
    kind, _, slug = (column.column or "").partition(":")
    return bool(slug) and kind in {model.prefix for model in ENTITIES.values()}


def is_json(file: TextFile) -> bool:
    """Tell whether a file holds JSON, by its name."""
    return file.is_json
