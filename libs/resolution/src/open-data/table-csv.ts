import { csvLine } from '@sogoc/kernel';
import { CURRENT_CODE_SET, findUnit } from '@sogoc/vietnam';

import type { OpenDataSet } from './open-data-sets';
import type { PublishedTable } from './published-table';

/** In place of a group: all of them together. */
const ALL = '*';

/**
 * A version of a data set as CSV (RFC 4180, UTF-8, lines that end with CR LF). A row with `*` is a total. A group without a row has fewer than ten, or
 * is kept back with one that has, or nobody.
 */
export function tableCsv({ columns }: OpenDataSet, { total, blocks }: PublishedTable): string {
  const groups = columns.map(() => ALL);
  const rows = [...blocks.values()].flatMap(({ area, total: ofArea, cells }) => [
    [area, communeName(area), ...groups, ofArea],
    ...[...cells].map(([group, count]) => [area, communeName(area), ...group.split('|'), count]),
  ]);
  const whole = total === undefined ? [] : [[ALL, '', ...groups, total]];
  const head = ['commune_code', 'commune_name', ...columns.map(({ name }) => name), 'count'];
  return [head, ...whole, ...rows].map((row) => `${csvLine(row.map(String))}\r\n`).join('');
}

const communeName = (code: string): string => findUnit(code, CURRENT_CODE_SET)?.name ?? '';
