// title: Who betrays whom?
// group: What happens
// param: film: Film = null
// column: film: string
// column: traitor: string
// column: betrayed: string
// column: what: string
// column: source: list of string
// column: path: path
// link: traitor betrays betrayed
// draws: graph
// example: --film "Mission: Impossible III"
MATCH path = (t:Character)-[:TAKES_PART_IN {role: 'traitor'}]->(e:Event {kind: 'betrayal'})<-[:TAKES_PART_IN {role: 'betrayed'}]-(b)
MATCH (f:Film)-[:HAS_EVENT]->(e)
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, t, b, path, collect(s) AS found
RETURN f.title AS film,
       t.name AS traitor,
       b.name AS betrayed,
       e.summary AS what,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source,
       path
ORDER BY f.number, e.ordinal, betrayed, traitor, e.id
