import type { Grant, Role } from './grant';

/** The roles whose calls a role may make: whoever leads stewards does what they do. */
const ACTS_AS: Readonly<Record<Role, readonly Role[]>> = {
  source: ['source'],
  consumer: ['consumer'],
  steward: ['steward'],
  lead: ['lead', 'steward'],
  operator: ['operator'],
  auditor: ['auditor'],
};

export const actsAs = ({ role }: Pick<Grant, 'role'>, ...roles: readonly Role[]): boolean =>
  ACTS_AS[role].some((acted) => roles.includes(acted));
