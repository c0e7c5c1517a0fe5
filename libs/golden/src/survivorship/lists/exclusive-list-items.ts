import { canonicalJson } from '@sogoc/kernel';

import type { ComposedBefore } from '../golden-types';
import type { AttributeStatement } from '../criteria/attribute-statement';
import { compareInstants } from '../criteria/compare-instants';
import type { ExclusiveItems, SurvivorshipAttribute } from '../criteria/survivorship-policy';
import { hasEndedBy, type PlacedItem } from './ended-by-word-or-silence';

/** How much a statement's source is believed in what an attribute says: higher is better. */
export type StandingOf = (statement: AttributeStatement) => number;

export interface UnitedAmong {
  readonly before: ComposedBefore;
  readonly standingOf: StandingOf;
}

/**
 * The distinct items of statements, the best first. What a better or later statement says has ended is over, also where another still
 * has it; so is what one states no more that is believed as much. Of a place that one item at a time can take, the later one stays where both say
 * since when they hold, else the better one; the same item in other words stays beside it only when it says more.
 */
export function uniteExclusively(
  statements: readonly AttributeStatement[],
  exclusive: ExclusiveItems,
  { before, standingOf }: UnitedAmong,
): unknown[] {
  const emptied = emptiedPlaces(exclusive, before);
  const placed = statements.flatMap((statement, rank) =>
    itemsOf(statement)
      .map((item): PlacedItem => ({
        item,
        place: exclusive.placeOf(item),
        rank,
        standing: standingOf(statement),
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
  const items = kept
    .filter(({ item }) => exclusive.droppedAt?.(item) === undefined)
    .map((one) => completed(one, standing, exclusive));
  return [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
}

/** Whether an item only tells that it is stated no more. */
export function isDropped(item: unknown, { exclusiveItems }: Pick<SurvivorshipAttribute, 'exclusiveItems'>): boolean {
  return exclusiveItems?.droppedAt?.(item) !== undefined;
}

/** With what worse statements add to the item of its place. */
function completed(one: PlacedItem, all: readonly PlacedItem[], { together }: ExclusiveItems): unknown {
  if (together === undefined || one.place === undefined) return one.item;
  return all
    .filter(({ place, rank }) => place === one.place && rank > one.rank)
    .reduce((item, other) => together(item, other.item), one.item);
}

function itemsOf({ value }: AttributeStatement): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
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
