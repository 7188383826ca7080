// title: Which actors are nearest to all the others?
// group: The network as a whole
// param: franchise: Franchise = null
// column: actor: string
// column: closeness: float
// column: works: int
// column: source: list of string
// algorithm: closeness
// draws: graph
// example: --franchise "Mission: Impossible"

// one over the mean number of steps, from person to film to person, to everybody who can be reached
MATCH (one:Person)-[r:ACTED_IN]->(through:Film|Series)
WHERE coalesce(r.archive, false) = false
  AND ($franchise IS NULL OR EXISTS { (through)-[:PART_OF]->(:Franchise {id: $franchise}) })
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source
