// title: Which characters hold the films together?
// group: The network as a whole
// param: franchise: Franchise = null
// column: character: string
// column: betweenness: float
// column: works: int
// column: source: list of string
// algorithm: betweenness
// draws: graph
// example: --franchise "Mission: Impossible"

// the share of the shortest ways from one to another, over films, that lead through a character
MATCH (one:Character)-[r:APPEARS_IN]->(through:Film|Series)
WHERE coalesce(r.archive, false) = false
  AND ($franchise IS NULL OR EXISTS { (through)-[:PART_OF]->(:Franchise {id: $franchise}) })
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source
