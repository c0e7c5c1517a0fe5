import type { Corrupter } from '../corrupter';

/** The wrong box was ticked. */
export const wrongSex: Corrupter = (value) => (value === 'male' ? 'female' : 'male');

/** `male` → `Nam`, `female` → `Nữ`. */
export const sexInVietnamese: Corrupter = (value) => (value === 'male' ? 'Nam' : 'Nữ');
