// title: Which casts have nobody in common?
// group: The network as a whole
// param: franchise: Franchise = null
// column: island: int
// column: people: int
// column: actors: list of string
// column: source: list of string
// algorithm: components
// draws: graph
// example: --franchise "Mission: Impossible"
MATCH (one:Person)-[r:ACTED_IN]->(through:Film|Series)
WHERE coalesce(r.archive, false) = false
  AND ($franchise IS NULL OR EXISTS { (through)-[:PART_OF]->(:Franchise {id: $franchise}) })
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source
