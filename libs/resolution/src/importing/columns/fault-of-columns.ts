import type { CompiledEntity } from '@sogoc/core-entities';
import { isMisspelt, nearestName } from '@sogoc/kernel';

import { type ColumnMapping, didYouMean } from './column-mapping';
import { meaningOf, MeaningsTaken, RECORD_MEMBERS, USUAL_KEY_NAMES, wholeOf } from './column-meaning';
import { faultOfMember } from './members-of-meaning';

/** Of faults of one kind so many are told at once. */
const MOST_TOLD = 5;

/** What is wrong with columns, and the entries of a mapping that mend it. */
interface ColumnFaults {
  readonly sentences: readonly string[];
  readonly mending: ColumnMapping['columns'];
}

/**
 * Of a table, before anything is sent, why its columns do not do: the mapping speaks of others, nothing is known of any, two mean the same,
 * none is the key, or a name is misspelt, so that rows would fail or lose what they say. `columns` of a file without a heading are undefined.
 */
export function faultOfColumns(
  columns: readonly string[] | undefined,
  mapping: ColumnMapping | undefined,
  entity: CompiledEntity,
): string | undefined {
  if (columns === undefined) return undefined;
  return (
    (mapping === undefined ? noneKnown(columns, entity) : notThere(columns, mapping)) ??
    unclear(columns, mapping, entity)
  );
}

function noneKnown(columns: readonly string[], { attributeByName }: CompiledEntity): string | undefined {
  if (columns.some((column) => attributeByName.has(wholeOf(column)))) return undefined;
  return `No column is named as an attribute is${nearest(columns, [...attributeByName.keys()])}: say what they mean in a mapping; \`registry import --propose\` makes one.`;
}

function notThere(columns: readonly string[], mapping: ColumnMapping): string | undefined {
  const missing = Object.keys(mapping.columns).filter((column) => !columns.includes(column));
  if (missing.length === 0) return undefined;
  // A file without a heading has somebody's values where names should be: they are not said.
  if (missing.length === Object.keys(mapping.columns).length)
    return `The file has none of the columns ${missing.join(', ')}: its first line is to be a heading with their names.`;
  const told = missing.map((column) => `${column}${didYouMean(column, columns)}`);
  return `The file has no column ${told.join(', ')}. Its columns: ${columns.join(', ')}.`;
}

/** A heading it is, by now: its names may be said. */
function unclear(
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
  entity: CompiledEntity,
): string | undefined {
  const taken = new MeaningsTaken();
  const found = [
    sameMeaning(columns, mapping, taken),
    misspelt(columns, mapping, taken, entity),
    unknownMembers(columns, mapping, entity),
    withoutKey(taken),
  ];
  const sentences = found.flatMap((each) => each.sentences.slice(0, MOST_TOLD));
  if (sentences.length === 0) return undefined;
  const mending: ColumnMapping['columns'] = Object.assign(
    Object.create(null) as ColumnMapping['columns'],
    ...found.map((each) => each.mending),
  ) as ColumnMapping['columns'];
  return [...sentences, howToMend(mending, columns, mapping)].join(' ');
}

/** The first keeps the meaning, unless the mapping gives it to another one. */
function sameMeaning(
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
  taken: MeaningsTaken,
): ColumnFaults {
  const isMapped = (column: string): boolean => mapping !== undefined && Object.hasOwn(mapping.columns, column);
  const sentences: string[] = [];
  const mending = Object.create(null) as Record<string, string | null>;
  for (const column of [...columns.filter(isMapped), ...columns.filter((each) => !isMapped(each))]) {
    const meaning = meaningOf(column, mapping);
    const other = meaning === null ? undefined : taken.take(column, meaning);
    if (other === undefined) continue;
    sentences.push(`The columns "${other}" and "${column}" both mean ${meaning}.`);
    mending[column] = null;
  }
  return { sentences, mending };
}

/** A name near one that another column has is no slip: `phone2` beside `phone`. */
function misspelt(
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
  taken: MeaningsTaken,
  { attributeByName }: CompiledEntity,
): ColumnFaults {
  const members = mapping === undefined ? [...RECORD_MEMBERS, ...USUAL_KEY_NAMES] : RECORD_MEMBERS;
  const known = [...attributeByName.keys(), ...members];
  const sentences: string[] = [];
  const mending = Object.create(null) as Record<string, string | null>;
  for (const column of columns) {
    const isSaid = mapping !== undefined && Object.hasOwn(mapping.columns, column);
    const [whole = column, ...path] = column.split('.');
    if (isSaid || known.includes(whole) || meaningOf(column, mapping) !== column) continue;
    const near = known.find((name) => isMisspelt(whole, name));
    const meant = near === undefined ? null : meaningOf([near, ...path].join('.'), mapping);
    if (meant === null || taken.take(column, meant) !== undefined) continue;
    sentences.push(`The column "${column}" means nothing here. Did you mean ${meant}?`);
    mending[column] = meant;
  }
  return { sentences, mending };
}

/** Of columns that the mapping does not name; of those that it names it was refused before. Members far from any are kept as received. */
function unknownMembers(
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
  { attributeByName }: CompiledEntity,
): ColumnFaults {
  const sentences: string[] = [];
  const mending = Object.create(null) as Record<string, string | null>;
  for (const column of columns) {
    if (mapping !== undefined && Object.hasOwn(mapping.columns, column)) continue;
    const fault = faultOfMember(column, attributeByName);
    if (fault?.isRefused !== true) continue;
    sentences.push(`The column "${column}": ${fault.sentence}.`);
    mending[column] = columns.includes(fault.meant ?? column) ? null : (fault.meant ?? null);
  }
  return { sentences, mending };
}

function withoutKey(taken: MeaningsTaken): ColumnFaults {
  if (taken.has('recordKey')) return { sentences: [], mending: {} };
  return {
    sentences: [`No column is the key of a record: it was looked for as ${USUAL_KEY_NAMES.join(', ')}.`],
    mending: { '<the column of the key>': 'recordKey' },
  };
}

/** A mapping names the key as well, or it is none. */
function howToMend(
  mending: ColumnMapping['columns'],
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
): string {
  const key = columns.find((column) => meaningOf(column, mapping) === 'recordKey');
  const own = 'null leaves a column out, its own name sends it as it is called';
  if (mapping !== undefined) return `Write into the mapping ${JSON.stringify(mending).slice(1, -1)}; ${own}.`;
  const whole = key === undefined || Object.hasOwn(mending, key) ? mending : { [key]: 'recordKey', ...mending };
  return `Say it in a mapping, as {"columns": ${JSON.stringify(whole)}}; ${own}.`;
}

/** Names alone that are the contract's: a file without a heading has values where its columns would be. */
function nearest(columns: readonly string[], known: readonly string[]): string {
  const near = new Set(columns.map((column) => nearestName(column, known)).filter((name) => name !== undefined));
  return near.size === 0 ? '' : ` (did you mean ${[...near].join(', ')}?)`;
}
