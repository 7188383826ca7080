from __future__ import annotations

import json

import pytest

from graph.results.wording import article, json_fault


def test_the_article_follows_the_sound() -> None:
    assert [article(word) for word in ("Actor", "organization", "film")] == [
        "an Actor",
        "an organization",
        "a film",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": "x\ty"}', 'a tab stands inside of a text, behind {"a": "x: write it as \\t'),
        ('{"a":\n"x\x01"}', 'U+0001 stands inside of a text, behind "x: write it as \\u0001'),
        ('{"a": 1,}', "the comma before the bracket that closes is one too many"),
        ('{"a" 1}', "the : behind a name is missing here"),
        ("{'a': 1}", "not in single ones"),
        ("[1 2]", "a comma, or the bracket that closes, is missing here"),
        ("[1, ?]", "a value is missing here"),
        ('["a', "the text that begins here never ends"),
        (r'["\q"]', "a backslash here begins nothing"),
        ("{} {}", "the JSON is over here, and something follows"),
    ],
)
def test_what_is_wrong_with_json(text: str, said: str) -> None:
    with pytest.raises(json.JSONDecodeError) as caught:
        json.loads(text)
    assert said in json_fault(caught.value)
