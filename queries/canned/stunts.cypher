// title: Which big stunts and chases does a film have, who does them, and where?
// group: What happens
// param: film: Film = null
// column: film: string
// column: stunt: string
// column: what: string
// column: performer: list of string
// column: actor: list of string
// column: place: list of string
// column: filmed_at: list of string
// column: film_shot_there: list of string
// column: source: list of string
// draws: table
// example: --film "Ghost Protocol"
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {realm: 'story'})
WHERE ($film IS NULL OR f.id = $film)
  AND (e.kind IN ['stunt', 'chase']
       OR (e.kind IN ['heist', 'attack'] AND EXISTS { (:Character)-[:TAKES_PART_IN {role: 'performer'}]->(e) }))
OPTIONAL MATCH (c:Character)-[t:TAKES_PART_IN]->(e)
WHERE t.role IN ['performer', 'pursuer', 'pursued']
OPTIONAL MATCH (a:Person)-[played:PLAYED]->(c)
WHERE f.id IN played.films
WITH f, e, c, a
ORDER BY c.name, a.name
WITH f, e, collect(DISTINCT c.name) AS performer, collect(DISTINCT a.name) AS actor
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
WITH f, e, performer, actor, p
ORDER BY p.name
WITH f, e, performer, actor, collect(DISTINCT p.name) AS place
OPTIONAL MATCH (e)<-[:DEPICTS]-(:Event)-[:HAPPENS_AT]->(site:Place)
WITH f, e, performer, actor, place, site
ORDER BY site.name
WITH f, e, performer, actor, place, collect(DISTINCT site.name) AS filmed_at
// of a scene whose own shoot is not told, only that the film was shot where it is set
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(:Place)-[:WITHIN*0..3]->(own:Place)
WHERE EXISTS { (f)-[:HAS_EVENT]->(:Event {realm: 'production', kind: 'filming'})-[:HAPPENS_AT]->(own) }
WITH f, e, performer, actor, place, filmed_at, own
ORDER BY own.name
WITH f, e, performer, actor, place, filmed_at, collect(DISTINCT own.name) AS film_shot_there
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, performer, actor, place, filmed_at, film_shot_there, collect(DISTINCT s) AS found
RETURN f.title AS film,
       e.name AS stunt,
       e.summary AS what,
       performer,
       actor,
       place,
       filmed_at,
       film_shot_there,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, e.ordinal, e.id
