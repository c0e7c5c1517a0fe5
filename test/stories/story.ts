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

/** As told, and backwards. */
export function ordersOf({ events, inOrderTold }: Story): readonly (readonly StoryEvent[])[] {
  return inOrderTold === true ? [events] : [events, [...events].reverse()];
}
