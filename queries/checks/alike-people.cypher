// title: People who may be one
// severity: warning
// settle: Their ids at TMDB, IMDb or Wikidata; one of the names as an alias of the other makes them one.
MATCH (x:Person)
WHERE x.name IS NOT NULL
WITH x, trim(replace(replace(replace(replace(toLower(x.name), '.', ''), '-', ' '), "'", ''), ',', '')) AS name
// two names that differ by a letter are the same when the right letter is left out of both
UNWIND [name] + CASE WHEN size(name) < 8 THEN [] ELSE [i IN range(0, size(name) - 1) | substring(name, 0, i) + '_' + substring(name, i + 1)] + [i IN range(0, size(name)) | substring(name, 0, i) + '_' + substring(name, i)] END + [word IN [1] WHERE size(split(name, ' ')) > 1 | head(split(name, ' ')) + ' ' + last(split(name, ' '))] AS key
WITH key, collect(DISTINCT x) AS alike
WHERE size(alike) > 1
UNWIND alike AS a
UNWIND alike AS b
WITH DISTINCT a, b
WHERE a.id < b.id
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
  // one list names a person once
  AND NOT EXISTS {
    MATCH (a)-[one:ACTED_IN]->(:Film|Series)<-[other:ACTED_IN]-(b)
    WHERE any(id IN one.sources WHERE id IN other.sources)
  }
RETURN a.name + ' (' + a.id + ') and ' + b.name + ' (' + b.id + ') may be one.' AS finding,
       [a, b] AS nodes,
       coalesce(a.sources, []) + [id IN coalesce(b.sources, []) WHERE NOT id IN coalesce(a.sources, [])] AS source
ORDER BY finding, a.id, b.id
