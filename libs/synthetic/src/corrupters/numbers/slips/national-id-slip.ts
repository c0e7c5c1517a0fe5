import { digitSlip } from './digit-slip';
import { digitTransposition } from './digit-transposition';
import type { Corrupter } from '../../corrupter';

const SERIAL_START = 6;

/** A slip in the six random digits of a personal number: another well-formed number, which nothing in it betrays. */
export const nationalIdSlip: Corrupter = (value, random) => {
  const serial = `0${value.slice(SERIAL_START)}`;
  const slipped = (random.chance(0.6) ? digitSlip : digitTransposition)(serial, random) ?? serial;
  return `${value.slice(0, SERIAL_START)}${slipped.slice(1)}`;
};
