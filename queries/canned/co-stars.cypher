// title: With whom did an actor play, and how often?
// group: How people are connected
// param: person: Person
// column: actor: string
// column: films: int
// column: together_in: list of string
// column: source: list of string
// draws: table
// example: --person "Tom Cruise"
MATCH (p:Person {id: $person})-[mine:ACTED_IN]->(w:Film|Series)<-[theirs:ACTED_IN]-(other:Person)
WHERE coalesce(mine.archive, false) = false AND coalesce(theirs.archive, false) = false
OPTIONAL MATCH (s:Source)
WHERE s.id IN theirs.sources
WITH other, w, s
ORDER BY s.name
WITH other, w, collect(s.name) AS names
ORDER BY w.released, w.id
WITH other, collect(w.title) AS together_in, collect(names) AS lists
RETURN other.name AS actor,
       size(together_in) AS films,
       together_in,
       reduce(seen = [], names IN lists | seen + [name IN names WHERE NOT name IN seen]) AS source
ORDER BY films DESC, actor, other.id
