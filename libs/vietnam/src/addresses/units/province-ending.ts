import type { AdminUnit } from '../../admin-units/admin-unit';
import { isStreetNamedForProvince } from './street-named-for-province';
import { named, THREE_TIERS } from './unit-lookup';
import { endingOf } from './units-at-end';

const BARE_NUMBER = /^(?:(?:số|so|sn|số nhà)\s)?[\d/.-]+[a-zđ]?$/iu;

/** The province that an address ends with. */
export interface ProvinceEnding {
  readonly text: string;
  readonly province: AdminUnit;
  readonly rest: readonly string[];
  /** Words of a segment with other words, without the kind: taken only with a unit before them. */
  readonly isLoose: boolean;
}

/** Nothing where what stands there is no province, or only part of another name. */
export function provinceEnding(segments: readonly string[]): ProvinceEnding | undefined {
  const ending = endingOf(segments, (text) => named(text, 'province', THREE_TIERS));
  const [province] = ending?.units ?? [];
  if (ending === undefined || province === undefined) return undefined;
  const isLoose = !ending.isWhole && !ending.isStated;
  if (isLoose && isStreetNamedForProvince(segments.at(-1) ?? '', ending, province)) return undefined;
  return { province, text: ending.text, rest: ending.rest, isLoose };
}

/** Whether what stands before a loose province is too little to tell an address from the name of a street: `12 Cao Bằng`. */
export function isStreet(rest: readonly string[]): boolean {
  return rest.length === 1 && BARE_NUMBER.test(rest[0] ?? '');
}
