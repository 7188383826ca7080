// title: Which characters were played by several people?
// group: Who is who
// column: character: string
// column: actor: string
// column: works: list of string
// column: took_over: bool
// column: source: list of string
// link: actor plays character
// draws: table
MATCH (p:Person)-[r:PLAYED]->(c:Character)
WITH c, count(DISTINCT p) AS players
WHERE players > 1
MATCH (p:Person)-[r:PLAYED]->(c)
OPTIONAL MATCH (w:Film|Series)
WHERE w.id IN r.films
WITH c, p, r, w
ORDER BY w.released, w.id
WITH c, p, r, collect(w.title) AS works, min(w.released) AS since
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH c, p, r, works, since, collect(s) AS found
RETURN c.name AS character,
       p.name AS actor,
       works,
       coalesce(r.recast, false) AS took_over,
       [id IN r.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY character, since, actor, c.id, p.id
