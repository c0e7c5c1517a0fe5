import type { Corrupter } from '../corrupter';
import { stripDiacritics } from '../../text/strip-diacritics';

/** `Nguyễn Đức Anh` → `NGUYEN DUC ANH`, as old programs and passports write it. */
export const withoutDiacritics: Corrupter = (value) => stripDiacritics(value).toUpperCase();
