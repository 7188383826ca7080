"""Write docs/cli.md, docs/queries.md and docs/checks.md from what they tell of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from loregraph.asking import columns_line, example_lines, parameter_help
from loregraph.main import COMMANDS, main
from loregraph.shell.commands import COMMANDS as SHELL_COMMANDS
from queries.algorithms import ALGORITHMS
from queries.findings import Checks
from queries.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from queries.header import Check, Question

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
WIDTH: Final = 100
GENERATED: Final = "<!-- Generated from the code by scripts/generate_cli_docs.py. -->"

CLI_HEAD: Final = f"""{GENERATED}
# The command line

`loregraph` answers on stdout and talks on stderr, so that an answer can go into a file or a pipe.

- **The store** is a file, `lore.db` here unless `--store` or `LOREGRAPH_STORE` says otherwise;
  `:memory:` is one that lasts for one command. `--store` may stand before or after the command.
  A Neo4j, a cluster or Aura is named by its address (`neo4j://host`, `neo4j+s://...`, `bolt://...`),
  who signs in by `NEO4J_USERNAME`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`; a password that is not
  set is asked for.
- **Others who write**: a command waits 5 seconds for them, or as many as `LOREGRAPH_LOCK_TIMEOUT`
  says, and then names them. Reading never waits.
- **Exit codes**: 0 all is well; 1 it failed (a query is wrong, a file is damaged, a disk is full),
  or `check` found something; 2 it was called wrongly (an unknown option, question or name);
  130 stopped with Ctrl-C.
- **Errors** are sentences; `--debug` shows the Python traceback as well, `--quiet` silences
  everything else on stderr.

## Completion in your shell

Commands, options and the names of questions complete. Put one of these lines where your shell
reads its settings:

```
eval "$(_LOREGRAPH_COMPLETE=bash_source loregraph)"        # ~/.bashrc
eval "$(_LOREGRAPH_COMPLETE=zsh_source loregraph)"         # ~/.zshrc
_LOREGRAPH_COMPLETE=fish_source loregraph | source         # ~/.config/fish/config.fish
```

## A query's parameters

`-p name=value` reads the value as JSON (`-p n=5`, `-p seen=true`, `-p 'ids=["a", "b"]'`), and as a
text where it is no JSON (`-p name=Fallout`). Parameters are never pasted into the query.

## Forms of an answer

`--format` says which; without it the suffix of `-o FILE` does, and without that it is a table:
fitted to a terminal, aligned text in a pipe.

| format | what it is |
|---|---|
| `table` | for reading |
| `json`, `jsonl` | one list, or one object a line; dates as ISO text, nodes as objects |
| `csv` | lists and nodes are JSON in their cell; with `--safe-csv` a spreadsheet runs nothing |
| `markdown`, `wikitext` | a table to paste, [sources as notes](claims.md#into-a-wiki); no markup |
| `html` | a page that draws the answer's nodes and relationships, one file, no network |
| `graphml` | the answer's nodes and relationships for Gephi, yEd, Cytoscape, igraph, networkx |
"""

QUERIES_HEAD: Final = f"""{GENERATED}
# The ready-made questions

`loregraph ask` lists them, `loregraph ask QUESTION --help` explains one. Whatever is named (a film,
a character, a person) is matched in any case, without accents, by alias, or by a part of the name
that fits one alone: `fallout`, `hunley`, `tom cruise`.

From Python: `queries.library.run("cast", store, film="Fallout")`.

## Your own

A question is one file `NAME.cypher`: a header of `//` lines, then Cypher. Put it into the folder
`loregraph/questions` of your configuration (`~/.config`, or what `XDG_CONFIG_HOME` says), or point
`--questions DIR` (of `ask`, `show` and `shell`) or the variable `LOREGRAPH_QUESTIONS` at its
folder: it is listed and asked like the others, in the explorer too. One with the name of ours
stands in its place. A file that is wrong is told with its line, and takes no other question away.

A package brings questions by an entry point of the group `loregraph.questions`, and checks by one
of `loregraph.checks`, whose value is the package in which the files lie. They replace none of ours
or yours, and none of that package's code is run.

