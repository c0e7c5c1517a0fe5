import type { JsonLimits } from './json-excess';

/** Far above what the contract takes, which tells its own limits; more would cost each reader time and a stack. */
export const JSON_LIMITS: JsonLimits = { depth: 64, members: 2_000, items: 50_000 };
