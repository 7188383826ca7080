// title: How long do characters live?
// group: Across franchises
// param: franchise: Franchise = null
// param: years: int = 0
// column: character: string
// column: first: string
// column: last: string
// column: years: int
// column: works: int
// column: dies_in: list of string
// column: source: list of string
// draws: table
// example: --franchise "Mission: Impossible" --years 5
MATCH (c:Character)-[r:APPEARS_IN]->(w:Film|Series)
WHERE coalesce(r.archive, false) = false
  AND ($franchise IS NULL OR EXISTS { (w)-[:PART_OF]->(:Franchise {id: $franchise}) })
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH c, w, s
ORDER BY s.name
WITH c, w, collect(DISTINCT s.name) AS names
ORDER BY w.released, w.id
WITH c, collect(w) AS works, collect(names) AS lists
WITH c, works, lists, last(works).released.year - head(works).released.year AS years
WHERE years >= $years
OPTIONAL MATCH (c)-[:TAKES_PART_IN {role: 'victim'}]->(:Event {kind: 'death'})<-[:HAS_EVENT]-(f:Film|Series)
WITH c, works, lists, years, f
ORDER BY f.released, f.id
WITH c, works, lists, years, collect(DISTINCT f.title) AS dies_in
RETURN c.name AS character,
       head(works).title AS first,
       last(works).title AS last,
       years,
       size(works) AS works,
       dies_in,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY years DESC, works DESC, character, c.id
