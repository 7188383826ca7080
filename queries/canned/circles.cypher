// title: Which circles of characters are there?
// group: The network as a whole
// param: franchise: Franchise = null
// column: circle: int
// column: size: int
// column: characters: list of string
// column: source: list of string
// algorithm: communities
// draws: graph
// example: --franchise "Mission: Impossible"

// an event in which two take part joins them more than a film in which both are seen
CALL {
  MATCH (one:Character)-[r:APPEARS_IN]->(through:Film|Series)
  WHERE coalesce(r.archive, false) = false
  RETURN one, through, r, 1 AS weight, through AS work
  UNION ALL
  MATCH (one:Character)-[r:TAKES_PART_IN]->(through:Event)<-[:HAS_EVENT]-(work:Film|Series)
  RETURN one, through, r, 3 AS weight, work
}
WITH one, through, r, weight, work
WHERE $franchise IS NULL OR EXISTS { (work)-[:PART_OF]->(:Franchise {id: $franchise}) }
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, weight, collect(DISTINCT s.name) AS source
