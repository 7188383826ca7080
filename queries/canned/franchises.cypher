// title: How do the franchises compare?
// group: Across franchises
// column: franchise: string
// column: works: int
// column: first_year: int
// column: last_year: int
// column: actors: int
// column: characters: int
// column: directors: int
// column: source: list of string
// draws: table
MATCH (f:Franchise)<-[:PART_OF]-(w:Film|Series)
WITH f, w
ORDER BY w.released, w.id
WITH f, collect(w) AS works
UNWIND works AS w
OPTIONAL MATCH (s:Source)
WHERE s.id IN w.sources
WITH f, works, s
ORDER BY s.name
WITH f, works, collect(DISTINCT s.name) AS source
RETURN f.name AS franchise,
       size(works) AS works,
       head(works).released.year AS first_year,
       last(works).released.year AS last_year,
       COUNT { MATCH (p:Person)-[:ACTED_IN]->(w:Film|Series)-[:PART_OF]->(f) RETURN DISTINCT p } AS actors,
       COUNT { MATCH (c:Character)-[:APPEARS_IN]->(w:Film|Series)-[:PART_OF]->(f) RETURN DISTINCT c } AS characters,
       COUNT { MATCH (p:Person)-[:DIRECTED]->(w:Film|Series)-[:PART_OF]->(f) RETURN DISTINCT p } AS directors,
       source
ORDER BY works DESC, franchise, f.id
