import type { StoryRegistry } from './story-registry';

/** A version that a source sends; without attributes it deletes the record. */
export interface StoryEvent {
  /** `{source}/{collection}/{recordKey}` */
  readonly record: string;
  readonly version: number;
  readonly observedAt?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What happened, and what an officer expects to see, in whatever order the sources told of it. */
export interface Story {
  readonly title: string;
  readonly events: readonly StoryEvent[];
  /** Events that must come in the order told: nothing before them is known to whom acts on it. */
  readonly inOrderTold?: boolean;
  readonly expected: (registry: StoryRegistry) => Promise<void>;
}

/** `observedAt` is a day or an instant. */
export function says(
  record: string,
  version: number,
  observedAt: string,
  attributes: Readonly<Record<string, unknown>>,
): StoryEvent {
  return { record, version, observedAt, attributes };
}

export function deletes(record: string, version: number): StoryEvent {
  return { record, version };
}

/** As told, backwards, and from the middle. */
export function ordersOf({ events, inOrderTold }: Story): readonly (readonly StoryEvent[])[] {
  if (inOrderTold === true) return [events];
  const middle = Math.ceil(events.length / 2);
  const orders = [events, [...events].reverse(), [...events.slice(middle), ...events.slice(0, middle)]];
  return [...new Map(orders.map((order) => [JSON.stringify(order), order])).values()];
}
