/** Says that there is work of an entity. A hint may be lost: a sweeper repeats it, because the work itself is in the database. */
export interface ResolutionHints {
  hint(entity: string): Promise<void>;
}

export const RESOLUTION_HINTS = Symbol('RESOLUTION_HINTS');
