import { compareInstants } from '../criteria/compare-instants';
import type { IdentifierStatus } from '../golden-types';

/** What one record says about a number, and when. */
export interface StatusStatement {
  readonly status: IdentifierStatus;
  readonly observedAt: string;
  /** The record's source is the authority for such numbers. */
  readonly hasAuthority?: boolean;
}

/**
 * What statements about one number amount to, in whatever order they come. Most records only repeat a number, so `active` says little:
 * a number is `cancelled` when a record says so and none uses it later. It is `superseded` when no record has it as its current one, or
 * when the authority says that another took its place and no authority uses it.
 */
export function statedStatus(statements: readonly StatusStatement[]): IdentifierStatus {
  const ofStatus = (status: IdentifierStatus) => statements.filter((statement) => statement.status === status);
  if (ofStatus('cancelled').length > 0 && !isUsedAfterwards(statements)) return 'cancelled';
  const [active, superseded] = [ofStatus('active'), ofStatus('superseded')];
  if (active.length === 0) return 'superseded';
  return superseded.some(isByAuthority) && !active.some(isByAuthority) ? 'superseded' : 'active';
}

const isByAuthority = ({ hasAuthority }: StatusStatement): boolean => hasAuthority === true;

function isUsedAfterwards(statements: readonly StatusStatement[]): boolean {
  const cancellations = statements.filter(({ status }) => status === 'cancelled');
  return statements.some(
    ({ status, observedAt }) =>
      status === 'active' && cancellations.every((other) => compareInstants(other.observedAt, observedAt) < 0),
  );
}