```
// title: Films longer ago than some years
// param: years: int = 10
// column: film: string
// column: released: date
// draws: table
// example: --years 20
MATCH (f:Film) WHERE f.released.year <= date().year - $years
RETURN f.title AS film, f.released AS released ORDER BY released
```

| key | what it says |
|---|---|
| `title` | the question in words; the one key that must be there |
| `group` | in plain words, with which others the explorer lists it |
| `param` | `name: kind`, and `= default` where it need not be given |
| `column` | `name: kind` for each column of the answer, in order |
| `link` | `killer kills victims`: what rows say of whom two columns name, drawn as lines |
| `draws` | `table`, `graph`, `timeline`, or `lanes`: statements that end in what came of them |
| `algorithm` | what networkx is to say of the edges that the Cypher gives, see below |
| `example` | options that give a good answer |
| `may` | `write`, `call procedures` or `read files`: then it also needs `--write` |

A parameter's kind is `string int float bool date`, a label such as `Film`, or several such as
`Person|Character`: then a name is given, and `$name` is the node's `id`. A question without `may`
only reads the graph, whatever its Cypher says.

## Questions about the network

With `algorithm` the rows of the Cypher are the edges of a network, and the answer is what networkx
says of it, the same on both stores. The columns of the Cypher are `one` and `other`, two nodes,
`weight`, a number, and `source`, the names of the sources; `through` in place of `other` where the
second node is of another sort and no answer (the film over which people know each other), and
`about` where the question is about one node. The header's `column` lines name the columns of the
answer.

{{algorithms}}
"""
CHECKS_HEAD: Final = f"""{GENERATED}
# Checks

`loregraph check` says what does not fit together in a store: sources that disagree, a story that
cannot be, names that may be one, facts without a source. Each finding names the things it is
about, who says so, and what would settle it. The exit code is 1 where something is found, so a
script can stop there.

```console
$ loregraph load curated mission-impossible
...
$ loregraph check
Nothing found by ... checks.
$ echo "MATCH (c:Character {{name: 'Alan Hunley'}}) MATCH (f:Film {{number: 8}})" > fault.cypher
$ echo "CREATE (c)-[:APPEARS_IN {{sources: f.sources}}]->(f)" >> fault.cypher
$ loregraph query @fault.cypher
relationships created: 1, properties set: 1
$ loregraph check
Who appears after dying, without a return (error, appears-after-death)
  - Alan Hunley dies in Mission: Impossible - Fallout and appears in Mission: Impossible - The Final
    Reckoning.
    character:alan-hunley, event:2018-death-of-alan-hunley,
    film:mission-impossible-the-final-reckoning-2025
    by Fallout (2018); ...
  To settle it: An event `return` in the later film in which they take part as returnee, or
  `archive: true` where only old footage is shown.

1 finding in 1 of ... checks.
```

With `--seen FILM` it looks at what may be known (docs/spoilers.md), and does not tell what seems
wrong only because a later film is left out. Names after `check` run these alone, and show every
finding; `--format json` is for programs, `--segments` reads every segment of the store's file.

What may stand is kept in a file with its reason, a line each: the check, the ids of the things,
`#`, and why. `*` in an id stands for any text; `--format json` gives the line of each finding. A
line that nothing needs any more is told.

```console
$ echo "appears-after-death character:alan-hunley event:* film:* # only his picture" > standing.txt
$ loregraph check --ignore standing.txt
Nothing found by ... checks; 1 ignored.
```

## Your own

