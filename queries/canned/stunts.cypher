// title: Which big stunts does a film have, and where?
// param: film: Film = null
// column: film: string
// column: stunt: string
// column: what: string
// column: performer: list of string
// column: place: list of string
// column: filmed_at: list of string
// column: source: list of string
// draws: table
// example: --film "Ghost Protocol"
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {realm: 'story', kind: 'stunt'})
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH (c:Character)-[:TAKES_PART_IN {role: 'performer'}]->(e)
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
OPTIONAL MATCH (e)<-[:DEPICTS]-(:Event)-[:HAPPENS_AT]->(site:Place)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, c, p, site, s
ORDER BY c.name, p.name, site.name
WITH f, e,
     collect(DISTINCT c.name) AS performer,
     collect(DISTINCT p.name) AS place,
     collect(DISTINCT site.name) AS filmed_at,
     collect(DISTINCT s) AS found
RETURN f.title AS film,
       e.name AS stunt,
       e.summary AS what,
       performer,
       place,
       filmed_at,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, e.ordinal, e.id
