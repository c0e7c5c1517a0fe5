import type { Corrupter } from '../corrupter';

/** Another survey of the same parcel: within 1.5 % of the area, to 0.1 m². */
export const measuredAnew: Corrupter<number> = (value, random) =>
  Math.round(value * (1 + (random.next() - 0.5) * 0.03) * 10) / 10;

/** A parcel's area to the whole square metre, as old certificates print it. */
export const roundedArea: Corrupter<number> = (value) => Math.round(value);
