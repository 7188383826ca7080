"""The title of a question with what it was asked with: "How did Alan Hunley die?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from queries.names import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.stores.base import RunsQueries
    from queries.header import Parameter, Question

HOLE: Final = "{}"
"""Where the name of a parameter stands in a title."""
_SOMEBODY: Final = {
    "Film": re.compile(r"\b(?:a given film|a film)\b"),
    "Person": re.compile(r"\b(?:an actor|a person|somebody)\b"),
    "Character": re.compile(r"\ba character\b"),
    "Organization": re.compile(r"\b(?:an organization|somebody)\b"),
    "Source": re.compile(r"\ba source\b"),
}
_TWO: Final = re.compile(r"\btwo (?:people or characters|films|franchises)\b")


def title_for(question: Question, parameter: Parameter) -> str:
    """Give the title with a hole for what a parameter names; as it is where it has no place for it.

    >>> from pathlib import Path
    >>> from queries.header import Parameter, Question
    >>> who = Parameter("character", "Character")
    >>> title_for(Question("how-died", "How did a character die?", "", Path(), (who,)), who)
    'How did {} die?'
    """
    return _with(question.title, question, parameter, HOLE)


def title_given(question: Question, names: Mapping[str, Any]) -> str:
    """Give the title with what was asked.

    Args:
        question: what is asked.
        names: how each parameter that was given is called, by the parameter's name.
    """
    given = [each for each in question.parameters if names.get(each.name) not in (None, "")]
    title = question.title
    if len(given) == 2 and all(each.labels for each in given) and _TWO.search(title):
        both = " and ".join(str(names[each.name]) for each in given)
        return _TWO.sub(lambda _: both, title)
    for each in given:
        name = str(names[each.name])
        said = _with(title, question, each, name)
        title = f"{title} {_behind(each, name)}" if said == title else said
    return title


def title_asked(question: Question, store: RunsQueries, given: Mapping[str, Any]) -> str:
    """Give the title with what was asked; whom ids and parts of names mean is looked up.

    Raises:
        UsageError: a name means nobody.
    """
    names: dict[str, Any] = {}
    for each in question.parameters:
        value = given.get(each.name)
        if each.labels and value not in (None, ""):
            names[each.name] = _called(store, each, value)
        elif value != each.default:
            names[each.name] = value
    return title_given(question, names)


def _called(store: RunsQueries, parameter: Parameter, given: Any) -> str:
    """Give what the node is called that a parameter means."""
    query = f"MATCH (n:{'|'.join(parameter.labels)} {{id: $id}}) RETURN coalesce(n.title, n.name)"
    found = store.run(query, {"id": resolve(store, parameter.labels, given)}).rows
    return str(found[0][0] if found and found[0][0] is not None else given)


def _with(title: str, question: Question, parameter: Parameter, name: str) -> str:
    """Write a name into a title: in the place of "a film", else as where it happens."""
    for label in parameter.labels:
        if label in _SOMEBODY and _SOMEBODY[label].search(title):
            return _SOMEBODY[label].sub(lambda _: name, title, count=1)
    named = [each for each in question.parameters if each.labels]
    optional = not parameter.required and len(named) == 1
    if optional and "Film" in parameter.labels and title.endswith("?"):
        return f"{title[:-1]} in {name}?"
    return title


def _behind(parameter: Parameter, name: str) -> str:
    """Say what has no place in a title behind it: a name by itself, any other value with a word."""
    return name if parameter.labels else f"({parameter.name.replace('_', ' ')}: {name})"
