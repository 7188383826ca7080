// title: Characters who may be one
// severity: warning
// settle: The cast lists of their works; one of the names as an alias of the other makes them one.
MATCH (x:Character)
WHERE x.name IS NOT NULL
WITH x, trim(replace(replace(replace(replace(toLower(x.name), '.', ''), '-', ' '), "'", ''), ',', '')) AS name
OPTIONAL MATCH (player:Person)-[:PLAYED]->(x)
WITH x, name, collect(player.id) AS players
OPTIONAL MATCH (x)-[:APPEARS_IN]->(work)
WITH x, name, players, collect('* ' + work.id) AS works,
     // two names that differ by a letter are the same when the right letter is left out of both
     CASE WHEN size(name) < 3 THEN [] ELSE [i IN range(0, size(name) - 1) | substring(name, 0, i) + '_' + substring(name, i + 1)] + [i IN range(0, size(name)) | substring(name, 0, i) + '_' + substring(name, i)] END AS letters
UNWIND [name] + CASE WHEN size(name) < 6 THEN [] ELSE letters END
  // of short names that says little, but where one person plays both or a work has both
  + CASE WHEN size(name) > 6 THEN [] ELSE reduce(keys = [], id IN players + works | keys + [key IN letters | id + ' ' + key]) END
  // one person plays both, with a title and without: Dr. Madeleine Swann
  + [id IN players | id + ' ' + name]
  + [id IN players WHERE size(split(name, ' ')) > 2 | id + ' ' + substring(name, size(head(split(name, ' '))) + 1)] AS key
WITH key, collect(DISTINCT x) AS alike
WHERE size(alike) > 1
UNWIND alike AS a
UNWIND alike AS b
WITH a, b, collect(key) AS keys
WHERE a.id < b.id
  // in one work a letter more may be a slip, another letter is another name: Max and Mac
  AND (size(a.name) <> size(b.name) OR NOT all(key IN keys WHERE key STARTS WITH '* '))
  // ids elsewhere that differ say that they are two
  AND coalesce(a.tmdb_id = b.tmdb_id, true) AND coalesce(a.imdb_id = b.imdb_id, true)
  AND coalesce(a.wikidata_id = b.wikidata_id, true)
  // what is numbered is told apart by its number
  AND [i IN range(0, size(a.name) - 1) WHERE substring(a.name, i, 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] | substring(a.name, i, 1)]
    = [i IN range(0, size(b.name) - 1) WHERE substring(b.name, i, 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] | substring(b.name, i, 1)]
  // a title, a letter or a number in Roman figures tells them apart
  AND NOT (head(split(toLower(a.name), ' ')) <> head(split(toLower(b.name), ' '))
           AND all(name IN [a.name, b.name] WHERE head(split(toLower(name), ' ')) IN ['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'miss', 'dr', 'dr.', 'sir']))
  AND NOT (last(split(toLower(a.name), ' ')) <> last(split(toLower(b.name), ' '))
           AND all(name IN [a.name, b.name] WHERE size(last(split(name, ' '))) = 1
                   OR last(split(toLower(name), ' ')) IN ['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii']))
  AND NOT EXISTS {
    MATCH (a)-[one:APPEARS_IN]->(:Film|Series)<-[other:APPEARS_IN]-(b)
    WHERE any(id IN one.sources WHERE id IN other.sources)
  }
  // stories of their own have characters of their own
  AND (EXISTS { (a)-[:APPEARS_IN]->()-[:PART_OF]->(:Franchise)<-[:PART_OF]-()<-[:APPEARS_IN]-(b) }
       OR NOT EXISTS { (a)-[:APPEARS_IN]->()-[:PART_OF]->(:Franchise) }
       OR NOT EXISTS { (b)-[:APPEARS_IN]->()-[:PART_OF]->(:Franchise) })
RETURN a.name + ' (' + a.id + ') and ' + b.name + ' (' + b.id + ') may be one.' AS finding,
       [a, b] AS nodes,
       coalesce(a.sources, []) + [id IN coalesce(b.sources, []) WHERE NOT id IN coalesce(a.sources, [])] AS source
ORDER BY finding, a.id, b.id
