import type { Corrupter } from '../corrupter';

/** Letters and marks as separate code points (NFD), as some systems export them. */
export const decomposedUnicode: Corrupter = (value) => value.normalize('NFD');
