from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Load = Callable[[str], Any]


def test_a_sound_story_has_no_findings(two_films: Any) -> None:
    assert two_films.warnings == []


def test_who_takes_part_must_appear(load_films: Load) -> None:
    found = load_films(
        """\
          - {id: film:a, title: A, released: 2000, cast: [{actor: P, character: C}]}
          - id: film:b
            title: B
            released: 2001
            events:
              - {id: event:e, name: E, kind: stunt, who: [{character: C, role: performer}]}
        """
    )
    assert found.warnings == [
        (
            "facts.yaml:10: C takes part in 'E' as performer but does not appear in B: add them to "
            "its cast."
        )
    ]


def test_a_death_has_a_victim_and_a_return_a_returnee(load_films: Load) -> None:
    found = load_films(
        """\
          - id: film:a
            title: A
            events:
              - {id: event:d, name: D, kind: death}
              - {id: event:r, name: R, kind: return}
        """
    )
    assert found.warnings == [
        "facts.yaml:8: 'D' is a death without a victim: add role: victim.",
        "facts.yaml:9: 'R' is a return of nobody: add role: returnee.",
        "facts.yaml:9: 'R' says nothing of before: add last_seen_in.",
    ]


RETURN = """\
  - {id: film:a, title: A, released: 2000, cast: [{actor: P, character: C}]}
  - {id: film:b, title: B, released: 2001, cast: [%s]}
  - id: film:c
    title: C3
    released: 2002
    cast: [{actor: P, character: C}]
    events:
      - {id: event:r, name: R, kind: return, last_seen_in: film:%s,
         who: [{character: C, role: returnee}]}
"""


def test_a_return_follows_an_absence(load_films: Load) -> None:
    found = load_films(RETURN % ("{actor: P, character: C}", "a"))
    assert found.warnings == ["facts.yaml:12: C is seen in B, after A: correct it."]
    assert load_films(RETURN % ("{actor: P, character: C, archive: true}", "a")).warnings == []


def test_someone_who_returns_was_seen_before(load_films: Load) -> None:
    found = load_films(RETURN % ("{actor: Q, character: D}", "b"))
    assert found.warnings == ["facts.yaml:12: C is said to be last seen in B, and is not."]


AFTER_DEATH = """\
  - id: film:a
    title: A
    released: 2000
    cast: [{actor: P, character: C}]
    events: [{id: event:d, name: D, kind: death, who: [{character: C, role: victim}]}]
  - id: film:b
    title: B
    released: 2001
    cast: [{actor: P, character: C%s}]
    events: [%s]
"""


def test_nobody_lives_after_death_without_a_return(load_films: Load) -> None:
    found = load_films(AFTER_DEATH % ("", ""))
    assert found.warnings == [
        "facts.yaml:9: C dies in A and appears in B: add a return there, or archive: true."
    ]
    assert load_films(AFTER_DEATH % (", archive: true", "")).warnings == []
    back = "{id: event:r, name: R, kind: return, last_seen_in: film:a, who: [%s]}"
    who = "{character: C, role: returnee}"
    assert load_films(AFTER_DEATH % ("", back % who)).warnings == []


RECAST = """\
  - {id: film:a, title: A, released: 2000, cast: [{actor: Pat, character: C}]}
  - {id: film:b, title: B, released: 2001, cast: [{actor: Kim, character: C%s}]}
"""


def test_a_recast_is_told(load_films: Load) -> None:
    assert load_films(RECAST % "").warnings == [
        "facts.yaml:5: C is played by Pat and Kim: write recast: true for the later."
    ]
    assert load_films(RECAST % ", recast: true").warnings == []


def test_two_players_in_one_film_are_no_recast(load_films: Load) -> None:
    found = load_films(
        """\
          - {id: film:a, title: A, cast: [{actor: P, character: C}, {actor: Q, character: C}]}
        """
    )
    assert found.warnings == []


def test_names_are_spelled_one_way(load_films: Load) -> None:
    found = load_films(
        """\
          - id: film:a
            title: A
            directed_by: [Rebecca Ferguson]
            cast:
              - {actor: Rebeca Ferguson, character: Drunk Male Agent}
              - {actor: Somebody Else, character: Drunk Female Agent}
              - {actor: Someone Else, character: Guard 1}
              - {actor: Third Person, character: Guard 2}
        """
    )
    assert found.warnings == [
        (
            "facts.yaml:7: 'Rebeca Ferguson' and 'Rebecca Ferguson' look like one: spell them "
            "alike, or add an alias."
        )
    ]


def test_dates_fit_the_order_of_works(load_films: Load) -> None:
    found = load_films(
        """\
          - {id: film:a, title: A, released: 2000, follows: B}
          - {id: film:b, title: B, released: 2001}
        """
    )
    assert found.warnings == [
        "facts.yaml:5: A follows B, which came out later: correct one of the dates."
    ]


def test_a_membership_ends_after_it_begins(load_text: Load) -> None:
    found = load_text(
        """\
        defaults: {sources: source:s}
        sources: [{id: source:s, name: S}]
        organizations: [{id: organization:o, name: O}]
        characters: [{id: character:c, name: C}]
        films: [{id: film:a, title: A, released: 2000}, {id: film:b, title: B, released: 2001}]
        members: [{character: C, organization: O, from_film: B, until_film: A}]
        """
    )
    assert found.warnings == ["facts.yaml:4: The membership of C in O ends before it begins."]


def test_outcomes_fit_the_facts(load_text: Load) -> None:
    found = load_text(
        """\
        sources: [{id: source:s, name: S}]
        films: [{id: film:x, title: X, released: 2023-07-12, sources: source:s}]
        claims:
          - {id: claim:a, about: film:x, kind: release, property: released, value: 2023-07,
             outcome: did_not, stated_in: source:s}
          - {id: claim:b, about: film:x, kind: release, property: released, value: 2021-11-19,
             outcome: came_true, stated_in: source:s}
          - {id: claim:c, about: film:x, kind: release, property: released, value: 2023-07-12,
             outcome: came_true, stated_in: source:s}
        """
    )
    assert found.warnings == [
        (
            "facts.yaml:4: 'release of X: 2023-07' has the outcome did_not, but released is "
            "2023-07-12."
        ),
        (
            "facts.yaml:6: 'release of X: 2021-11-19' has the outcome came_true, but released is "
            "2023-07-12."
        ),
    ]
