import { compareInstants } from '../criteria/compare-instants';
import type { ExclusiveItems } from '../criteria/survivorship-policy';

/** An item of a list as a statement has it. */
export interface PlacedItem {
  readonly item: unknown;
  readonly place: string | undefined;
  /** Of the statement: the best is 0. */
  readonly rank: number;
  readonly standing: number;
  /** When the statement was observed; RFC 3339. */
  readonly observedAt: string;
}

/** Whether `other` tells of an end of what `one` still has. What began after that end is another one. */
export function hasEndedBy(one: PlacedItem, other: PlacedItem, exclusive: ExclusiveItems): boolean {
  const { endOf, isOfOneThing, beginOf, droppedAt } = exclusive;
  if (isOfOneThing === undefined || one.rank === other.rank || isOver(one, exclusive)) return false;
  const dropped = droppedAt?.(other.item);
  const end = dropped ?? endOf?.(other.item);
  if (end === undefined || !isOfOneThing(one.item, other.item)) return false;
  const begin = beginOf(one.item);
  const isHeard =
    dropped === undefined ? isHeardBefore(other, one) : isBelieved(other, one) && isSaidBefore(one, other, dropped);
  return isHeard && (begin === undefined || begin <= end);
}

const isOver = ({ item }: PlacedItem, { endOf, droppedAt }: ExclusiveItems): boolean =>
  endOf?.(item) !== undefined || droppedAt?.(item) !== undefined;

/** An end that is told is heard from whoever is better, later or believed more. */
function isHeardBefore(other: PlacedItem, one: PlacedItem): boolean {
  return (
    other.rank < one.rank || other.standing > one.standing || compareInstants(one.observedAt, other.observedAt) < 0
  );
}

/** Silence is heard only from whoever is believed as much. */
const isBelieved = (other: PlacedItem, one: PlacedItem): boolean => other.standing >= one.standing;

/** Whoever is believed more need not fall silent last. */
const isSaidBefore = (one: PlacedItem, other: PlacedItem, dropped: string): boolean =>
  other.standing > one.standing || compareInstants(one.observedAt, dropped) < 0;
