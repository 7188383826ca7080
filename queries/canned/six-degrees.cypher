// title: Over how many films does an actor know all the others?
// group: Across franchises
// param: person: Person
// column: steps: int
// column: people: int
// column: among_them: list of string
// column: source: list of string
// algorithm: distances
// draws: graph
// example: --person "Tom Cruise"
// example: --person "Ving Rhames"
MATCH (start:Person {id: $person})
MATCH (one:Person)-[r:ACTED_IN]->(through:Film|Series)
WHERE coalesce(r.archive, false) = false
UNWIND CASE WHEN size(coalesce(r.sources, [])) = 0 THEN [null] ELSE r.sources END AS id
OPTIONAL MATCH (s:Source {id: id})
RETURN one, through, 1 AS weight, collect(DISTINCT s.name) AS source, start AS about
