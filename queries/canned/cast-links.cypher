// title: Who is in the casts of two films?
// group: Across franchises
// param: first: Film|Series
// param: second: Film|Series
// column: actor: string
// column: in_first: list of string
// column: in_second: list of string
// column: source: list of string
// column: path: path
// draws: graph
// example: --first "Rogue Nation" --second Fallout
// example: --first "Dead Reckoning" --second "Captain America"
MATCH path = (:Film|Series {id: $first})<-[a:ACTED_IN]-(p:Person)-[b:ACTED_IN]->(:Film|Series {id: $second})
OPTIONAL MATCH (s:Source)
WHERE s.id IN a.sources OR s.id IN b.sources
WITH path, a, p, b, s
ORDER BY s.name
WITH path, a, p, b, collect(DISTINCT s.name) AS source
RETURN p.name AS actor, a.roles AS in_first, b.roles AS in_second, source, path
ORDER BY coalesce(a.billing, 999), coalesce(b.billing, 999), actor, p.id
