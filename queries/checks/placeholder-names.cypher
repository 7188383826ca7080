// title: People and characters who go by a word for nobody
// severity: warning
// settle: Their name in the cast list of the work, or no node at all.
MATCH (n:Person|Character|Film|Series|Place|Organization)
WHERE toLower(trim(coalesce(n.name, n.title, ''))) IN ['', '?', '-', 'n/a', 'na', 'none', 'null', 'nobody', 'tba', 'tbd', 'unknown', 'uncredited', 'various', 'unnamed']
OPTIONAL MATCH (n)-[r:ACTED_IN|APPEARS_IN|DIRECTED|PRODUCED|WROTE]->(w:Film|Series)
WITH n, r, w
ORDER BY w.released, w.id
WITH n, collect(DISTINCT w.title) AS works, collect(r) AS credits
RETURN '"' + coalesce(n.name, n.title, '') + '" (' + n.id + ') is no name'
         + CASE size(works) WHEN 0 THEN '.' ELSE ', credited in ' + reduce(text = head(works), title IN tail(works) | text + ', ' + title) + '.' END AS finding,
       [n] AS nodes,
       reduce(ids = coalesce(n.sources, []), r IN credits | ids + [id IN coalesce(r.sources, []) WHERE NOT id IN ids]) AS source
ORDER BY finding, n.id
