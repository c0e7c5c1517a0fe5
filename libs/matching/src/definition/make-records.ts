import type { RecordIdentity } from '@sogoc/kernel';

import { countWordsOf, type WordCounts, wordsOf } from '../comparators/words/word-counts';
import type { FeatureValue, MatchRecord } from '../record/match-record';
import { byRow, columnIn, type DataTable, mappedColumn } from './columns/data-table';
import { datesOf, type ReadDates } from './columns/date-values';
import type { DataSetDefinition, FeatureDefinition } from './data-set-definition';
import { type CommonValues, withoutCommonValues } from './common-values';
import { entryOf } from './one-entry-per-source';
import { countedWords } from './words-as-keys';

/** Cleaners of a chain of steps that was found to be known. */
export type Cleaning = (steps: readonly string[]) => (text: string) => string;

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
export function makeRecords(
  table: DataTable,
  identities: readonly RecordIdentity[],
  definition: DataSetDefinition,
  cleaning: Cleaning,
): MadeRecords {
  const dates: ReadDates[] = [];
  const commonValues: CommonValues[] = [];
  // Features that are made of one text in several ways share it, and what is counted in it.
  const textsOf = textsOnce(table, cleaning);
  const counts = new Map<readonly (FeatureValue | undefined)[], WordCounts>();
  const countsOf = (texts: readonly (FeatureValue | undefined)[]): WordCounts => {
    const known = counts.get(texts) ?? countWordsOf(texts);
    counts.set(texts, known);
    return known;
  };
  const values = definition.features.map((feature): readonly (FeatureValue | undefined)[] => {
    if (feature.as === 'date') return datesOf(table, feature, cleaning(feature.clean), (found) => dates.push(found));
    const stated = textsOf(feature);
    const { values: kept, left }: ReturnType<typeof withoutCommonValues> =
      feature.own === true ? withoutCommonValues(feature.name, stated) : { values: stated };
    if (left !== undefined) commonValues.push(left);
    const wordsAsKeys = countedWords(feature.as);
    return wordsAsKeys === undefined ? kept : listsOf(wordsAsKeys(countsOf(kept), kept.map(asText)));
  });
  const names = definition.features.map(({ name }) => name);
  const records = identities.map((identity, i): MatchRecord => {
    const features: Record<string, FeatureValue | undefined> = {};
    for (let f = 0; f < names.length; f++) features[names[f] as string] = values[f]?.[i];
    for (const [name, value] of entryOf(identity, definition)) features[name] = value;
    return { recordNumber: i + 1, identity, features };
  });
  return { records, dates, commonValues };
}

export function identitiesOf(
  table: DataTable,
  { identity: { source, key } }: Pick<DataSetDefinition, 'identity'>,
): RecordIdentity[] {
  const sources = typeof source === 'string' ? undefined : mappedColumn(columnIn(table, source.column), trimmed);
  const keys = key === undefined ? table.columnOf(PLACE_COLUMN) : mappedColumn(columnIn(table, key.column), trimmed);
  return Array.from({ length: table.count }, (_, row) => ({
    source: typeof source === 'string' ? source : (sources?.texts[sources.numbers[row] as number] as string),
    recordKey: keys === undefined ? String(row + 1) : (keys.texts[keys.numbers[row] as number] as string),
  }));
}

const trimmed = (text: string): string => text.trim();

const asText = (value: FeatureValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const listsOf = (lists: readonly (readonly string[])[]): (FeatureValue | undefined)[] =>
  lists.map((words) => (words.length === 0 ? undefined : words));

/** Texts of features, those of one way of reading once. */
function textsOnce(
  table: DataTable,
  cleaning: Cleaning,
): (feature: FeatureDefinition) => readonly (FeatureValue | undefined)[] {
  const known = new Map<string, readonly (FeatureValue | undefined)[]>();
  return (feature) => {
    const { columns, clean, as } = feature;
    const way = JSON.stringify([columns, clean, as === 'list' || as === 'words' ? as : 'text']);
    const before = known.get(way) ?? textsOf(table, feature, cleaning(clean));
    known.set(way, before);
    return before;
  };
}

/** A feature of rows. Columns repeat their texts, so one column's text is cleaned once, and rows that state it share what it gave. */
function textsOf(
  table: DataTable,
  { columns, as }: FeatureDefinition,
  clean: (text: string) => string,
): (FeatureValue | undefined)[] {
  const read = (texts: readonly string[]): FeatureValue | undefined => {
    const values = texts.map(clean).filter((value) => value !== '');
    if (values.length === 0) return undefined;
    if (as === 'list') return values;
    return as === 'words' ? wordsOf(values.join(' ')) : values.join(' ');
  };
  const stated = columns.map((column) => columnIn(table, column));
  const [only] = stated;
  if (only !== undefined && stated.length === 1)
    return byRow(
      only,
      only.texts.map((text) => read([text])),
    );
  return Array.from({ length: table.count }, (_, row) =>
    read(stated.map(({ numbers, texts }) => texts[numbers[row] as number] as string)),
  );
}
