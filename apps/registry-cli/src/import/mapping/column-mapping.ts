import type { CompiledEntity } from '@sogoc/core-entities';
import { nearestName } from '@sogoc/kernel';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { wrongUse } from '../../command-line/errors';

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

/** Throws wrong use with all that is wrong with the file: a misspelt attribute, two columns of one meaning, no key. */
export function readMapping(path: string, entity: CompiledEntity): ColumnMapping {
  const file = basename(path);
  const mapping = parsed(path, file);
  const faults = faultsOf(mapping, entity);
  if (faults.length > 0) throw wrongUse([`${file}:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return mapping;
}

/** Throws wrong use when the mapping speaks of columns that the file does not have. */
export function checkAgainst(mapping: ColumnMapping, columns: readonly string[]): void {
  const missing = Object.keys(mapping.columns).filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const told = missing.map((column) => `${column}${meant(column, columns)}`);
  throw wrongUse(`The file has no column ${told.join(', ')}. Its columns: ${columns.join(', ')}.`);
}

function parsed(path: string, file: string): ColumnMapping {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongUse(`${file} is not JSON.`);
    throw error;
  }
  const { columns, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrongUse(`${file} has a member "${unknown}": it takes columns, and nothing else.`);
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
    throw wrongUse(`${file} needs {"columns": {"<column>": "<attribute>"}}.`);
  return { columns: columns as ColumnMapping['columns'] };
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

function meant(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}
