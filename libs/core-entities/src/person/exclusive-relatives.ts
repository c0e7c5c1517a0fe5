import type { ExclusiveItems } from '@sogoc/golden';
import { foldDiacritics } from '@sogoc/vietnam';

import type { StatedRelative } from './reading/read-relatives';

/** Of relatives of one kind a person has one at a time (Law on Marriage and Family 52/2014/QH13 art. 2 and 5: one wife, one husband). */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['husband', 'spouse'],
  ['wife', 'spouse'],
  ['spouse', 'spouse'],
  ['father', 'father'],
  ['mother', 'mother'],
]);

const asRelative = (item: unknown): StatedRelative => item as StatedRelative;

/** Which relatives stay where sources name different ones: the marriage that began last, else what the best source says. */
export const ONE_AT_A_TIME: ExclusiveItems = {
  placeOf: (item) => {
    const { relation, validTo } = asRelative(item);
    return validTo === undefined ? PLACES.get(relation ?? '') : undefined;
  },
  isSame: (left, right) => areOne(asRelative(left), asRelative(right)),
  beginOf: (item) => asRelative(item).validFrom,
  emptiedBy: { attribute: 'maritalStatus', values: { divorced: 'spouse' } },
};

function areOne(left: StatedRelative, right: StatedRelative): boolean {
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one !== undefined && other !== undefined && one[0] === other[0]) return one[1] === other[1];
  if (left.fullName === undefined || right.fullName === undefined) return false;
  return foldDiacritics(left.fullName) === foldDiacritics(right.fullName);
}

const numberOf = ({ nationalId, scheme, value }: StatedRelative): readonly [string, string] | undefined => {
  if (nationalId !== undefined) return ['national-id', nationalId];
  return scheme === undefined || value === undefined ? undefined : [scheme, value];
};
