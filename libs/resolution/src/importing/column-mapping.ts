import type { CompiledEntity } from '@sogoc/core-entities';
import { nearestName } from '@sogoc/kernel';

/** Members of a record that are no attributes. */
export const RECORD_MEMBERS = ['recordKey', 'sourceVersion', 'observedAt'] as const;
export type RecordMember = (typeof RECORD_MEMBERS)[number];

/**
 * What the columns of a file mean: by column an attribute (`permanentAddress.text` is a member of one), `recordKey`, `sourceVersion`,
 * `observedAt`, or null for a column that is left out. A column that is not named is sent under its own name.
 */
export interface ColumnMapping {
  readonly columns: Readonly<Record<string, string | null>>;
}

/** All that is wrong with what should be a mapping: another shape, a misspelt attribute, two columns of one meaning, no key. */
export function faultsOfMapping(value: unknown, entity: CompiledEntity): readonly string[] {
  const { columns, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return [`It has a member "${unknown}": it takes columns, and nothing else.`];
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
    return ['It needs {"columns": {"<column>": "<attribute>"}}.'];
  return faultsOf({ columns: columns as ColumnMapping['columns'] }, entity);
}

/**
 * Of a table, before anything is sent, why its columns do not do: the mapping speaks of others, or nothing is known of any, so that it would
 * fail row by row. `columns` of a file without a heading are undefined.
 */
export function faultOfColumns(
  columns: readonly string[] | undefined,
  mapping: ColumnMapping | undefined,
  { attributeByName }: CompiledEntity,
): string | undefined {
  if (columns === undefined) return undefined;
  if (mapping === undefined) {
    if (columns.some((column) => attributeByName.has(column.split('.')[0]!))) return undefined;
    return `No column is named as an attribute is${nearest(columns, [...attributeByName.keys()])}: say what they mean in a mapping; \`registry import --propose\` makes one.`;
  }
  const missing = Object.keys(mapping.columns).filter((column) => !columns.includes(column));
  if (missing.length === 0) return undefined;
  // A file without a heading has somebody's values where names should be: they are not said.
  if (missing.length === Object.keys(mapping.columns).length)
    return `The file has none of the columns ${missing.join(', ')}: its first line is to be a heading with their names.`;
  const told = missing.map((column) => `${column}${meant(column, columns)}`);
  return `The file has no column ${told.join(', ')}. Its columns: ${columns.join(', ')}.`;
}

function faultsOf({ columns }: ColumnMapping, { attributeByName }: CompiledEntity): string[] {
  const known = [...attributeByName.keys(), ...RECORD_MEMBERS];
  const faults: string[] = [];
  const taken = new Map<string, string>();
  for (const [column, meaning] of Object.entries(columns)) {
    if (meaning === null) continue;
    if (typeof meaning !== 'string') faults.push(`${column}: name an attribute, or null to leave the column out.`);
    else if (!known.includes(meaning.split('.')[0]!))
      faults.push(`${column}: there is no attribute ${meaning}${meant(meaning, known)}.`);
    else if (taken.has(meaning)) faults.push(`${column}: ${meaning} is ${taken.get(meaning)} already.`);
    else taken.set(meaning, column);
  }
  if (!taken.has('recordKey')) faults.push('No column is the recordKey, which stays with a record for ever.');
  return faults;
}

/** Names alone that are the contract's: a file without a heading has values where its columns would be. */
function nearest(columns: readonly string[], known: readonly string[]): string {
  const near = new Set(columns.map((column) => nearestName(column, known)).filter((name) => name !== undefined));
  return near.size === 0 ? '' : ` (did you mean ${[...near].join(', ')}?)`;
}

function meant(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}
