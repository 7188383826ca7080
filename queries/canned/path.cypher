// title: How are two people or characters connected?
// param: one: Person|Character
// param: other: Person|Character
// column: steps: int
// column: way: list of string
// column: path: path
// column: source: list of string
// draws: graph
// example: --one "Rolf Saxon" --other "Vanessa Kirby"
MATCH (a:Person|Character {id: $one}), (b:Person|Character {id: $other})
WHERE a <> b
MATCH path = shortestPath((a)-[:ACTED_IN|PLAYED|APPEARS_IN*..10]-(b))
OPTIONAL MATCH (s:Source)
WHERE any(r IN relationships(path) WHERE s.id IN r.sources)
WITH path, s
ORDER BY s.name
WITH path, collect(s.name) AS source
RETURN length(path) AS steps,
       [n IN nodes(path) | coalesce(n.title, n.name)] AS way,
       path,
       source
