import type { Corrupter } from '../../corrupter';

/** One digit (never the first) read or typed as another: `0903123456` → `0903183456`. */
export const digitSlip: Corrupter = (value, random) => {
  const places = [...value.matchAll(/\d/g)].map((match) => match.index).slice(1);
  if (places.length === 0) return value;
  const place = random.pick(places);
  const other = (Number(value[place]) + random.integer(1, 9)) % 10;
  return `${value.slice(0, place)}${other}${value.slice(place + 1)}`;
};
