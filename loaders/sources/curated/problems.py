"""Everything that is wrong with a curated franchise, as sentences with file, line and field."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel

from graph.results.errors import SourceError
from loaders.safe_yaml import Block, Place, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

MOST_SHOWN: Final = 20


class Problems:
    """Collects sentences, so that one reading of a file names all that is wrong with it."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def add(self, place: Place, sentence: str) -> None:
        """Note a sentence and the line that it is about; the same one only once."""
        where = f"{place}: {sentence}" if place.line else sentence
        if where not in self.sentences:
            self.sentences.append(where)

    def raise_if_any(self) -> None:
        """Raise all of them as one error, in the order in which they were found.

        Raises:
            SourceError: there are some.
        """
        if not self.sentences:
            return
        shown = self.sentences[:MOST_SHOWN]
        if len(self.sentences) > MOST_SHOWN:
            shown.append(f"... and {len(self.sentences) - MOST_SHOWN} more of that kind.")
        raise SourceError("\n".join(shown))


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Give up to three known words that look like a word."""
    return difflib.get_close_matches(word, sorted(set(known)), n=3, cutoff=0.6)


def did_you_mean(names: Iterable[str]) -> str:
    """Ask about names, as the end of a sentence; empty where there are none."""
    shown = " or ".join(names)
    return f" Did you mean {shown}?" if shown else ""


def from_validation(error: ValidationError, block: Block, form: type[BaseModel]) -> Problems:
    """Turn what pydantic says about a file into sentences with their lines."""
    problems = Problems()
    for detail in error.errors(include_url=False):
        place, field = _locate(detail["loc"], block)
        tell = _TELL.get(detail["type"], _tell_message)
        sentence = tell(detail, form)
        problems.add(place, f"{field}: {sentence}" if field else sentence)
    return problems


def _locate(location: tuple[int | str, ...], block: Block) -> tuple[Place, str]:
    """Walk to the value that is wrong; give its line, and its field as one would write it."""
    value: Any = block
    place, field = block.place, ""
    for step in location:
        if isinstance(value, Block) and step in value.places:
            place, value = value.places[str(step)], value[str(step)]
            field = f"{field}.{step}" if field else str(step)
        elif isinstance(value, Row) and isinstance(step, int) and step < len(value):
            place, value = value.places[step], value[step]
            field = f"{field}[{step + 1}]"
    return place, field


def _form_at(location: tuple[int | str, ...], form: type[BaseModel]) -> type[BaseModel] | None:
    """Give the form that the fields at a location belong to."""
    found: type[BaseModel] | None = form
    for step in location:
        if found is None or isinstance(step, int):
            continue
        fields = {info.alias or name: info for name, info in found.model_fields.items()}
        if step in fields:
            found = _form_inside(fields[str(step)].annotation)
    return found


def _form_inside(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inside = (_form_inside(part) for part in getattr(annotation, "__args__", ()))
    inside_origin = getattr(annotation, "__origin__", None)
    if isinstance(inside_origin, type) and issubclass(inside_origin, BaseModel):
        return inside_origin
    return next((found for found in inside if found is not None), None)


def _tell_unknown(detail: ErrorDetails, form: type[BaseModel]) -> str:
    location = detail["loc"]
    owner = _form_at(location[:-1], form)
    known = [info.alias or name for name, info in owner.model_fields.items()] if owner else []
    hint = did_you_mean(nearest(str(location[-1]), known))
    return f"there is no such field.{hint or ' There are ' + ', '.join(known) + '.'}"


def _tell_missing(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    return f"the field '{detail['loc'][-1]}' is missing: add it."


def _tell_text(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    written = detail["input"]
    if written is None:
        return "nothing is written here: write it, or leave the field out."
    if isinstance(written, bool | int | float):
        return f"{str(written).lower()} is read as no text: put it in quotes."
    return "text is expected here."


def _tell_list(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    if detail["input"] is None:
        return "nothing is written here: write a list, or leave the field out."
    return "a list is expected here: begin each item with '- ', or write [one, two]."


def _tell_mapping(_detail: ErrorDetails, _form: type[BaseModel]) -> str:
    return "fields are expected here, such as {name: ...}."


def _tell_choice(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    expected = detail["ctx"]["expected"].replace("'", "")
    return f"'{detail['input']}' is none of {expected}."


def _tell_pattern(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    if "A-Z" in detail["ctx"]["pattern"]:
        return f"'{detail['input']}' must be in capitals, such as SPOUSE_OF."
    return f"'{detail['input']}' must be one word in lower case, such as death or last_words."


def _tell_message(detail: ErrorDetails, _form: type[BaseModel]) -> str:
    said = detail["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return f"{said.removesuffix('.')}."


_TELL: Final[dict[str, Callable[[ErrorDetails, type[BaseModel]], str]]] = {
    "extra_forbidden": _tell_unknown,
    "missing": _tell_missing,
    "string_type": _tell_text,
    "tuple_type": _tell_list,
    "list_type": _tell_list,
    "model_type": _tell_mapping,
    "model_attributes_type": _tell_mapping,
    "literal_error": _tell_choice,
    "string_pattern_mismatch": _tell_pattern,
}
