export const ROLES = ['source', 'consumer', 'steward', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export const VIEWS = ['full', 'masked', 'ids'] as const;
/** How much of a golden record a key shows. */
export type View = (typeof VIEWS)[number];
