import { existsSync } from 'node:fs';

import { wrongUse } from '../command-line/errors';
import { listOf } from './columns/source-rows';
import { joinedThings } from './joined-things';
import type { DataSet } from './load-data-set';
import { readCsv, type CsvTable } from './read-csv';

/** Record number to the thing it stands for; records that are not in it are unlabelled. */
export type Truth = ReadonlyMap<number, string>;

const KEY_COLUMNS = ['recordKey', 'record_key', 'key', 'id'];
const THING_COLUMNS = ['truth', 'thing', 'entity', 'cluster', 'label'];
const SAME = new Set(['yes', 'y', 'true', '1', 'same', 'match']);

/**
 * Truth as `--truth` and `--labels` name it: `included` (each record says it), a column of the records, or a CSV file. Such a file
 * has one row for each record (key, optionally source, and the thing), or one for each pair (`left_key`, `right_key`, optionally
 * their sources; or `a_id`, `b_id` for sources a and b): a complete list of the pairs that match, or with a column `same` the labels
 * that somebody gave.
 * `pattern` takes the first group (or the whole match) of the thing's name: `rec-223-dup-0` is the thing `223`.
 */
export function readTruth(data: DataSet, place: string, pattern?: string): Truth {
  const pick = pickWith(pattern);
  if (place === 'included') {
    const truth = collect(data, (index) => data.rows.at(index)?.truth, pick);
    if (truth.size === 0) throw wrongUse('The records include no truth: there is no column or member named truth.');
    return truth;
  }
  if (listOf(data.rows).some(({ values }) => Object.hasOwn(values, place))) {
    return collect(data, (index) => textOf(data.rows.at(index)?.values[place]), pick);
  }
  if (!existsSync(place)) throw wrongUse(`${place} is neither "included" nor a column of the records nor a file.`);
  const table = readCsv(place);
  const pairs = table.columns.includes('left_key') ? table : asPairs(data, table);
  return pairs ? readPairs(data, pairs) : readThings(data, table, place, pick);
}

/** Whether the file labels single pairs, so that what it does not list is unknown and not different. */
export function labelsPairs(place: string): boolean {
  if (place === 'included' || !existsSync(place)) return false;
  const { columns } = readCsv(place);
  return columns.includes('left_key') && columns.includes('same');
}

function readThings(data: DataSet, { columns, rows }: CsvTable, place: string, pick: Pick): Truth {
  const key = columns.find((column) => KEY_COLUMNS.includes(column)) ?? columns.find((column) => column !== 'source');
  const thing = columns.find((column) => THING_COLUMNS.includes(column) && column !== key) ?? columns.at(-1);
  if (key === undefined || thing === undefined || key === thing) {
    throw wrongUse(`${place} needs two columns: the record's key and the thing it stands for.`);
  }
  const named = new Map(rows.map(({ cells }) => [nameOf(cells.source, cells[key]), cells[thing]] as const));
  const truth = collect(data, (index) => named.get(nameIn(data, index, columns.includes('source'))), pick);
  if (truth.size === 0) throw wrongUse(`No key of ${place} is the key of a record.`);
  return truth;
}

const KEY_OF_SOURCE = /^(.+)_(?:id|key)$/;

/** Pairs by the names of two sources: `fodors_id,zagats_id`. Undefined when the columns name no two sources of the records. */
function asPairs({ records }: DataSet, { columns, rows, rejected }: CsvTable): CsvTable | undefined {
  const sources = new Set(records.map(({ identity }) => identity.source));
  const named = columns.flatMap((column) => {
    const source = KEY_OF_SOURCE.exec(column)?.[1];
    return source !== undefined && sources.has(source) ? [{ column, source }] : [];
  });
  const [left, right] = named;
  if (left === undefined || right === undefined || named.length > 2) return undefined;
  return {
    columns: ['left_source', 'left_key', 'right_source', 'right_key'],
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: {
        left_source: left.source,
        left_key: cells[left.column] ?? '',
        right_source: right.source,
        right_key: cells[right.column] ?? '',
      },
    })),
    rejected,
  };
}

/** Pairs that match join their records to one thing. Of labelled pairs only their records are labelled. */
function readPairs(data: DataSet, { columns, rows }: CsvTable): Truth {
  const withSource = columns.includes('left_source') && columns.includes('right_source');
  const noOf = new Map(data.records.map(({ recordNumber }, index) => [nameIn(data, index, withSource), recordNumber]));
  const labelled = columns.includes('same');
  const pairs = rows.flatMap(({ cells }) => {
    const left = noOf.get(nameOf(withSource ? cells.left_source : undefined, cells.left_key));
    const right = noOf.get(nameOf(withSource ? cells.right_source : undefined, cells.right_key));
    const label = cells.same ?? '';
    if (left === undefined || right === undefined || (labelled && label === '')) return [];
    return [{ left, right, same: !labelled || SAME.has(label.toLowerCase()) }];
  });
  if (pairs.length === 0)
    throw wrongUse('No pair of the file names two of the records (and says yes or no in a column same).');
  const members = labelled
    ? pairs.flatMap(({ left, right }) => [left, right])
    : data.records.map(({ recordNumber }) => recordNumber);
  return joinedThings(
    members,
    pairs.filter(({ same }) => same),
  );
}

type Pick = (thing: string) => string | undefined;

function pickWith(pattern: string | undefined): Pick {
  if (pattern === undefined) return (thing) => thing;
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch {
    throw wrongUse('--truth-pattern is not a regular expression.');
  }
  return (thing) => {
    const found = expression.exec(thing);
    return found?.[1] ?? found?.[0];
  };
}

function collect({ records }: DataSet, thingAt: (index: number) => string | undefined, pick: Pick): Truth {
  const truth = new Map<number, string>();
  records.forEach(({ recordNumber }, index) => {
    const thing = thingAt(index);
    const picked = thing === undefined || thing === '' ? undefined : pick(thing);
    if (picked !== undefined) truth.set(recordNumber, picked);
  });
  return truth;
}

const nameOf = (source: string | undefined, key: string | undefined): string => `${source ?? ''}\0${key ?? ''}`;

function nameIn({ records }: DataSet, index: number, withSource: boolean): string {
  const identity = records[index]?.identity;
  return nameOf(withSource ? identity?.source : undefined, identity?.recordKey);
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
