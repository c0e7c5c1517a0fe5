/** Says that there is work of an entity. A hint may be lost: a sweeper repeats it, because the work itself is in the database. */
export interface ResolutionHints {
  /** `requestId` is the request that brought the work, for the log of who does it. */
  hint(entity: string, requestId?: string): Promise<void>;
}

export const RESOLUTION_HINTS = Symbol('RESOLUTION_HINTS');
