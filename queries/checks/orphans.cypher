// title: Things that hang together with nothing
// severity: note
// settle: A relationship to what they belong to; or they are deleted.
MATCH (n)
WHERE NOT (n)--() AND NOT n:Source
RETURN coalesce(n.title, n.name, n.id, 'A node without a name') + ' (' + coalesce(head(labels(n)), 'no label') + ') has no relationship.' AS finding,
       [n] AS nodes,
       coalesce(n.sources, []) AS source
ORDER BY finding, n.id
