// title: Where are a film's actors known from?
// param: film: Film = null
// column: actor: string
// column: film: string
// column: newcomer: bool
// column: known_from: string
// column: year: int
// column: as: list of string
// column: source: list of string
// draws: table
// example: --film "Dead Reckoning"
MATCH (p:Person)-[r:ACTED_IN]->(f:Film)-[:PART_OF]->(home:Franchise)
WHERE coalesce(r.archive, false) = false
  AND (f.id = $film OR ($film IS NULL AND EXISTS { (f)-[:HAS_EVENT]->() }))
MATCH (p)-[known:ACTED_IN]->(w:Film|Series)
WHERE w.released < f.released AND NOT (w)-[:PART_OF]->(home)
OPTIONAL MATCH (p)-[:ACTED_IN]->(before:Film)-[:PART_OF]->(home)
WHERE before.released < f.released
WITH p, f, w, known, count(before) = 0 AS newcomer
OPTIONAL MATCH (s:Source)
WHERE s.id IN known.sources
WITH p, f, w, known, newcomer, collect(s) AS found
RETURN p.name AS actor,
       f.title AS film,
       newcomer,
       w.title AS known_from,
       w.released.year AS year,
       known.roles AS `as`,
       [id IN known.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.released, newcomer DESC, actor, w.released, known_from, p.id, w.id, `as`
