import type { Corrupter } from '../../corrupter';

/** Two neighbouring unlike digits change places; the first digit stays. A value without such a pair is kept. */
export const digitTransposition: Corrupter = (value, random) => {
  const places: number[] = [];
  for (let i = 1; i + 1 < value.length; i++) {
    if (/\d/.test(value[i] as string) && /\d/.test(value[i + 1] as string) && value[i] !== value[i + 1]) places.push(i);
  }
  if (places.length === 0) return value;
  const place = random.pick(places);
  return `${value.slice(0, place)}${value[place + 1]}${value[place]}${value.slice(place + 2)}`;
};
