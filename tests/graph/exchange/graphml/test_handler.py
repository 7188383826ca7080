from __future__ import annotations

import io

from graph.exchange.graphml.reader import read


def test_elements_of_others_are_passed_over_with_all_that_is_in_them() -> None:
    text = """
    <graphml xmlns:f="urn:foreign"><f:tool><node id="x"/></f:tool>
      <key id="k" for="node" attr.name="k" attr.type="string"><desc>It is</desc></key>
      <graph><desc>A graph</desc><node id="a"><desc>A node</desc><data key="k">v</data></node>
      </graph>
    </graphml>
    """
    [batch] = read(io.BytesIO(text.strip().encode()))
    assert [(node.key, node.properties) for node in batch.nodes] == [("a", {"k": "v", "id": "a"})]


def test_a_default_may_be_empty() -> None:
    text = (
        '<graphml><key id="k" for="all" attr.name="k" attr.type="string"><default/></key>'
        '<graph><node id="a"/></graph></graphml>'
    )
    [batch] = read(io.BytesIO(text.encode()))
    assert batch.nodes[0].properties == {"k": "", "id": "a"}


def test_data_that_nobody_can_hold_are_noted() -> None:
    notes: list[str] = []
    text = (
        '<graphml><key id="k" for="all" attr.name="k"/><data key="k">x</data>'
        '<graph><data key="k">y</data></graph></graphml>'
    )
    assert not list(read(io.BytesIO(text.encode()), "g", notes.append))
    assert notes == ["g: data of the graphml were left out.", "g: data of the graph were left out."]
