import type { ExclusiveItems } from '@sogoc/golden';
import { foldDiacritics } from '@sogoc/vietnam';

import { droppedAtOf } from '../../earlier-versions/dropped-items';
import type { StatedRelative } from '../reading/read-relatives';

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

/** A marriage ends by divorce and by death (Law on Marriage and Family 52/2014/QH13 art. 57 and 65). */
export const EMPTIED_BY: {
  readonly attribute: 'maritalStatus';
  readonly values: Readonly<Record<string, string>>;
} = { attribute: 'maritalStatus', values: { divorced: 'spouse', widowed: 'spouse' } };

/** Which relatives stay where sources name different ones: the marriage that began last, else what the best source says. */
export const ONE_AT_A_TIME: ExclusiveItems = {
  placeOf: (item) => {
    const { relation, validTo, droppedAt } = asRelative(item);
    return validTo === undefined && droppedAt === undefined ? PLACES.get(relation ?? '') : undefined;
  },
  isSame: (left, right) => areOne(asRelative(left), asRelative(right)),
  beginOf: (item) => asRelative(item).validFrom,
  endOf: (item) => asRelative(item).validTo,
  droppedAt: droppedAtOf,
  isOfOneThing: (left, right) => {
    const [one, other] = [asRelative(left), asRelative(right)];
    return kindOf(one) === kindOf(other) && areOne(one, other);
  },
  emptiedBy: EMPTIED_BY,
};

/** The one place that relatives of a kind take, else their kind. */
export const kindOf = ({ relation = '' }: StatedRelative): string => PLACES.get(relation) ?? relation;

/** Whether two statements are of one relative: by number, else by name. */
export function areOne(left: StatedRelative, right: StatedRelative): boolean {
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one !== undefined && other !== undefined && one[0] === other[0]) return one[1] === other[1];
  if (left.fullName === undefined || right.fullName === undefined) return false;
  return foldDiacritics(left.fullName) === foldDiacritics(right.fullName);
}

const numberOf = ({ nationalId, scheme, value }: StatedRelative): readonly [string, string] | undefined => {
  if (nationalId !== undefined) return ['national-id', nationalId];
  return scheme === undefined || value === undefined ? undefined : [scheme, value];
};
