import type { Corrupter } from '../corrupter';

/** `CU 123456` → `CU123456`. */
export const compactSerial: Corrupter = (value) => value.replace(/\s/g, '');

/** Letter O for zero in the digits, as scanners read it: `CU 103456` → `CU 1O3456`. */
export const scannedSerial: Corrupter = (value) => value.replace(/(?<=\d)0/, 'O');
