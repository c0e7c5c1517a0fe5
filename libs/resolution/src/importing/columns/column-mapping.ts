import type { CompiledEntity } from '@sogoc/core-entities';
import { nearestName } from '@sogoc/kernel';

import { MeaningsTaken, RECORD_MEMBERS } from './column-meaning';
import { faultOfMember, isKnownMeaning } from './members-of-meaning';

/**
 * What the columns of a file mean: by column an attribute (`permanentAddress.text` is a member of one), `recordKey`, `sourceVersion`,
 * `observedAt`, or null for a column that is left out. A column that is not named is sent under its own name, as is one that names itself.
 */
export interface ColumnMapping {
  readonly columns: Readonly<Record<string, string | null>>;
}

/** The same letters may be written as one sign or as two: as headings are read, they are one. */
export const asHeadingsAreRead = (mapping: unknown): unknown =>
  mapping === undefined ? undefined : (JSON.parse(JSON.stringify(mapping).normalize('NFC')) as unknown);

/** All that is wrong with what should be a mapping: another shape, a misspelt attribute, two columns of one meaning, no key. */
export function faultsOfMapping(value: unknown, entity: CompiledEntity): readonly string[] {
  const { columns, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return [`It has a member "${unknown}": it takes columns, and nothing else.`];
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
    return ['It needs {"columns": {"<column>": "<attribute>"}}.'];
  return faultsOf({ columns: columns as ColumnMapping['columns'] }, entity);
}

function faultsOf({ columns }: ColumnMapping, { attributeByName }: CompiledEntity): string[] {
  const faults: string[] = [];
  const taken = new MeaningsTaken();
  for (const [column, meaning] of Object.entries(columns)) {
    if (meaning === null) continue;
    if (typeof meaning !== 'string') faults.push(`${column}: name an attribute, or null to leave the column out.`);
    else if (!isKnownMeaning(meaning, attributeByName) && meaning !== column)
      faults.push(`${column}: ${unknownMeaning(meaning, attributeByName)}.`);
    else {
      const other = taken.take(column, meaning);
      if (other !== undefined) faults.push(`${column}: ${meaning} is ${other} already.`);
    }
  }
  if (!taken.has('recordKey')) faults.push('No column is the recordKey, which stays with a record for ever.');
  return faults;
}

const unknownMeaning = (meaning: string, attributes: CompiledEntity['attributeByName']): string =>
  faultOfMember(meaning, attributes)?.sentence ??
  `there is no attribute ${meaning}${didYouMean(meaning, [...attributes.keys(), ...RECORD_MEMBERS])}`;

/** With a blank before it; empty when no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}
