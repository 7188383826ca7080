// title: Which characters are most like a character?
// group: The network as a whole
// param: character: Character
// column: character: string
// column: other: string
// column: likeness: float
// column: shared: list of string
// column: source: list of string
// algorithm: similarity
// draws: graph
// example: --character "Luther Stickell"
// example: --character "Alan Hunley"

// the share of the works, events and organizations of the two that is of both
MATCH (start:Character {id: $character})-[:APPEARS_IN|TAKES_PART_IN|MEMBER_OF]->()<-[:APPEARS_IN|TAKES_PART_IN|MEMBER_OF]-(near:Character)
WITH start, collect(DISTINCT near) + [start] AS near
UNWIND near AS one
WITH DISTINCT start, one
MATCH (one)-[r:APPEARS_IN|TAKES_PART_IN|MEMBER_OF]->(through)
WHERE NOT (type(r) = 'APPEARS_IN' AND coalesce(r.archive, false))
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source, start AS about
