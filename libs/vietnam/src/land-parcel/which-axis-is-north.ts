/** Metres from the central meridian that a 3° zone and its neighbours reach, with margin, and northings of Viet Nam. */
const EASTINGS = { least: 200_000, most: 800_000 } as const;
const NORTHINGS = { least: 880_000, most: 2_620_000 } as const;

export interface Vn2000Point {
  readonly easting: number;
  readonly northing: number;
  /** The pair came as (X = northing, Y = easting), as Vietnamese documents print it. */
  readonly axesSwapped: boolean;
}

const isEasting = (metres: number): boolean => metres >= EASTINGS.least && metres <= EASTINGS.most;
const isNorthing = (metres: number): boolean => metres >= NORTHINGS.least && metres <= NORTHINGS.most;

/**
 * Easting and northing of two plane coordinates in either order. Vietnamese documents print X = northing first, GIS files easting
 * first; the two ranges do not overlap in Viet Nam, so the order can be told. `undefined` when neither order fits.
 */
export function readVn2000Point(first: number, second: number): Vn2000Point | undefined {
  if (isEasting(first) && isNorthing(second)) return { easting: first, northing: second, axesSwapped: false };
  if (isNorthing(first) && isEasting(second)) return { easting: second, northing: first, axesSwapped: true };
  return undefined;
}
