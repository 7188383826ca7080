"""A file with which a fan begins a franchise: commented, and filled from what is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.values.ids import make_id, slug
from loaders.sources.curated.write.document import write_held
from loaders.sources.curated.write.held import Held, Link, read_store
from loaders.sources.curated.write.part import franchise_of, only, works_of
from loaders.sources.curated.write.text import flow, scalar

if TYPE_CHECKING:
    from graph.stores.base import Store

_HEAD: Final = """\
# {name}, told in the curated form.
#
# Load it as often as you like:   loregraph load curated {file}
# Look before:                    loregraph load curated {file} --dry-run
# Every fact names its sources; what you could not check is `uncertain: true`. A name is enough for
# a person or a character; an id (kind:slug) is needed only where two are called alike.
"""
_EMPTY: Final = """\

franchise:
  id: {id}
  name: {name}
  # aliases: [Another name]

# Where you know it from. What names no sources of its own has those of `defaults`.
sources:
  - {source}
defaults:
  sources: [source:{slug}-notes]
"""
_REST: Final = """
# Films, in any order. Take the signs away and put your own facts in.
#films:
#  - title: The First Film
#    id: film:the-first-film-2001
#    number: 1
#    released: 2001-06-22            # or 2001-06, or 2001
#    status: released                # announced, filming, wrapped, released, cancelled
#    directed_by: [A Director]
#    written_by: [{person: A Writer, credit: story}]
#    produced_by: [A Producer]
#    released_by: [organization:a-studio]
#    cast:
#      - {actor: An Actor, character: A Character, billing: 1}
#      - {actor: A Voice, character: A Robot, as: [Robot], voice: true, uncertain: true}
#    events:
#      - {id: event:a-death, name: Death of A Character, kind: death, at: [place:a-town],
#         who: [{character: A Character, role: victim}, {character: A Robot, role: killer}]}
#    members:
#      - {character: A Character, organization: organization:a-gang, role: leader}
#    relations:
#      - {type: SIBLING_OF, from: A Character, to: A Robot}
#organizations:
#  - {id: organization:a-studio, name: A Studio}
#  - {id: organization:a-gang, name: A Gang}
#places:
#  - {id: place:a-town, name: A Town}
#people:
#  - {id: person:an-actor, name: An Actor, born: 1967-07-18, imdb_id: nm0000000}
#production:
#  - {id: event:first-shoot, film: film:the-first-film-2001, name: The shoot, kind: filming,
#     from: 2000-07, until: 2000-10, at: [place:a-town]}
#claims:
#  - {id: claim:first-date, about: film:the-first-film-2001, kind: release_date, property: released,
#     value: 2001-05, modality: planned, outcome: did_not, stated_in: SOURCE}
"""


def begin(store: Store | None, name: str, file: str) -> str:
    """Write the beginning of a franchise.

    Args:
        store: what is loaded, where anything is.
        name: what the franchise is called.
        file: where it will be, for the comments.
    """
    source = f"source:{slug(name) or 'my'}-notes"
    head = _HEAD.format(name=" ".join(name.split()), file=file)
    rest = _REST.replace("SOURCE", source)
    held = read_store(store) if store is not None else Held()
    works = works_of(held, name)
    if not works:
        return head + _empty(name) + rest
    franchise, new = franchise_of(held, name), ""
    if franchise is None:
        franchise = _found(held, works, name, source)
        new = "# They become part of the franchise: take out what is none of it.\n"
    part = only(held, works, franchise)
    note = f"#\n# Filled from what is loaded: {len(works)} works. Correct it, and go on.\n{new}"
    return head + note + "\n" + write_held(part)[0] + rest


def _found(held: Held, works: list[str], name: str, source: str) -> str:
    """Let works be part of a franchise that is new, and rest on a source of one's own."""
    own = make_id("franchise", slug(name) or "my")
    said = {"sources": (source,)}
    held.nodes[source] = {"id": source, "name": f"My notes on {name}", **said}
    held.nodes[own] = {"id": own, "name": name, **said}
    held.labels |= {source: frozenset({"Source"}), own: frozenset({"Franchise"})}
    held.links.setdefault("PART_OF", []).extend(Link("PART_OF", work, own, said) for work in works)
    return own


def _empty(name: str) -> str:
    own = slug(name) or "my"
    source = {"id": f"source:{own}-notes", "name": f"My notes on {name}"}
    return _EMPTY.format(
        id=make_id("franchise", own), name=scalar(name), slug=own, source=flow(source)
    )
