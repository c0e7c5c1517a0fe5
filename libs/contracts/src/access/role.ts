/** What a key may be for. */
export const ROLES = ['source', 'consumer', 'steward', 'lead', 'operator', 'auditor'] as const;

/** What a person may be. */
export const PERSON_ROLES = ['steward', 'lead', 'operator', 'auditor'] as const;

/** How much of a golden record a key shows. */
export const VIEWS = ['full', 'working', 'masked', 'ids'] as const;
