"""``loregraph schema``: the labels, relationship types and properties that a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.base import Rule, StoreSchema

SHORT_HELP = "Show labels, relationship types and their properties."
EXAMPLES = examples("loregraph schema", "loregraph schema --format json")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@shared
def command(form: str, settings: Settings) -> None:
    """Show labels, relationship types, their properties, indexes and constraints."""
    with settings.open() as store:
        schema = store.schema()
    if form == "json":
        import json  # noqa: PLC0415 - keeps --help light

        click.echo(json.dumps(_described(schema), indent=2, ensure_ascii=False))
        return
    from loregraph.formats.values import harmless  # noqa: PLC0415 - keeps --help light

    for line in lines(schema):
        click.echo(harmless(line))


def _described(schema: StoreSchema) -> dict[str, Any]:
    return {
        "labels": schema.labels,
        "types": {
            name: {
                "properties": properties,
                "ends": [
                    {"from": start, "to": end, "count": count}
                    for (start, end), count in sorted(schema.ends.get(name, {}).items())
                ],
            }
            for name, properties in schema.types.items()
        },
        "indexes": [_rule(rule) for rule in schema.indexes],
        "constraints": [_rule(rule) for rule in schema.constraints],
    }


def _rule(rule: Rule) -> dict[str, str]:
    return {
        "name": rule.name,
        "kind": rule.kind,
        "of": rule.entity,
        "label": rule.label,
        "property": rule.key,
    }


def lines(schema: StoreSchema) -> Iterator[str]:
    """Write what a store holds, a label, type or property a line."""
    for label, properties in schema.labels.items():
        yield f"(:{label})"
        yield from _properties(properties)
    for name, properties in schema.types.items():
        yield ", ".join(_patterns(name, schema))
        yield from _properties(properties)
    for rule in schema.indexes:
        yield f"{rule.kind.upper()} INDEX {rule.name} ON {_about(rule)}"
    for rule in schema.constraints:
        yield f"CONSTRAINT {rule.name} ON {_about(rule)} IS {rule.kind.upper()}"


def _about(rule: Rule) -> str:
    """Write what a rule is about: ``(:Film {year})``, ``()-[:R {w}]-()``."""
    inside = f":{rule.label} {{{rule.key}}}"
    return f"({inside})" if rule.entity == "node" else f"()-[{inside}]-()"


def _patterns(name: str, schema: StoreSchema) -> list[str]:
    """Write who is connected by a type, the most frequent first."""
    ends = schema.ends.get(name, {})
    by_count = sorted(ends, key=lambda pair: (-ends[pair], pair))
    return [f"(:{start})-[:{name}]->(:{end})" for start, end in by_count] or [f"[:{name}]"]


def _properties(properties: dict[str, str]) -> Iterator[str]:
    width = max(map(len, properties), default=0)
    for key, kind in properties.items():
        yield f"    {key:{width}}  {kind}"
