// title: Who plays whom in a film?
// group: Who is who
// param: film: Film|Series
// column: billing: int
// column: actor: string
// column: character: list of string
// column: billed_as: list of string
// column: note: list of string
// column: source: list of string
// draws: table
// example: --film Fallout
MATCH (p:Person)-[r:ACTED_IN]->(f:Film|Series {id: $film})
OPTIONAL MATCH (p)-[played:PLAYED]->(c:Character)
WHERE f.id IN played.films
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, r, c, s
ORDER BY c.name
WITH p, r, collect(DISTINCT c.name) AS character, collect(DISTINCT s) AS found
RETURN r.billing AS billing,
       p.name AS actor,
       character,
       r.roles AS billed_as,
       [note IN [
         CASE WHEN r.uncredited THEN 'uncredited' END,
         CASE WHEN r.voice THEN 'voice' END,
         CASE WHEN r.archive THEN 'old footage' END
       ] WHERE note IS NOT NULL] AS note,
       [id IN r.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY coalesce(r.archive, false), coalesce(r.uncredited, false), billing, actor, p.id, billed_as
