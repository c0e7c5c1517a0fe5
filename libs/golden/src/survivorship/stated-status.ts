import { compareInstants } from './criteria/compare-instants';
import type { IdentifierStatus } from './golden-types';

/** What one record says about a number, and when. */
export interface StatusStatement {
  readonly status: IdentifierStatus;
  readonly observedAt: string;
}

/**
 * What statements about one number amount to, in whatever order they come. Most records only repeat a number, so `active` says little:
 * a number is `cancelled` when a record says so and none uses it later. It is `superseded` when no record has it as its current one.
 */
export function statedStatus(statements: readonly StatusStatement[]): IdentifierStatus {
  const isStated = (status: IdentifierStatus): boolean => statements.some((statement) => statement.status === status);
  if (isStated('cancelled') && !isUsedAfterwards(statements)) return 'cancelled';
  return isStated('active') ? 'active' : 'superseded';
}

function isUsedAfterwards(statements: readonly StatusStatement[]): boolean {
  const cancellations = statements.filter(({ status }) => status === 'cancelled');
  return statements.some(
    ({ status, observedAt }) =>
      status === 'active' && cancellations.every((other) => compareInstants(other.observedAt, observedAt) < 0),
  );
}
