"""The syntax tree: frozen data, each node with the place in the text that it came from."""

# Every name of the tree is public here; a list of all would only repeat the five files.
from queries.cypher.syntax.ast.base import *  # noqa: F403
from queries.cypher.syntax.ast.clauses import *  # noqa: F403
from queries.cypher.syntax.ast.expressions import *  # noqa: F403
from queries.cypher.syntax.ast.patterns import *  # noqa: F403
from queries.cypher.syntax.ast.schema import *  # noqa: F403
