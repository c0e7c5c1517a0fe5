import { foldDiacritics } from '@sogoc/vietnam';

/** What columns are called that number the rows of a file, folded; the last is how a column without a name is called. */
const NAMES = [
  'stt',
  'tt',
  'sott',
  'sothutu',
  'thutu',
  'no',
  'sn',
  'row',
  'rownumber',
  'rowno',
  'index',
  'unnamed0',
  'column1',
];

/** Whether a column numbers the rows: the next file numbers other records so, and a key stays with its record for ever. */
export function isRowNumber(column: string, values: readonly string[]): boolean {
  const folded = foldDiacritics(column)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return folded === '' || NAMES.includes(folded) || isCounting(values);
}

/** From 0 or 1, one by one. */
function isCounting(values: readonly string[]): boolean {
  const first = Number(values[0]);
  return (
    (first === 0 || first === 1) && values.every((value, at) => /^\d+\.?$/.test(value) && Number(value) === first + at)
  );
}
