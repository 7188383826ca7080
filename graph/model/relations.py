"""What characters are to each other and to organizations, and since when."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from graph.model.base import Id, NodeClasses, RelationshipModel, Text
from graph.model.organizations import Organization
from graph.model.places import Place
from graph.model.story import Character


class _OverFilms(RelationshipModel):
    """Something that holds from one work to another."""

    starts: ClassVar[NodeClasses] = (Character,)
    ends: ClassVar[NodeClasses] = (Character,)
    identity: ClassVar[tuple[str, ...]] = ("from_film",)

    from_film: Id | None = Field(
        default=None, description="Id of the first work in which it holds."
    )
    until_film: Id | None = Field(
        default=None, description="Id of the last work in which it holds."
    )


class MemberOf(_OverFilms):
    """A character belongs to an organization, in an office."""

    type = "MEMBER_OF"
    meaning = "A character belongs to an organization, in an office."
    ends = (Organization,)
    identity = ("role", "from_film")
    caption = "is a member of"
    reverse_caption = "has the member"

    role: Text | None = Field(default=None, description="The office they hold.")


class ComesFrom(_OverFilms):
    """A character is at home at a place."""

    type = "COMES_FROM"
    meaning = "A character is at home at a place, or was."
    ends = (Place,)
    caption = "comes from"
    reverse_caption = "is the home of"


class SpouseOf(_OverFilms):
    """Two characters are married."""

    type = "SPOUSE_OF"
    meaning = "Two characters are married."
    caption = "is married to"
    reverse_caption = "is married to"
    symmetric = True


class ChildOf(_OverFilms):
    """A character is the child of another."""

    type = "CHILD_OF"
    meaning = "A character is the child of another."
    caption = "is a child of"
    reverse_caption = "is a parent of"


class SiblingOf(_OverFilms):
    """Two characters are siblings."""

    type = "SIBLING_OF"
    meaning = "Two characters are siblings."
    caption = "is a sibling of"
    reverse_caption = "is a sibling of"
    symmetric = True


class AllyOf(_OverFilms):
    """Two characters work together."""

    type = "ALLY_OF"
    meaning = "Two characters work together."
    caption = "is an ally of"
    reverse_caption = "is an ally of"
    symmetric = True


class EnemyOf(_OverFilms):
    """Two characters work against each other."""

    type = "ENEMY_OF"
    meaning = "Two characters work against each other."
    caption = "is an enemy of"
    reverse_caption = "is an enemy of"
    symmetric = True


class MentorOf(_OverFilms):
    """A character taught another."""

    type = "MENTOR_OF"
    meaning = "A character taught another."
    caption = "is the mentor of"
    reverse_caption = "was taught by"


class RomanceWith(_OverFilms):
    """Two characters love each other."""

    type = "ROMANCE_WITH"
    meaning = "Two characters love each other."
    caption = "has a romance with"
    reverse_caption = "has a romance with"
    symmetric = True


class Impersonates(_OverFilms):
    """A character takes on the face or the name of another."""

    type = "IMPERSONATES"
    meaning = "A character takes on the face or the name of another."
    caption = "impersonates"
    reverse_caption = "is impersonated by"


class Betrays(_OverFilms):
    """A character betrays another."""

    type = "BETRAYS"
    meaning = "A character betrays another."
    caption = "betrays"
    reverse_caption = "is betrayed by"
