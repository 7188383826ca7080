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
MATCH (start:Character {id: $character})
MATCH (one:Character)-[r:APPEARS_IN|TAKES_PART_IN|MEMBER_OF]->(through)
WHERE NOT (type(r) = 'APPEARS_IN' AND coalesce(r.archive, false))
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source, start AS about
