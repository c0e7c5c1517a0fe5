import { PREFIX_CHANGES } from '../../random/draw-phone';
import type { Corrupter } from '../corrupter';

const OLD_PREFIX = new Map(Object.entries(PREFIX_CHANGES).map(([old, current]) => [current, old]));

/** The eleven-digit form of before 2018-11-14; numbers that never had one are kept. */
export const elevenDigitPhone: Corrupter = (value) => {
  const old = OLD_PREFIX.get(value.slice(0, 3));
  return old === undefined ? value : `${old}${value.slice(3)}`;
};

/** `0903123456` → `+84 903 123 456`. */
export const internationalPhone: Corrupter = (value) => value.replace(/^0(\d{3})(\d{3})(\d+)$/, '+84 $1 $2 $3');
