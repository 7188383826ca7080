from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.document import model_page
from graph.model.registry import ENTITIES, RELATIONSHIPS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_is_what_the_classes_say(root: Path) -> None:
    written = (root / "docs/model.md").read_text(encoding="utf-8")
    assert written == model_page(), "stale: run scripts/generate_docs.py"


def test_the_page_names_every_label_type_and_property() -> None:
    page = model_page()
    for model in ENTITIES.values():
        assert f"### {model.label}\n" in page
        assert all(f"`{label}`" in page for label in model.extra_labels)
        assert all(f"| `{prop.name}` |" in page for prop in model.properties())
    for relationship in RELATIONSHIPS.values():
        assert f"| `{relationship.type}` |" in page
        assert all(f"| `{prop.name}` |" in page for prop in relationship.properties())
