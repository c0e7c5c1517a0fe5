import type { Corrupter } from '../corrupter';

/** `Nguyễn Thị Hoà` → `NGUYỄN THỊ HOÀ`. */
export const upperCase: Corrupter = (value) => value.toUpperCase();
