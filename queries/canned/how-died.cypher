// title: How did a character die?
// group: What happens
// param: character: Character
// column: character: string
// column: film: string
// column: killer: list of string
// column: place: list of string
// column: what: string
// column: uncertain: bool
// column: source: list of string
// link: killer kills character
// link: character dies in film
// link: character dies in place
// draws: table
// example: --character "Alan Hunley"
MATCH (c:Character {id: $character})-[:TAKES_PART_IN {role: 'victim'}]->(e:Event {kind: 'death'})
MATCH (f:Film)-[:HAS_EVENT]->(e)
OPTIONAL MATCH (k)-[:TAKES_PART_IN {role: 'killer'}]->(e)
OPTIONAL MATCH (e)-[:HAPPENS_AT]->(p:Place)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH c, f, e, k, p, s
ORDER BY k.name, p.name
WITH c, f, e,
     collect(DISTINCT k.name) AS killer,
     collect(DISTINCT p.name) AS place,
     collect(DISTINCT s) AS found
RETURN c.name AS character,
       f.title AS film,
       killer,
       place,
       e.summary AS what,
       coalesce(e.uncertain, false) AS uncertain,
       [id IN e.sources | head([s IN found WHERE s.id = id | s.name])] AS source
ORDER BY f.number, e.ordinal, e.id
