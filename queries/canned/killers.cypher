// title: Who kills the most, and whom?
// group: What happens
// column: killer: string
// column: kills: int
// column: victims: list of string
// column: films: list of string
// column: uncertain: bool
// column: source: list of string
// draws: table
MATCH (k)-[:TAKES_PART_IN {role: 'killer'}]->(e:Event {kind: 'death'})<-[:TAKES_PART_IN {role: 'victim'}]-(v:Character)
MATCH (f:Film)-[:HAS_EVENT]->(e)
OPTIONAL MATCH (s:Source)
WHERE s.id IN e.sources
WITH k, e, v, f, s
ORDER BY s.name
WITH k, e, v, f, collect(s.name) AS names
ORDER BY f.number, e.ordinal, v.name, e.id
WITH k, collect(v.name) AS victims, collect(f.title) AS films,
     max(CASE WHEN e.uncertain THEN 1 ELSE 0 END) = 1 AS uncertain, collect(names) AS lists
RETURN k.name AS killer,
       size(victims) AS kills,
       victims,
       reduce(seen = [], film IN films | CASE WHEN film IN seen THEN seen ELSE seen + film END) AS films,
       uncertain,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY kills DESC, killer, k.id
