/** Others, of which each text is sent once or seldom, have nothing to gain. */
const IS_REPEATED = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/;

/** Texts are those of the repositories, some hundred; what would come past that is made up as it goes. */
const MOST_NAMES = 1_000;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement parsed, so that only the first use of a text pays for that, which in a small unit of
 * work is a good part of all; undefined: it is parsed at every use. Plans are made anew all the same; see `createDataSource`.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES || !IS_REPEATED.test(sql)) return known;
  const name = `sogoc_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
