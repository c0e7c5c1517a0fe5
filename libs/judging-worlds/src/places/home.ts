import type { Draws } from '../draw/draws';
import { HAMLET_KINDS, HAMLET_NAMES, STREETS } from '../words/drawn-place-words';
import type { Place } from './drawn-place';

/** Where somebody lives or something stands. */
export interface Home {
  readonly place: Place;
  /** House and street, where there are any. */
  readonly street?: string;
  readonly hamlet: string;
}

/** Something that held from a year on. */
export interface Since<T> {
  readonly year: number;
  readonly value: T;
}

/** What held in a year; before the first entry the first. */
export function at<T>(history: readonly Since<T>[], year: number): T {
  return ((history.findLast((entry) => entry.year <= year) ?? history[0]) as Since<T>).value;
}

export function drawHome(draws: Draws, place: Place): Home {
  const isTown = place.commune.type !== 'xa';
  const kind = isTown ? draws.one(['Khu phố', 'Tổ dân phố', 'Tổ']) : draws.from(HAMLET_KINDS[place.region]);
  const named = !isTown && draws.chance(0.55);
  const hamlet = `${kind} ${named ? draws.from(HAMLET_NAMES) : String(draws.whole(1, isTown ? 14 : 9))}`;
  if (!draws.chance(isTown ? 0.85 : 0.3)) return { place, hamlet };
  const number = `${draws.whole(1, 380)}${draws.chance(0.25) ? `/${draws.whole(1, 60)}` : ''}`;
  return {
    place,
    hamlet,
    street: isTown || draws.chance(0.4) ? `${number} ${draws.from(STREETS)}` : `Số nhà ${number}`,
  };
}
