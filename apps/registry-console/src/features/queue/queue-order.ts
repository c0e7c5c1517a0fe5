/** The ids of the tasks as the queue last showed them, so that a case knows which comes next. */
let ids: readonly string[] = [];
/** The address of the queue as it was last seen, with its filters. */
let address: Readonly<Record<string, string | undefined>> = {};

export function rememberQueue(shown: readonly string[], search: Readonly<Record<string, string | undefined>>): void {
  ids = shown;
  address = search;
}

export const queueSearch = (): Readonly<Record<string, string | undefined>> => address;

export interface QueuePlace {
  readonly index: number;
  readonly count: number;
  readonly next?: string;
  readonly previous?: string;
  /** The cases to have at hand. */
  readonly following: readonly string[];
}

const AHEAD = 3;

export function placeInQueue(id: string): QueuePlace {
  const index = ids.indexOf(id);
  const following = index < 0 ? ids.slice(0, AHEAD) : ids.slice(index + 1, index + 1 + AHEAD);
  return { index, count: ids.length, next: following[0], previous: index > 0 ? ids[index - 1] : undefined, following };
}
