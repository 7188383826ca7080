// title: Who belongs to the innermost circle?
// group: The network as a whole
// param: works: int = 2
// column: character: string
// column: core: int
// column: companions: int
// column: source: list of string
// algorithm: core
// draws: graph
// example: --works 3

// companions appear together in so many works; all in a core of 5 have five companions within it
MATCH (one:Character)-[r:APPEARS_IN]->(w:Film|Series)<-[q:APPEARS_IN]-(other:Character)
WHERE one.id < other.id AND coalesce(r.archive, false) = false AND coalesce(q.archive, false) = false
WITH one, other, count(DISTINCT w) AS weight, collect(r.sources) AS lists
WHERE weight >= $works
WITH one, other, weight,
     reduce(seen = [], ids IN lists | seen + [id IN ids WHERE NOT id IN seen]) AS ids
UNWIND ids AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, other, weight, collect(DISTINCT s.name) AS source
