// title: Sources that disagree on who holds an office
// severity: error
// settle: The film itself: who is called by the office, and until when (`from_film`, `until_film`).
CALL {
  // an office that one alone can hold, and no source that knows both
  MATCH (a:Character)-[one:MEMBER_OF]->(o:Organization)<-[other:MEMBER_OF]-(b:Character)
  WHERE a.id < b.id AND toLower(one.role) = toLower(other.role)
    AND toLower(one.role) IN ['director', 'secretary', 'president', 'head', 'chief', 'leader', 'commander', 'king', 'queen', 'chairman']
    AND size(coalesce(one.sources, [])) > 0 AND size(coalesce(other.sources, [])) > 0
    AND none(id IN one.sources WHERE id IN other.sources)
  OPTIONAL MATCH (f1 {id: one.from_film})
  OPTIONAL MATCH (u1 {id: one.until_film})
  OPTIONAL MATCH (f2 {id: other.from_film})
  OPTIONAL MATCH (u2 {id: other.until_film})
  WITH a, b, o, one, other, f1, u1, f2, u2
  WHERE coalesce(f1.released <= u2.released, true) AND coalesce(f2.released <= u1.released, true)
  RETURN a.name + ' and ' + b.name + ' are both ' + one.role + ' of ' + o.name + ' at the same time, by different sources.' AS finding,
         [a, b, o] AS nodes, one.sources + other.sources AS source
  UNION ALL
  // claims about an office that nobody settled
  MATCH (x)<-[:ABOUT {role: 'subject'}]-(c:Claim)-[:STATED_IN]->(s:Source)
  WHERE c.kind IN ['office', 'membership', 'position'] AND c.value IS NOT NULL
    AND coalesce(c.decision, 'accepted') = 'accepted'
    AND coalesce(c.modality, 'stated') IN ['stated', 'quoted'] AND coalesce(c.outcome, 'open') <> 'did_not'
  WITH x, c, s
  ORDER BY c.value, c.id
  WITH x, c.kind AS kind, collect({value: c.value, claim: c, source: s}) AS told
  WITH x, kind, told, [t IN told WHERE coalesce(t.claim.outcome, 'open') = 'open'] AS open
  WHERE any(a IN open WHERE any(b IN told WHERE a.value <> b.value))
  RETURN coalesce(x.title, x.name) + ' (' + kind + '): '
           + reduce(text = '', t IN told | text + CASE text WHEN '' THEN '' ELSE '; ' END + t.source.name + ' says ' + t.value) + '.' AS finding,
         [x] + [t IN told | t.claim] AS nodes, [t IN told | t.source.id] AS source
}
RETURN finding, nodes, source
ORDER BY finding, head(nodes).id
