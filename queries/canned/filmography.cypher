// title: What did a person do, and in which works?
// group: Who is who
// param: person: Person
// column: year: int
// column: work: string
// column: as: string
// column: credit: list of string
// column: note: list of string
// column: source: list of string
// draws: table
// example: --person "Henry Czerny"
MATCH (p:Person {id: $person})-[r:ACTED_IN|DIRECTED|WROTE|PRODUCED]->(w:Film|Series)
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH w, r, collect(s) AS found
RETURN w.released.year AS year,
       w.title AS work,
       CASE type(r)
         WHEN 'ACTED_IN' THEN 'actor'
         WHEN 'DIRECTED' THEN 'director'
         WHEN 'WROTE' THEN 'writer'
         ELSE 'producer'
       END AS `as`,
       CASE
         WHEN type(r) = 'ACTED_IN' THEN r.roles
         WHEN r.credit IS NULL THEN []
         ELSE [r.credit]
       END AS credit,
       [note IN [
         CASE WHEN r.uncredited THEN 'uncredited' END,
         CASE WHEN r.voice THEN 'voice' END,
         CASE WHEN r.archive THEN 'old footage' END
       ] WHERE note IS NOT NULL] AS note,
       [id IN r.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY w.released, `as`, w.id, credit
