import { canonicalJson } from '@sogoc/kernel';

import type { ComposedBefore } from '../golden-types';
import type { AttributeStatement } from '../criteria/attribute-statement';
import { compareInstants } from '../criteria/compare-instants';
import type { ExclusiveItems } from '../criteria/survivorship-policy';

interface PlacedItem {
  readonly item: unknown;
  readonly place: string | undefined;
  /** Of the statement: the best is 0. */
  readonly rank: number;
  /** When the statement was observed; RFC 3339. */
  readonly observedAt: string;
}

/**
 * The distinct items of statements, the best first. What a better or later statement says has ended is over, also where another still
 * has it. Of a place that one item at a time can take, the later one stays where both say
 * since when they hold, else the better one; the same item in other words stays beside it only when it says more.
 */
export function uniteExclusively(
  statements: readonly AttributeStatement[],
  exclusive: ExclusiveItems,
  before: ComposedBefore,
): unknown[] {
  const emptied = emptiedPlaces(exclusive, before);
  const placed = statements.flatMap((statement, rank) =>
    itemsOf(statement)
      .map((item): PlacedItem => ({
        item,
        place: exclusive.placeOf(item),
        rank,
        observedAt: statement.member.observedAt,
      }))
      .filter(({ place }) => !isEmptied(place, statement, emptied)),
  );
  const standing = placed.filter((one) => !placed.some((other) => hasEndedBy(one, other, exclusive)));
  const holders = new Map<string, PlacedItem>();
  for (const one of standing) {
    const holder = one.place === undefined ? undefined : holders.get(one.place);
    if (one.place !== undefined && (holder === undefined || isLater(one, holder, exclusive)))
      holders.set(one.place, one);
  }
  const kept = standing.filter((one) => {
    const holder = one.place === undefined ? undefined : holders.get(one.place);
    return holder === undefined || one.rank === holder.rank || exclusive.isSame(one.item, holder.item);
  });
  return [...new Map(kept.map(({ item }) => [canonicalJson(item), item])).values()];
}

function itemsOf({ value }: AttributeStatement): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Whether `other` tells of an end of what `one` still has. What began after that end is another one. */
function hasEndedBy(one: PlacedItem, other: PlacedItem, { endOf, isOfOneThing, beginOf }: ExclusiveItems): boolean {
  if (endOf === undefined || isOfOneThing === undefined || one.rank === other.rank) return false;
  const end = endOf(other.item);
  if (end === undefined || endOf(one.item) !== undefined || !isOfOneThing(one.item, other.item)) return false;
  const begin = beginOf(one.item);
  const isHeard = other.rank < one.rank || compareInstants(one.observedAt, other.observedAt) < 0;
  return isHeard && (begin === undefined || begin <= end);
}

function isLater(one: PlacedItem, holder: PlacedItem, { beginOf }: ExclusiveItems): boolean {
  const [begin, other] = [beginOf(one.item), beginOf(holder.item)];
  return begin !== undefined && other !== undefined && begin > other;
}

/** The instant at which a place was said to be empty, by place. */
function emptiedPlaces(
  { emptiedBy }: ExclusiveItems,
  { attributes, provenance }: ComposedBefore,
): ReadonlyMap<string, string> {
  if (emptiedBy === undefined) return new Map();
  const place = emptiedBy.values[String(attributes[emptiedBy.attribute])];
  const since = provenance[emptiedBy.attribute]?.observedAt;
  return place === undefined || since === undefined ? new Map() : new Map([[place, since]]);
}

function isEmptied(
  place: string | undefined,
  { member }: AttributeStatement,
  emptied: ReadonlyMap<string, string>,
): boolean {
  const since = place === undefined ? undefined : emptied.get(place);
  return since !== undefined && compareInstants(member.observedAt, since) < 0;
}
