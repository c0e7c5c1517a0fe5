import type { Corrupter } from '../corrupter';

/** Groups of four, as cards print it: `040080009633` → `0400 8000 9633`. */
export const spacedDigits: Corrupter = (value) => value.replace(/(\d{4})(?=\d)/g, '$1 ');
