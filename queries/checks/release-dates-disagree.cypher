// title: Sources that disagree on when a work came out
// severity: error
// settle: The outcome of each claim (`loregraph review`), by the distributor's own announcement.
MATCH (w:Film|Series)<-[:ABOUT {role: 'subject'}]-(c:Claim)-[:STATED_IN]->(s:Source)
WHERE c.property IN ['released', 'ended'] AND c.value IS NOT NULL
  AND coalesce(c.decision, 'accepted') = 'accepted'
  // a plan that changed is no disagreement, nor is what is known to be wrong
  AND coalesce(c.modality, 'stated') IN ['stated', 'quoted'] AND coalesce(c.outcome, 'open') = 'open'
  AND NOT 'superseded=true' IN coalesce(c.qualifiers, [])
WITH w, c, s, toString(w[c.property]) AS date,
     CASE w[c.property + '_precision'] WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END AS known
WITH w, c, s, substring(date, 0, known) AS held
ORDER BY c.value, s.name, c.id
WITH w, c.property AS property, held, collect({value: c.value, claim: c, source: s}) AS told
WITH w, property, held, told,
     [x IN told WHERE NOT (held STARTS WITH x.value OR x.value STARTS WITH held)
        OR (held IS NULL AND any(y IN told WHERE NOT (x.value STARTS WITH y.value OR y.value STARTS WITH x.value)))] AS others
WHERE size(others) > 0
RETURN w.title + ' (' + property + coalesce(' ' + held, '') + '): '
         + reduce(text = '', x IN others | text + CASE text WHEN '' THEN '' ELSE '; ' END + x.source.name + ' says ' + x.value) + '.' AS finding,
       [w] + [x IN others | x.claim] AS nodes,
       coalesce(w.sources, []) + [x IN others WHERE NOT x.source.id IN coalesce(w.sources, []) | x.source.id] AS source
ORDER BY finding, w.id
