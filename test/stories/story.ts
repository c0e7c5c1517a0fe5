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

/**
 * As told, and, unless that is the only order, backwards. In the last order every event comes twice, and all come late once more, as
 * from sources that send again what was not answered in time.
 */
export function ordersOf({ events, inOrderTold }: Story): readonly (readonly StoryEvent[])[] {
  const last = inOrderTold === true ? [...events] : [...events].reverse();
  const repeated = [...last.flatMap((event) => [event, event]), ...events];
  return inOrderTold === true ? [repeated] : [events, repeated];
}
