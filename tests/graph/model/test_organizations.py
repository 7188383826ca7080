from __future__ import annotations

from graph.model.organizations import Organization


def test_an_organization_has_other_names() -> None:
    record = Organization(
        id="organization:imf", name="Impossible Missions Force", aliases=("IMF",)
    ).to_record()
    assert record.properties["aliases"] == ("IMF",)
