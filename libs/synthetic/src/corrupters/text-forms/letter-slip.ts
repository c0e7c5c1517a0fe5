import type { Corrupter } from '../corrupter';

/** One letter inside a word is left out or typed twice. Words of fewer than three letters are spared. */
export const letterSlip: Corrupter = (value, random) => {
  const places = [...value.matchAll(/(?<=\p{L})\p{L}(?=\p{L})/gu)].map((match) => match.index);
  if (places.length === 0) return value;
  const place = random.pick(places);
  const letter = random.chance(0.5) ? '' : `${value[place]}${value[place]}`;
  return `${value.slice(0, place)}${letter}${value.slice(place + 1)}`;
};
