// title: Who played several characters?
// group: Who is who
// param: parts: int = 2
// column: actor: string
// column: characters: list of string
// column: works: list of string
// column: source: list of string
// link: actor plays characters
// draws: table
// example: --parts 2
MATCH (p:Person)-[r:PLAYED]->(c:Character)
OPTIONAL MATCH (w:Film|Series)
WHERE w.id IN r.films
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, c, w, s
ORDER BY w.released, w.id, c.name, s.name
WITH p, collect(DISTINCT c) AS parts, collect(DISTINCT w.title) AS works, collect(DISTINCT s.name) AS source
WHERE size(parts) >= $parts
RETURN p.name AS actor, [c IN parts | c.name] AS characters, works, source
ORDER BY size(parts) DESC, actor, p.id
