// title: Who is a character?
// group: Who is who
// param: character: Character
// column: character: string
// column: also_called: list of string
// column: occupation: string
// column: played_by: list of string
// column: seen_in: list of string
// column: belongs_to: list of string
// column: dies_in: list of string
// column: source: list of string
// draws: table
// example: --character Kittridge
MATCH (c:Character {id: $character})
OPTIONAL MATCH (c)-[r:APPEARS_IN]->(w:Film|Series)
WHERE coalesce(r.archive, false) = false
WITH c, w
ORDER BY w.released, w.id
WITH c, collect(w.title) AS seen_in
OPTIONAL MATCH (p:Person)-[:PLAYED]->(c)
WITH c, seen_in, p
ORDER BY p.name
WITH c, seen_in, collect(p.name) AS played_by
OPTIONAL MATCH (c)-[m:MEMBER_OF]->(o:Organization)
OPTIONAL MATCH (first:Film {id: m.from_film})
WITH c, seen_in, played_by, m, o, first
ORDER BY coalesce(first.number, 0), o.name, m.role
WITH c, seen_in, played_by, collect(o.name + ' (' + coalesce(m.role, 'member') + ')') AS belongs_to
OPTIONAL MATCH (c)-[:TAKES_PART_IN {role: 'victim'}]->(:Event {kind: 'death'})<-[:HAS_EVENT]-(f:Film)
WITH c, seen_in, played_by, belongs_to, f
ORDER BY f.released, f.id
WITH c, seen_in, played_by, belongs_to, collect(DISTINCT f.title) AS dies_in
OPTIONAL MATCH (s:Source)
WHERE s.id IN c.sources
WITH c, seen_in, played_by, belongs_to, dies_in, collect(s) AS found
RETURN c.name AS character,
       c.aliases AS also_called,
       c.occupation AS occupation,
       played_by,
       seen_in,
       belongs_to,
       dies_in,
       [id IN c.sources | head([s IN found WHERE s.id = id | s.name])] AS source
