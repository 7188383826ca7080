// title: Works that follow each other in a circle
// severity: error
// settle: Which of the works came out first: one FOLLOWS of the circle is wrong.
MATCH path = (a:Film|Series)-[:FOLLOWS*1..30]->(a)
WHERE all(x IN nodes(path) WHERE a.id <= x.id)
WITH a, nodes(path) AS works, relationships(path) AS steps
RETURN reduce(text = head(works).title, x IN tail(works) | text + ' follows ' + x.title) + '.' AS finding,
       tail(works) AS nodes,
       reduce(ids = [], r IN steps | ids + [id IN coalesce(r.sources, []) WHERE NOT id IN ids]) AS source
ORDER BY finding, a.id
