import type { RowFault } from './file-row';

const SCIENTIFIC = /^-?\d(?:[.,]\d+)?e\+\d+$/i;

/** Spreadsheets and doubles write numbers so that have more digits than they keep: several records would have the key. */
export const isRoundedKey = (key: unknown): boolean => SCIENTIFIC.test(String(key).trim());

export const ROUNDED_KEY: RowFault = {
  code: 'rounded-key',
  detail: 'Its key is a number that was rounded, as 1.23E+11: write the keys as text with all their digits.',
};