A check is one file `NAME.cypher` in the folder `loregraph/checks` of your configuration, in one
that `LOREGRAPH_CHECKS` names, or in `--checks DIR`. Its header has three lines, `title`,
`severity` (`error`: cannot be true; `warning`: probably a mistake; `note`: something is missing)
and `settle`. Its Cypher only reads, has no parameters, and returns `finding` (a sentence), `nodes`
(a list of nodes) and `source` (a list of the ids of sources).
"""


def shell_lines() -> Iterator[str]:
    """Write the commands of the shell as a table."""
    yield "## In the shell\n"
    yield (
        "Statements end with a semicolon and may take many lines. Tab completes, the arrows find "
        "what was typed before,\nCtrl-C stops a query and not the shell, Ctrl-D leaves.\n"
    )
    yield "| command | |\n|---|---|"
    yield from (f"| `{command.usage}` | {command.help} |" for command in SHELL_COMMANDS.values())
    yield ""


def cli_page() -> str:
    """Write docs/cli.md: each command with its help as it is printed."""
    context = main.make_context("loregraph", [], resilient_parsing=True, terminal_width=WIDTH)
    parts = [CLI_HEAD, "## The commands\n", _help(main, context)]
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        below = _below(command, name, context)
        parts += [f"### `loregraph {name}`\n", _help(command, below)]
        parts += _kinds(command, below) if name == "load" else []
    return "\n".join([*parts, *shell_lines()])


def _kinds(load: click.Command, context: click.Context) -> Iterator[str]:
    """Write the help of each kind of source."""
    assert isinstance(load, click.Group)
    for kind in load.list_commands(context):
        command = load.get_command(context, kind)
        assert command is not None
        yield f"#### `loregraph load {kind}`\n"
        yield _help(command, _below(command, kind, context))


def _below(command: click.Command, name: str, parent: click.Context) -> click.Context:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH)
    context.params["questions"] = ()
    return context


def _help(command: click.Command, context: click.Context) -> str:
    return f"```\n{command.get_help(context).rstrip()}\n```\n"


def queries_page() -> str:
    """Write docs/queries.md: each question with its options, its examples and its Cypher."""
    questions = Library().questions()
    listing = "\n".join(f"| [`{q.name}`](#{q.name}) | {q.title} |" for q in questions)
    algorithms = "\n".join(
        ["| algorithm | columns of the answer |", "|---|---|"]
        + [f"| `{name}` | {one.gives} |" for name, one in ALGORITHMS.items()]
    )
    opening = QUERIES_HEAD.replace("{algorithms}", algorithms)
    head = f"{opening}\n## All of them\n\n| question | asks |\n|---|---|\n{listing}\n"
    return "\n".join([head, *("\n".join(_question(question)) for question in questions)])


def _question(question: Question) -> Iterator[str]:
    yield f"## {question.name}\n\n{question.title}. {columns_line(question)}\n"
    yield "```\n" + "\n".join(example_lines(question)) + "\n```\n"
    if question.parameters:
        yield "| option | |\n|---|---|"
        yield from (f"| `{p.option}` | {parameter_help(p)} |" for p in question.parameters)
        yield ""
    if question.algorithm:
        yield f"Its edges go through the algorithm `{question.algorithm}`.\n"
    yield _body(question.text)


def _body(text: str) -> str:
    """Write the Cypher without its header."""
    lines = [line for line in text.strip().splitlines() if not line.startswith("//")]
    return "```cypher\n" + "\n".join(lines).strip() + "\n```\n"


def checks_page() -> str:
    """Write docs/checks.md: each check with what would settle its findings, and its Cypher."""
    checks = Checks().checks()
    listing = "\n".join(f"| [`{c.name}`](#{c.name}) | {c.severity} | {c.title} |" for c in checks)
    head = f"{CHECKS_HEAD}\n## All of them\n\n| check | severity | finds |\n|---|---|---|\n"
    return "\n".join([f"{head}{listing}\n", *map(_check, checks)])


def _check(check: Check) -> str:
    said = f"{check.title} ({check.severity}). To settle it: {check.settle}"
    return f"## {check.name}\n\n{said}\n\n{_body(check.text)}"


PAGES: Final[dict[Path, Callable[[], str]]] = {
    DOCS / "cli.md": cli_page,
    DOCS / "queries.md": queries_page,
    DOCS / "checks.md": checks_page,
}


def write_pages() -> None:
    """Write the pages."""
    DOCS.mkdir(exist_ok=True)
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
        print(f"Wrote {path.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    write_pages()
