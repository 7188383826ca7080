// title: What happens, in order?
// group: What happens
// param: film: Film = null
// column: film: string
// column: n: int
// column: event: string
// column: kind: string
// column: what: string
// column: who: list of string
// column: place: list of string
// column: uncertain: bool
// column: source: list of string
// draws: timeline
// example: --film Fallout
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {realm: 'story'})
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH (c)-[t:TAKES_PART_IN]->(e)
WITH f, e, c, t
ORDER BY c.name, t.role
WITH f, e, collect(c.name + ' (' + t.role + ')') AS who
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, who, p, s
ORDER BY p.name
WITH f, e, who, collect(DISTINCT p.name) AS place, collect(DISTINCT s) AS found
RETURN f.title AS film,
       e.ordinal AS n,
       e.name AS event,
       e.kind AS kind,
       e.summary AS what,
       who,
       place,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, n, event, e.id
