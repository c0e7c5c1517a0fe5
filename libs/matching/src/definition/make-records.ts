import { countWordsOf, type WordCounts, wordsOf } from '../comparators/words/word-counts';
import type { FeatureValue, MatchRecord } from '../record/match-record';
import type { DataRow, DataSetDefinition, FeatureDefinition } from './data-set-definition';
import { type CommonValues, withoutCommonValues } from './common-values';
import { entryOf } from './one-entry-per-source';
import { dateReader, findDateOrder, type DateReader, type FoundDateOrder } from './read-dates';
import { onceForEach } from './once-for-each';
import { countedWords } from './words-as-keys';

/** Cleaners of a chain of steps that was found to be known. */
export type Cleaning = (steps: readonly string[]) => (text: string) => string;

/** How a feature's dates were read in one file, where the definition does not say. */
export interface ReadDates extends FoundDateOrder {
  readonly feature: string;
  readonly file: string;
}

export interface MadeRecords {
  /** Numbered from 1 in the order of the rows. */
  readonly records: readonly MatchRecord[];
  readonly dates: readonly ReadDates[];
  /** What was read as no value, since very many records state it. */
  readonly commonValues: readonly CommonValues[];
}

/** What a row says of itself, beside its columns: no column of a file is named so. */
export const PLACE_COLUMN = '#place';

/** Makes records of rows. Dates and rare words are read by what stands in all rows. */
export function makeRecords(rows: readonly DataRow[], definition: DataSetDefinition, cleaning: Cleaning): MadeRecords {
  const dates: ReadDates[] = [];
  const commonValues: CommonValues[] = [];
  // Features that are made of one text in several ways share it, and what is counted in it.
  const textsOf = textsOnce(rows, cleaning);
  const counts = new Map<readonly (FeatureValue | undefined)[], WordCounts>();
  const countsOf = (texts: readonly (FeatureValue | undefined)[]): WordCounts => {
    const known = counts.get(texts) ?? countWordsOf(texts);
    counts.set(texts, known);
    return known;
  };
  const values = definition.features.map((feature): readonly (FeatureValue | undefined)[] => {
    if (feature.as === 'date') return datesOf(rows, feature, cleaning, (found) => dates.push(found));
    const stated = textsOf(feature);
    const { values: kept, left }: ReturnType<typeof withoutCommonValues> =
      feature.own === true ? withoutCommonValues(feature.name, stated) : { values: stated };
    if (left !== undefined) commonValues.push(left);
    const wordsAsKeys = countedWords(feature.as);
    return wordsAsKeys === undefined ? kept : listsOf(wordsAsKeys(countsOf(kept), kept.map(asText)));
  });
  const names = definition.features.map(({ name }) => name);
  const made = rows.map((row, i): MatchRecord => {
    const identity = identityOf(row, i, definition);
    const features: Record<string, FeatureValue | undefined> = {};
    for (let f = 0; f < names.length; f++) features[names[f] as string] = values[f]?.[i];
    for (const [name, value] of entryOf(identity, definition)) features[name] = value;
    return { recordNumber: i + 1, identity, features };
  });
  return { records: made, dates, commonValues };
}

export function identityOf(
  row: DataRow,
  place: number,
  { identity: { source, key } }: DataSetDefinition,
): MatchRecord['identity'] {
  return {
    source: typeof source === 'string' ? source : (row[source.column] ?? '').trim(),
    recordKey: key === undefined ? (row[PLACE_COLUMN] ?? String(place + 1)) : (row[key.column] ?? '').trim(),
  };
}

const asText = (value: FeatureValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const listsOf = (lists: readonly (readonly string[])[]): (FeatureValue | undefined)[] =>
  lists.map((words) => (words.length === 0 ? undefined : words));

/** Texts of features, those of one way of reading once. */
function textsOnce(
  rows: readonly DataRow[],
  cleaning: Cleaning,
): (feature: FeatureDefinition) => readonly (FeatureValue | undefined)[] {
  const known = new Map<string, readonly (FeatureValue | undefined)[]>();
  return (feature) => {
    const { columns, clean, as } = feature;
    const way = JSON.stringify([columns, clean, as === 'list' || as === 'words' ? as : 'text']);
    const before = known.get(way) ?? rows.map(textReader(feature, cleaning(clean)));
    known.set(way, before);
    return before;
  };
}

/** Reads a feature of rows. Columns repeat their texts, so one column's text is cleaned once, and rows that state it share what it gave. */
function textReader(
  { columns, as }: FeatureDefinition,
  clean: (text: string) => string,
): (row: DataRow) => FeatureValue | undefined {
  const read = (texts: readonly string[]): FeatureValue | undefined => {
    const values = texts.map(clean).filter((value) => value !== '');
    if (values.length === 0) return undefined;
    if (as === 'list') return values;
    return as === 'words' ? wordsOf(values.join(' ')) : values.join(' ');
  };
  const [only] = columns;
  if (columns.length !== 1 || only === undefined) return (row) => read(columns.map((column) => row[column] ?? ''));
  const ofText = onceForEach((text: string) => read([text]));
  return (row) => ofText(row[only] ?? '');
}

/** One order for each file: two lists may write their dates differently. A file that does not tell follows the others. */
function datesOf(
  rows: readonly DataRow[],
  { name, columns, clean, order }: FeatureDefinition,
  cleaning: Cleaning,
  tell: (found: ReadDates) => void,
): (FeatureValue | undefined)[] {
  const cleaned = onceForEach(cleaning(clean));
  const texts = rows.map((row) => dateText(columns.map((column) => cleaned(row[column] ?? ''))));
  const files = new Map<string, string[]>();
  rows.forEach(({ file = '' }, i) => {
    const own = files.get(file) ?? [];
    own.push(texts[i] as string);
    files.set(file, own);
  });
  const overall = findDateOrder(texts);
  const readers = new Map<string, DateReader>();
  for (const [file, own] of files) {
    const found = order === undefined ? findDateOrder(own) : { order, isKnown: true };
    const taken = found.isKnown ? found : { ...overall, isKnown: overall.isKnown };
    if (order === undefined) tell({ ...taken, feature: name, file });
    readers.set(file, onceForEach(dateReader(taken.order, texts)));
  }
  return rows.map(({ file = '' }, i) => readers.get(file)?.(texts[i] as string) || undefined);
}

/** One column as it is, several as the parts of one date; without its first part there is none. */
function dateText(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0] as string;
  const stated = parts.filter((part) => part !== '');
  return stated.length === parts.length || (parts.length === 3 && stated.length > 0) ? padded(parts) : '';
}

/** A part that is not stated is zero, which dates read as unknown. */
const padded = (parts: readonly string[]): string => parts.map((part) => part || '0').join('-');
