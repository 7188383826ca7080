// title: Who took a part over without being marked as recast
// severity: warning
// settle: `recast: true` on the later PLAYED, or two characters where they only share a name or a title.
MATCH (p:Person)-[r:PLAYED]->(c:Character)
MATCH (w:Film|Series)
WHERE w.id IN r.films
WITH c, p, r, min(w.released) AS since
ORDER BY since, p.id
WITH c, collect({who: p, films: r.films, recast: coalesce(r.recast, false), since: since, sources: coalesce(r.sources, [])}) AS players
WHERE size(players) > 1
// who plays beside another in one film shows them at another age, or in another form
WITH c, players,
     [b IN players WHERE NOT b.recast
        AND any(a IN players WHERE a.since < b.since)
        AND none(a IN players WHERE a.who <> b.who AND any(film IN a.films WHERE film IN b.films))
        // two names of one person: `alike-people` says so
        AND none(a IN players WHERE a.who <> b.who AND (b.who.name STARTS WITH a.who.name OR a.who.name STARTS WITH b.who.name))] AS later
WHERE size(later) > 0
RETURN c.name + ' is played by ' + head(players).who.name + ', then by '
         + reduce(text = '', b IN later | text + CASE text WHEN '' THEN '' ELSE ', ' END + b.who.name)
         + CASE size(later) WHEN 1 THEN ', who is not marked as recast.' ELSE ', none of whom is marked as recast.' END AS finding,
       [c, head(players).who] + [b IN later | b.who] AS nodes,
       reduce(ids = [], b IN [head(players)] + later | ids + [id IN b.sources WHERE NOT id IN ids]) AS source
ORDER BY finding, c.id
