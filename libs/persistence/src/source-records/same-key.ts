/**
 * Condition for the records of a source that a key names: in each entity the one of that very key, else the first that is the same but for
 * Unicode normalisation. `record` is the alias of a `source_record`, the others are the parameters of source and key.
 */
export const sameKey = (record: string, source: string, key: string): string =>
  `${record}.source = ${source} AND (${record}.record_key = ${key}
    OR (normalize(${record}.record_key, NFC) = normalize(${key}::text, NFC) AND ${record}.key_repeats IS NULL
      AND NOT EXISTS (SELECT FROM source_record same WHERE same.entity = ${record}.entity AND same.source = ${source} AND same.record_key = ${key})))`;
