// title: Who dies, by whose hand and where?
// group: What happens
// param: film: Film = null
// column: film: string
// column: victim: string
// column: killer: list of string
// column: cause: string
// column: place: list of string
// column: uncertain: bool
// column: source: list of string
// link: killer kills victim
// draws: table
// example: --film Fallout
MATCH (f:Film)-[:HAS_EVENT]->(e:Event {kind: 'death'})<-[:TAKES_PART_IN {role: 'victim'}]-(v:Character)
WHERE $film IS NULL OR f.id = $film
OPTIONAL MATCH (k)-[:TAKES_PART_IN {role: 'killer'}]->(e)
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH f, e, v, k, p, s
ORDER BY k.name, p.name
WITH f, e, v,
     collect(DISTINCT k.name) AS killer,
     collect(DISTINCT p.name) AS place,
     collect(DISTINCT s) AS found
RETURN f.title AS film,
       v.name AS victim,
       killer,
       e.cause AS cause,
       place,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, e.ordinal, victim, e.id
