import type { Role, View } from '../grant';

/** Consumers see personal values in part unless an operator says otherwise. */
export const DEFAULT_VIEW: Readonly<Record<Role, View>> = {
  source: 'full',
  consumer: 'masked',
  steward: 'full',
  lead: 'full',
  operator: 'full',
  auditor: 'ids',
};

/** Days that a key holds unless an operator says otherwise. */
const STANDARD_DAYS = 365;
const HOUR_MS = 3_600_000;

export const standardExpiry = (now: Date): Date => hoursAfter(now, STANDARD_DAYS * 24);

export const hoursAfter = (now: Date, hours: number): Date => new Date(now.getTime() + hours * HOUR_MS);
