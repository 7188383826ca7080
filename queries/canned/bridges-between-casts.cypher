// title: Without whom would casts have nothing to do with each other?
// group: Across franchises
// param: franchise: Franchise = null
// column: actor: string
// column: parts: int
// column: works: int
// column: source: list of string
// algorithm: cuts
// draws: graph

// who would leave groups of works without anybody in common: into so many parts they would fall
MATCH (one:Person)-[r:ACTED_IN]->(through:Film|Series)
WHERE coalesce(r.archive, false) = false
  AND ($franchise IS NULL OR EXISTS { (through)-[:PART_OF]->(:Franchise {id: $franchise}) })
  // who is in one work alone joins nothing
  AND COUNT { (one)-[:ACTED_IN]->() } > 1
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source
