import type { Corrupter } from '../corrupter';

/** `0300588569-001` → `0300588569001`. */
export const withoutHyphen: Corrupter = (value) => value.replace('-', '');
