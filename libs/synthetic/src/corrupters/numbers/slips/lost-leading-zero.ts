import type { Corrupter } from '../../corrupter';

/** A spreadsheet took the number for a number: `079190000123` → `79190000123`. */
export const lostLeadingZero: Corrupter = (value) => value.replace(/^0/, '');
