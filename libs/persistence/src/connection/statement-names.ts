/** Utility statements have no plan, and cursors have a new name each time. */
const HAS_PLAN = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/;

/** Texts are those of the repositories, some hundred; what would come past that is made up as it goes, and keeps no plan. */
const MOST_NAMES = 1_000;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement parsed and planned, so that only the first use of a text pays for it; undefined: it
 * is planned at every use. Small units of work spend more on planning than on doing.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES || !HAS_PLAN.test(sql)) return known;
  const name = `sogoc_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
