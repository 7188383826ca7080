// title: Who stands before the camera and works behind it?
// group: How the films were made
// column: person: string
// column: acts_in: list of string
// column: directs: list of string
// column: writes: list of string
// column: produces: list of string
// column: source: list of string
// link: person acts in acts_in
// link: person directs directs
// link: person writes writes
// link: person produces produces
// draws: table
MATCH (p:Person)-[a:ACTED_IN]->(:Film|Series)
WHERE coalesce(a.archive, false) = false AND EXISTS { (p)-[:DIRECTED|WROTE|PRODUCED]->(:Film|Series) }
WITH DISTINCT p
MATCH (p)-[r:ACTED_IN|DIRECTED|WROTE|PRODUCED]->(w:Film|Series)
OPTIONAL MATCH (s:Source)
WHERE s.id IN r.sources
WITH p, r, w, s
ORDER BY w.released, w.id, s.name
WITH p, collect(DISTINCT {type: type(r), title: w.title}) AS credits, collect(DISTINCT s.name) AS source
RETURN p.name AS person,
       [c IN credits WHERE c.type = 'ACTED_IN' | c.title] AS acts_in,
       [c IN credits WHERE c.type = 'DIRECTED' | c.title] AS directs,
       [c IN credits WHERE c.type = 'WROTE' | c.title] AS writes,
       [c IN credits WHERE c.type = 'PRODUCED' | c.title] AS produces,
       source
ORDER BY size(credits) DESC, person, p.id
