// title: How are two people or characters connected?
// group: How people are connected
// param: one: Person|Character
// param: other: Person|Character
// column: steps: int
// column: way: list of string
// column: old_footage: bool
// column: source: list of string
// column: path: path
// draws: graph
// example: --one "Dougray Scott" --other "Hannah Waddingham"
MATCH (a:Person|Character {id: $one}), (b:Person|Character {id: $other})
WHERE a <> b
// two people are connected by who acted with whom, as long as they are
CALL (a, b) {
  MATCH path = allShortestPaths((a)-[:ACTED_IN*..10]-(b))
  WHERE a:Person AND b:Person
  RETURN path, 0 AS rank
  UNION
  MATCH path = allShortestPaths((a)-[:ACTED_IN|PLAYED|APPEARS_IN*..10]-(b))
  RETURN path, 1 AS rank
}
WITH path, rank
ORDER BY rank,
         any(r IN relationships(path) WHERE coalesce(r.archive, false)),
         [n IN nodes(path) | n.id],
         [r IN relationships(path) | type(r) + ' ' + toString(coalesce(r.billing, 0))]
LIMIT 1
OPTIONAL MATCH (s:Source)
WHERE any(r IN relationships(path) WHERE s.id IN r.sources)
WITH path, s
ORDER BY s.name
WITH path, collect(s.name) AS source
RETURN length(path) AS steps,
       [n IN nodes(path) | coalesce(n.title, n.name)] AS way,
       any(r IN relationships(path) WHERE coalesce(r.archive, false)) AS old_footage,
       source,
       path
