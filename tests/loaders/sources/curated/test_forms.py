from __future__ import annotations

import pytest

from graph.model.base import NodeModel
from graph.model.registry import ENTITIES
from loaders.sources.curated import forms

FORMS: dict[str, type[forms.Form]] = {
    "Source": forms.SourceForm,
    "Person": forms.PersonForm,
    "Character": forms.CharacterForm,
    "Organization": forms.EntityForm,
    "Franchise": forms.EntityForm,
    "Place": forms.PlaceForm,
    "Film": forms.FilmForm,
    "Series": forms.SeriesForm,
    "Event": forms.EventForm,
    "Claim": forms.ClaimForm,
}
NOT_WRITTEN = {
    "Film": {"name"},  # the title is it
    "Series": {"name"},
    "Event": {"realm"},  # the section tells it
    "Claim": {"aliases", "image", "tmdb_id", "imdb_id", "wikidata_id", "merged_ids"}
    # what articles and their review make
    | {"sentence", "start", "end", "qualifiers", "decided", "withdrawn"},
    "Source": {"digest"},  # of an article's text
}
NEVER_WRITTEN = {"Proposed"}


@pytest.mark.parametrize("label", sorted(set(ENTITIES) - NEVER_WRITTEN))
def test_every_property_of_the_model_can_be_written(label: str) -> None:
    written = set(FORMS[label].model_fields)
    model: type[NodeModel] = ENTITIES[label]
    missing = set(model.model_fields) - written - NOT_WRITTEN.get(label, set())
    assert missing - {"also"} == set()
