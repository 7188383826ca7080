// title: Who pretends to be whom?
// group: What happens
// param: film: Film = null
// column: film: string
// column: impersonator: string
// column: impersonated: string
// column: deceived: list of string
// column: what: string
// column: uncertain: bool
// column: source: list of string
// column: path: path
// link: impersonator poses as impersonated
// draws: graph
// example: --film "Mission: Impossible 2"
MATCH path = (a:Character)-[:TAKES_PART_IN {role: 'impersonator'}]->(e:Event {kind: 'impersonation'})<-[:TAKES_PART_IN {role: 'impersonated'}]-(b:Character)
MATCH (f:Film)-[:HAS_EVENT]->(e)
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH (d:Character)-[:TAKES_PART_IN {role: 'deceived'}]->(e)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, a, b, path, d, s
ORDER BY d.name
WITH f, e, a, b, path, collect(DISTINCT d.name) AS deceived, collect(DISTINCT s) AS found
RETURN f.title AS film,
       a.name AS impersonator,
       b.name AS impersonated,
       deceived,
       e.summary AS what,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source,
       path
ORDER BY f.number, e.ordinal, impersonator, impersonated, e.id
