// title: Claims whose outcome the fact itself contradicts
// severity: error
// settle: The outcome of the claim, or the property of what it is about.
MATCH (x)<-[:ABOUT {role: 'subject'}]-(c:Claim {value_type: 'date'})-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = 'accepted' AND c.outcome IN ['came_true', 'did_not']
  AND NOT 'superseded=true' IN coalesce(c.qualifiers, [])
WITH x, c, s, toString(x[c.property]) AS fact,
     CASE x[c.property + '_precision'] WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END AS known
WITH x, c, s, substring(fact, 0, known) AS fact
WITH x, c, s, fact, fact STARTS WITH c.value OR c.value STARTS WITH fact AS fits
WHERE (c.outcome = 'came_true') <> fits
RETURN '"' + c.name + '" ' + CASE
           WHEN c.outcome = 'came_true' THEN 'came true'
           WHEN c.modality IN ['planned', 'expected'] THEN 'was not kept'
           ELSE 'was wrong'
         END
         + ', and ' + c.property + ' of ' + coalesce(x.title, x.name) + ' is ' + fact + '.' AS finding,
       [c, x] AS nodes,
       [s.id] + coalesce(x.sources, []) AS source
ORDER BY finding, c.id, x.id
