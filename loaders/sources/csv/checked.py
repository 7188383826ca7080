"""Does a mapping fit the model? Labels, types, properties and names that it uses must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.registry import ENTITIES, RELATIONSHIPS
from loaders.sources.curated.problems import Problems, did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.model.base import NodeModel, RelationshipModel
    from loaders.sources.csv.mapping import CastForm, ColumnForm, LinkForm, MappingForm, NodeForm


def check(mapping: MappingForm) -> None:
    """Look a mapping through.

    Raises:
        SourceError: one sentence a line, each with file and line.
    """
    problems = Problems()
    names = set(mapping.nodes)
    for files in mapping.files:
        names |= set(files.nodes)
    for form in mapping.nodes.values():
        _check_node(form, names, problems)
    for files in mapping.files:
        for form in files.nodes.values():
            _check_node(form, names, problems)
        for link in files.links():
            _check_link(link, names, problems)
            _check_each(link, files.nodes, problems)
        for cast in files.cast:
            _check_pairs(cast, files.nodes, problems)
    problems.raise_if_any()


def _check_node(form: NodeForm, names: set[str], problems: Problems) -> None:
    model = ENTITIES.get(form.label)
    if model is None:
        hint = did_you_mean(nearest(form.label, ENTITIES))
        problems.add(
            form.place_of("label"),
            f"label: the model has no label '{form.label}'.{hint or _all(ENTITIES)} Other labels "
            "are loaded as they are from files with :ID and :LABEL columns, without a mapping.",
        )
        return
    _check_properties(model, form, names, problems)


def _check_link(form: LinkForm, names: set[str], problems: Problems) -> None:
    model = RELATIONSHIPS.get(form.type)
    if model is None:
        hint = did_you_mean(nearest(form.type, RELATIONSHIPS))
        problems.add(
            form.place_of("type"),
            f"type: the model has no relationship '{form.type}'.{hint or _all(RELATIONSHIPS)}",
        )
        return
    for field, end in (("from", form.from_), ("to", form.to)):
        _check_name(end, names, form, field, problems)
    _check_properties(model, form, names, problems)


def _check_each(form: LinkForm, nodes: Mapping[str, NodeForm], problems: Problems) -> None:
    """Check that what a relationship goes through is what one of its nodes goes through."""
    if form.each is not None and not any(
        form.each.goes_through(_several(end, nodes)) for end in (form.from_, form.to)
    ):
        named = f"'{form.from_.node}' nor '{form.to.node}'"
        problems.add(
            form.place_of("each"),
            f"each: neither {named} goes through these items: write the same 'each:' there.",
        )


def _check_pairs(form: CastForm, nodes: Mapping[str, NodeForm], problems: Problems) -> None:
    """Check that a row with several people and several characters says who plays whom."""
    several = [_several(end, nodes) for end in (form.person, form.character)]
    if all(several) and not all(one and one.goes_through(form.each) for one in several):
        problems.add(
            form.place,
            f"cast: a row has several of '{form.person.node}' and of '{form.character.node}', and "
            "everybody would play everyone: the cast and the two nodes need the same 'each:'.",
        )


def _several(end: ColumnForm, nodes: Mapping[str, NodeForm]) -> ColumnForm | None:
    """Give the column of items of which a row makes the node of an end; None where it makes one."""
    made = nodes.get(end.node or "") if end.column is None else None
    return made.each if made is not None else None


def _check_properties(
    model: type[NodeModel | RelationshipModel],
    form: NodeForm | LinkForm,
    names: set[str],
    problems: Problems,
) -> None:
    known = [prop.name for prop in model.properties()]
    for name, column in form.set.items():
        if name not in known or name.endswith("_precision"):
            hint = did_you_mean(nearest(name, known)) or _all(known)
            problems.add(form.place_of("set"), f"set: there is no property '{name}'.{hint}")
        if column.node is not None:
            _check_name(column, names, form, "set", problems)


def _check_name(
    end: ColumnForm, names: set[str], form: NodeForm | LinkForm, field: str, problems: Problems
) -> None:
    if end.node not in names:
        hint = did_you_mean(nearest(end.node or "", names)) or _all(sorted(names))
        problems.add(form.place_of(field), f"{field}: this mapping has no node '{end.node}'.{hint}")


def _all(names: Iterable[str]) -> str:
    return f" There are {', '.join(names)}."
