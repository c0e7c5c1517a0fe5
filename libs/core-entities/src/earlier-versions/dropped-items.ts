import type { EarlierVersion, StandardisedRecord } from '../declaration/entity-declaration';

/** An item of a list that a record stated and states no more. */
export interface DroppedItem {
  /** RFC 3339: when the first version without it was observed. */
  readonly droppedAt?: string;
}

/** Which items of a list are over when a record states them no more, and whether two are one thing. */
export interface DroppableItems<T> {
  readonly attribute: string;
  readonly canEnd: (item: T) => boolean;
  readonly isOne: (left: T, right: T) => boolean;
}

/** The attributes of a record with what it dropped of a list behind what it states, each once, as the last version had it. */
export function withDropped<T extends object>(
  { attributes }: StandardisedRecord,
  earlier: readonly EarlierVersion[],
  { attribute, canEnd, isOne }: DroppableItems<T>,
): StandardisedRecord['attributes'] {
  const stated = itemsOf<T>(attributes, attribute);
  const dropped: (T & DroppedItem)[] = [];
  for (const { record, endedAt } of earlier)
    for (const item of itemsOf<T>(record.attributes, attribute)) {
      const isKnown = [...stated, ...dropped].some((other) => isOne(other, item));
      if (!isKnown && canEnd(item)) dropped.push({ ...item, droppedAt: endedAt });
    }
  return dropped.length === 0 ? attributes : { ...attributes, [attribute]: [...stated, ...dropped] };
}

const itemsOf = <T>(attributes: StandardisedRecord['attributes'], name: string): readonly T[] =>
  (attributes[name] ?? []) as readonly T[];

/** RFC 3339: since when an item is stated no more; undefined: it is stated. */
export const droppedAtOf = (item: unknown): string | undefined => (item as DroppedItem).droppedAt;
