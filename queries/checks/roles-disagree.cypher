// title: Sources that disagree on who plays whom
// severity: error
// settle: The cast list of the work itself.
CALL {
  // one character, one work, two people, and no source that knows both
  MATCH (p:Person)-[a:PLAYED]->(c:Character)<-[b:PLAYED]-(q:Person)
  WHERE p.id < q.id
  UNWIND [id IN a.films WHERE id IN b.films] AS id
  MATCH (w:Film|Series {id: id})
  MATCH (p)-[one:ACTED_IN]->(w)<-[other:ACTED_IN]-(q)
  WHERE size(coalesce(one.sources, [])) > 0 AND size(coalesce(other.sources, [])) > 0
    AND none(id IN one.sources WHERE id IN other.sources)
  RETURN c.name + ' in ' + w.title + ' is ' + p.name + ' by one source and ' + q.name + ' by another.' AS finding,
         [c, w, p, q] AS nodes, one.sources + other.sources AS source
  UNION ALL
  // one person, one work: claims about the part that nobody settled
  MATCH (x)<-[:ABOUT {role: 'subject'}]-(c:Claim)-[:ABOUT]->(w:Film|Series)
  WHERE c.kind IN ['part', 'role', 'casting', 'newcomer'] AND c.value IS NOT NULL
    AND coalesce(c.decision, 'accepted') = 'accepted'
    AND coalesce(c.modality, 'stated') IN ['stated', 'quoted'] AND coalesce(c.outcome, 'open') <> 'did_not'
  MATCH (c)-[:STATED_IN]->(s:Source)
  WITH x, w, c.kind AS kind, c, s
  ORDER BY c.value, c.id
  WITH x, w, kind, collect({value: c.value, claim: c, source: s}) AS told
  WITH x, w, kind, told, [t IN told WHERE coalesce(t.claim.outcome, 'open') = 'open'] AS open
  WHERE any(a IN open WHERE any(b IN told WHERE a.value <> b.value))
  RETURN coalesce(x.title, x.name) + ' in ' + w.title + ' (' + kind + '): '
           + reduce(text = '', t IN told | text + CASE text WHEN '' THEN '' ELSE '; ' END + t.source.name + ' says ' + t.value) + '.' AS finding,
         [x, w] + [t IN told | t.claim] AS nodes, [t IN told | t.source.id] AS source
}
RETURN finding, nodes, source
ORDER BY finding, head(nodes).id
