"""What every form of the curated format shares: its place in the file, and no unknown fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)

from graph.model.base import Ids, Texts
from loaders.safe_yaml import Block, Place, Row
from loaders.sources.curated.shorthand import OneOrMany

if TYPE_CHECKING:
    from graph.model.base import NodeModel

NOWHERE: Final = Place("", 0)

Names = Annotated[Texts, OneOrMany()]
"""Names or ids: one, or a list."""


class Written(BaseModel):
    """Something written in a file: it knows its lines, and refuses fields that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    _block: Block = PrivateAttr(default_factory=lambda: Block(NOWHERE))

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        form = handler(data)
        if isinstance(data, Block):
            form._block = data  # noqa: SLF001 - its own attribute
        return form

    @property
    def place(self) -> Place:
        """The line where it begins."""
        return self._block.place

    def place_of(self, field: str, index: int | None = None) -> Place:
        """Give the line of a field, or of one item of a field that is a list."""
        value = self._block.get(field)
        if index is not None and isinstance(value, Row) and index < len(value.places):
            return value.places[index]
        return self._block.places.get(field, self.place)

    def values_for(self, model: type[NodeModel]) -> dict[str, Any]:
        """Give what is written here and is a property of a model class."""
        return {
            name: getattr(self, name)
            for name in model.model_fields
            if name in type(self).model_fields
        }


class Form(Written):
    """A record: it may say where it comes from and whether it was checked."""

    sources: Annotated[Ids, OneOrMany()] = Field(default=(), description="Ids of its sources.")
    uncertain: bool | None = Field(default=None, description="true where it could not be checked.")
    checked_by: Names = Field(
        default=(), description="What it was compared with when it was checked."
    )
    kept_from: Names = Field(
        default=(), description="Of several data sets: whose value each property has."
    )
