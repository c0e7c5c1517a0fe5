import { CODE_SETS, type CodeSet, codeSetAt } from '@sogoc/vietnam';

import type { AddressFeatures } from './address';
import { currentPlace } from './named-places';

/**
 * Where the commune lies whose code comes without its code set. Up to the reform there was one set. Since, a code may be of either, and it is
 * one commune of today all the same where the merged commune took over the code of one of its parts; where it is two, nothing is known.
 */
export function placeOfBareCode(code: string, observedAt: string): AddressFeatures | undefined {
  const sets = setsUpTo(codeSetAt(observedAt));
  const places = sets.map((codeSet) => currentPlace(code, codeSet)).filter(({ communes }) => communes.length > 0);
  const [place] = places;
  if (place === undefined || sets.length === 1) return place;
  const { communes, province } = place;
  const isOne = places.every((other) => other.communes.join() === communes.join());
  return isOne ? { communes, ...(province !== undefined && { province }) } : undefined;
}

function setsUpTo(last: CodeSet): readonly CodeSet[] {
  const sets = CODE_SETS.map(({ codeSet }) => codeSet);
  return sets.slice(0, sets.indexOf(last) + 1);
}
