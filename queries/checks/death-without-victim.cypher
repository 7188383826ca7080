// title: Deaths of which nobody is the victim
// severity: warning
// settle: Who dies: TAKES_PART_IN with `role: victim`.
MATCH (e:Event {kind: 'death'})
WHERE NOT EXISTS { ()-[:TAKES_PART_IN {role: 'victim'}]->(e) }
RETURN 'Nobody dies in "' + e.name + '".' AS finding, [e] AS nodes, coalesce(e.sources, []) AS source
ORDER BY finding, e.id
