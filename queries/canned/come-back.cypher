// title: Who came back after many years?
// group: Who comes and goes
// param: years: int = 10
// column: character: string
// column: actor: list of string
// column: last_seen: string
// column: last_year: int
// column: returns_in: string
// column: return_year: int
// column: years: int
// column: source: list of string
// link: character returns in returns_in
// draws: table
// example: --years 10
MATCH (c:Character)-[:TAKES_PART_IN {role: 'returnee'}]->(e:Event {kind: 'return'})
MATCH (e)-[:LAST_SEEN_IN]->(last:Film)
MATCH (back:Film)-[:HAS_EVENT]->(e)
WITH c, e, last, back, back.released.year - last.released.year AS years
WHERE years >= $years
OPTIONAL MATCH (a:Person)-[p:PLAYED]->(c)
WHERE back.id IN p.films
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH c, e, last, back, years, a, s
ORDER BY a.name
WITH c, e, last, back, years, collect(DISTINCT a.name) AS actor, collect(DISTINCT s) AS found
RETURN c.name AS character,
       actor,
       last.title AS last_seen,
       last.released.year AS last_year,
       back.title AS returns_in,
       back.released.year AS return_year,
       years,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY years DESC, character, e.id
