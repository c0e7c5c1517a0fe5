/** What a key may be for. */
export const ROLES = ['source', 'consumer', 'steward', 'operator'] as const;

/** How much of a golden record a key shows. */
export const VIEWS = ['full', 'masked', 'ids'] as const;
