import type { SeededRandom } from '../random/seeded-random';

/** Turns one value into what a clerk, a form or a program made of it. `undefined`: the value is missing. */
export type Corrupter<T = string> = (value: T, random: SeededRandom) => T | undefined;
