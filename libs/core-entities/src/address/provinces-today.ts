import { CODE_SETS, unitsOf } from '@sogoc/vietnam';

import { currentPlace } from './named-places';

/** Code of the province in which a unit of a code set lies today; undefined when it lies in several or is none. */
export const provinceToday = (code: string, codeSet: string): string | undefined =>
  currentPlace(code, codeSet).province;

/** `codeSet/code` of all units, of every code set, that lie in a province of today. */
export function placesOfProvince(province: string): readonly string[] {
  const known = byProvince.get(province);
  if (known !== undefined) return known;
  const places = CODE_SETS.flatMap(({ codeSet }) =>
    [...unitsOf(codeSet).keys()]
      .filter((code) => provinceToday(code, codeSet) === province)
      .map((code) => `${codeSet}/${code}`),
  );
  if (places.length > 0) byProvince.set(province, places);
  return places;
}

/** A closed list: at most one entry for each province. */
const byProvince = new Map<string, readonly string[]>();
