// title: When is a character first and last seen?
// group: Who comes and goes
// param: character: Character = null
// column: character: string
// column: first: string
// column: first_year: int
// column: last: string
// column: last_year: int
// column: works: int
// column: actor: list of string
// column: source: list of string
// draws: table
// example: --character "Eugene Kittridge"
MATCH (c:Character)-[r:APPEARS_IN]->(w:Film|Series)
WHERE ($character IS NULL OR c.id = $character) AND coalesce(r.archive, false) = false
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH c, w, s
ORDER BY s.name
WITH c, w, collect(s.name) AS names
ORDER BY w.released, w.id
WITH c, collect(w) AS works, collect(names) AS lists
OPTIONAL MATCH (a:Person)-[:PLAYED]->(c)
WITH c, works, lists, a
ORDER BY a.name
WITH c, works, lists, collect(a.name) AS actor
RETURN c.name AS character,
       head(works).title AS first,
       head(works).released.year AS first_year,
       last(works).title AS last,
       last(works).released.year AS last_year,
       size(works) AS works,
       actor,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY works DESC, first_year, character, c.id
