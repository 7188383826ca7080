// title: Works that follow one which came out later
// severity: error
// settle: The release dates of both at their distributors, or the direction of FOLLOWS.
MATCH (a:Film|Series)-[r:FOLLOWS]->(b:Film|Series)
WHERE a.released.year < b.released.year
   OR (a.released < b.released AND a.released_precision = 'day' AND b.released_precision = 'day')
RETURN a.title + ' (' + toString(a.released) + ') follows ' + b.title + ' (' + toString(b.released) + '), which came out later.' AS finding,
       [a, b] AS nodes,
       coalesce(r.sources, []) + coalesce(a.sources, []) + coalesce(b.sources, []) AS source
ORDER BY finding, a.id, b.id
