import type { ExclusiveItems } from '@sogoc/golden';
import { foldDiacritics } from '@sogoc/vietnam';

import type { StatedRelative } from './reading/read-relatives';

/**
 * Of relatives of one kind a person has one at a time: one wife or husband (Law on Marriage and Family 52/2014/QH13 art. 2 and 5), and one
 * guardian, but for grandparents, whom one source names together (Civil Code 91/2015/QH13 art. 47).
 */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['husband', 'spouse'],
  ['wife', 'spouse'],
  ['spouse', 'spouse'],
  ['father', 'father'],
  ['mother', 'mother'],
  ['guardian', 'guardian'],
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
  endOf: (item) => asRelative(item).validTo,
  isOfOneThing: (left, right) => {
    const [one, other] = [asRelative(left), asRelative(right)];
    return kindOf(one) === kindOf(other) && areOne(one, other);
  },
  // A marriage ends by divorce and by death (art. 57 and 65).
  emptiedBy: { attribute: 'maritalStatus', values: { divorced: 'spouse', widowed: 'spouse' } },
};

const kindOf = ({ relation = '' }: StatedRelative): string => PLACES.get(relation) ?? relation;

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
