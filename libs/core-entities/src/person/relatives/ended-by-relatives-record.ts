import { vietnamDay } from '@sogoc/vietnam';

import type { TwoSides } from '../../declaration/relation-declaration';
import { areOne, EMPTIED_BY, kindOf, ONE_AT_A_TIME } from './exclusive-relatives';
import type { StatedRelative } from '../reading/read-relatives';
import { inverseRelative, widerRelative } from './wider-and-inverse-relatives';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * Since when a relative's own record tells that the relation is over: with its end, or with somebody else in the place that one at a time can take.
 * A divorce is entered of one of the two, and the other is still listed as married to him.
 */
export function endByRelative({ stated, statedAt, stating, other, observedAt }: TwoSides): string | undefined {
  const kind = kindOf({ relation: inverseRelative(stated.role, {}) });
  const theirs = relativesOf(other).filter((relative) => kindOf(relative) === kind || isWider(relative, kind));
  const own = theirs.filter((relative) => areOne(relative, selfOf(stating)));
  const [last, ...before] = [...own].sort((left, right) => ((left.validTo ?? '9') < (right.validTo ?? '9') ? 1 : -1));
  const { validFrom = '' } = stated;
  if (last !== undefined) {
    const end = [last, ...before].some(({ validTo }) => validTo === undefined) ? undefined : last.validTo;
    return end !== undefined && validFrom <= end ? end : undefined;
  }
  const next = theirs.find((relative) => ONE_AT_A_TIME.placeOf(relative) === kind);
  if (next?.validFrom !== undefined) return next.validFrom > validFrom ? next.validFrom : undefined;
  const seenAt = observedAt(next === undefined ? EMPTIED_BY.attribute : 'relatives');
  const isOver = next !== undefined || EMPTIED_BY.values[String(other[EMPTIED_BY.attribute])] === kind;
  return isOver && seenAt !== undefined && statedAt !== null && seenAt > statedAt ? vietnamDay(seenAt) : undefined;
}

const isWider = ({ relation = '' }: StatedRelative, kind: string): boolean => widerRelative(relation) === kind;

const relativesOf = ({ relatives }: Attributes): readonly StatedRelative[] =>
  (relatives ?? []) as readonly StatedRelative[];

const selfOf = ({ nationalId, fullName }: Attributes): StatedRelative => ({
  ...(typeof nationalId === 'string' && { nationalId }),
  ...(typeof fullName === 'string' && { fullName }),
});
