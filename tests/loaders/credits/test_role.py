from __future__ import annotations

import pytest

from loaders.credits.role import read_role, role_of


def names(text: str) -> list[str]:
    return [name.text for name in read_role(text).names]


@pytest.mark.parametrize(
    ("text", "billed", "found", "remarks"),
    [
        ("Ethan Hunt", "Ethan Hunt", ["Ethan Hunt"], set()),
        ("M (uncredited)", "M", ["M"], {"uncredited"}),
        ("Thanos (voice) (uncredited)", "Thanos", ["Thanos"], {"voice", "uncredited"}),
        ("Howard Stark (archive footage)", "Howard Stark", ["Howard Stark"], {"archive"}),
        ("Apache #1 (as Joe B.)", "Apache #1", ["Apache #1"], set()),
        ("Himself - Host", "Himself - Host", [], set()),
        ("Additional Voices (voice)", "Additional Voices", [], {"voice"}),
        ("Selfridge", "Selfridge", ["Selfridge"], set()),
        ("", "", [], set()),
        ("???", "???", [], set()),
    ],
)
def test_a_part_as_it_is_billed(
    text: str, billed: str, found: list[str], remarks: set[str]
) -> None:
    role = read_role(text)
    assert ("".join(role.billed), names(text), role.remarks) == (billed, found, remarks)


def test_a_second_name_is_an_alias_only_of_somebody_who_has_a_name() -> None:
    assert read_role("Tony Stark / Iron Man").alias
    assert not read_role("Guard 1 / Thug 1").alias
    assert not read_role("A. Klump / B. Klump / C. Klump").alias
    assert names("Superman/Clark Kent") == ["Superman", "Clark Kent"]


def test_names_of_a_list_are_characters_of_their_own() -> None:
    role = role_of(("Terry Bollea", "Hulk Hogan (uncredited)"))
    assert [name.text for name in role.names] == ["Terry Bollea", "Hulk Hogan"]
    assert role.billed == ("Terry Bollea", "Hulk Hogan")
    assert (role.alias, role.remarks) == (False, {"uncredited"})


def test_the_same_text_gives_the_same_object() -> None:
    assert read_role("Iris Vane") is read_role("Iris Vane")
