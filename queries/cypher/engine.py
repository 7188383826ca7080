"""The Cypher engine, from text to rows: the whole pipeline on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from queries.cypher.plan.cache import PlanCache, integers_of, key_of
from queries.cypher.plan.plan_query import plan_query
from queries.cypher.runtime.execute import Compiled, Execution, keep
from queries.cypher.runtime.imports import ImportFolder
from queries.cypher.runtime.parameters import as_values, is_too_deep, too_deep
from queries.cypher.runtime.procedures import Registry
from queries.cypher.semantics.check import check
from queries.cypher.syntax.parser import parse

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from os import PathLike

    from queries.cypher.semantics.procedures import Procedure


class CypherEngine:
    """Answers Cypher over snapshots; one engine may serve many threads and stores.

    Attributes:
        procedures: what CALL finds; register your own here.
        imports: the folder that LOAD CSV reads from; without one it is refused.
    """

    def __init__(
        self,
        *,
        procedures: Mapping[str, Procedure] | None = None,
        import_dir: str | PathLike[str] | None = None,
        cached: int = 500,
    ) -> None:
        self.procedures = Registry(procedures)
        self.imports = ImportFolder(import_dir)
        self._cache: PlanCache[Compiled] = PlanCache(cached)

    def prepare(self, text: str, parameters: Mapping[str, Any], view: Any) -> Execution:
        """Parse, check, plan and compile a query, or find what was compiled before.

        Raises:
            CypherError: the query is refused at compile time.
        """
        # Where parameters are plain, no more is to be known of a query within one snapshot.
        quick = (text, *parameters, *map(type, parameters.values())) if parameters else text
        known = view.kept.get(quick)
        if known is not None:
            engine, version, compiled, most, integers = known
            if engine is self and version == self.procedures.version and view.node_count <= most:
                for name in integers:
                    if not MIN_INTEGER <= parameters[name] <= MAX_INTEGER:
                        as_values(parameters)  # it refuses them
                return Execution(compiled, parameters)
        try:
            return self._prepared(text, parameters, view, quick)
        except RecursionError:
            if is_too_deep(parameters):
                raise too_deep() from None
            raise

    def _prepared(
        self, text: str, parameters: Mapping[str, Any], view: Any, quick: Hashable
    ) -> Execution:
        version = self.procedures.version
        values = as_values(parameters) if parameters else parameters
        key = key_of(text, values, view.schema_version, version)
        found = self._cache.get(key, view)
        if found is None:
            found = self._cache.put(key, self._compile(text, values, view), view)
        integers = integers_of(parameters)
        if integers is not None:
            keep(view, quick, (self, version, *found, integers))
        return Execution(found[0], values)

    def _compile(self, text: str, parameters: Mapping[str, Any], view: Any) -> Compiled:
        query = parse(text)
        checked = check(
            query,
            parameters,
            procedures=self.procedures.signature,
            functions=self.procedures.functions.lookup,
            known=self.procedures,
            text=text,
        )
        try:
            plan = plan_query(text, checked, parameters, self.procedures, self.imports, view)
        except CypherError as error:  # what this engine cannot do
            error.text = text
            raise
        return Compiled.of(plan)
