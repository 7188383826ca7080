"""The JSON Schema of the curated format: an editor that reads it completes and checks the YAML."""

from __future__ import annotations

import json
from typing import Any

from loaders.sources.curated.forms import FileForm


def json_schema_text() -> str:
    """Write `loaders/franchises/curated.schema.json`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Curated franchise",
        **_without_titles(FileForm.model_json_schema(by_alias=True)),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _without_titles(value: Any) -> Any:
    """Drop the titles that only repeat names; a field called title is a mapping and stays."""
    if isinstance(value, dict):
        kept = ((k, v) for k, v in value.items() if k != "title" or not isinstance(v, str))
        return {key: _without_titles(inner) for key, inner in kept}
    if isinstance(value, list):
        return [_without_titles(inner) for inner in value]
    return value
