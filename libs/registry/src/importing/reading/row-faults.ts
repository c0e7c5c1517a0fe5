import type { RowFault } from '@sogoc/resolution';

/** `column`: its place, from 1, of rows that have columns. */
export const notInEncoding = (column?: number): RowFault => ({
  code: 'not-utf-8',
  detail:
    column === undefined
      ? 'Its letters are not in the encoding of the file: see --encoding.'
      : `Column ${column} holds letters that are not in the encoding of the file: see --encoding.`,
});
export const NOT_JSON: RowFault = { code: 'not-json', detail: 'It is not one JSON object.' };
