// title: Where are a film's new actors known from?
// group: How people are connected
// param: film: Film = null
// param: returning: bool = false
// column: actor: string
// column: film: string
// column: newcomer: bool
// column: known_from: string
// column: year: int
// column: as: list of string
// column: source: list of string
// link: actor is known from known_from
// draws: table
// example: --film "Dead Reckoning"
// example: --film "Dead Reckoning" --returning true
// example: --film "Rogue Nation"
MATCH (p:Person)-[r:ACTED_IN]->(f:Film)-[:PART_OF]->(home:Franchise)
WHERE coalesce(r.archive, false) = false
  AND (f.id = $film OR ($film IS NULL AND EXISTS { (f)-[:HAS_EVENT]->() }))
OPTIONAL MATCH (p)-[:ACTED_IN]->(before:Film)-[:PART_OF]->(home)
WHERE before.released < f.released
WITH p, r, f, home, count(before) = 0 AS newcomer
WHERE newcomer OR $returning
OPTIONAL MATCH (p)-[known:ACTED_IN]->(w:Film|Series)
WHERE w.released < f.released AND NOT EXISTS { (w)-[:PART_OF]->(home) }
// asked for one film, it also names the billed newcomers of whom no earlier work is known
WITH p, r, f, newcomer, known, w
WHERE w IS NOT NULL OR ($film IS NOT NULL AND newcomer AND r.billing IS NOT NULL)
WITH p, f, newcomer, known, w, coalesce(known.sources, r.sources) AS ids,
     CASE WHEN w IS NULL THEN r.billing ELSE 0 END AS place
OPTIONAL MATCH (s:Source)
WHERE s.id IN ids
WITH p, f, newcomer, known, w, ids, place, collect(s) AS found
RETURN p.name AS actor,
       f.title AS film,
       newcomer,
       w.title AS known_from,
       w.released.year AS year,
       coalesce(known.roles, []) AS `as`,
       [id IN ids | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.released, newcomer DESC, place, actor, w.released, known_from, p.id, w.id, `as`
