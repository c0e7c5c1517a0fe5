import type { StoredGrant } from '@sogoc/persistence';
import { type GrantStatus, grantStatus, type GrantTerms } from '@sogoc/resolution';

/** Who ended a grant, or never let it begin, and why. */
export interface ShownEnd {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Of a refusal: the rule of law (Decree 194/2025 art. 16). */
  readonly legalGround?: string;
}

/** A grant in the shape of the API. */
export interface ShownGrant extends GrantTerms {
  readonly id: string;
  readonly version: number;
  readonly status: GrantStatus;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly refusal?: ShownEnd;
  readonly revocation?: ShownEnd;
}

export function showGrant(grant: StoredGrant): ShownGrant {
  const { approvedBy, approvedAt, refusal, revocation, proposedAt, revokedAt: _revokedAt, ...rest } = grant;
  return {
    ...rest,
    status: grantStatus(grant),
    proposedAt: proposedAt.toISOString(),
    ...(approvedBy !== undefined && { approvedBy }),
    ...(approvedAt !== undefined && { approvedAt: approvedAt.toISOString() }),
    ...(refusal !== undefined && {
      refusal: { by: refusal.by, at: refusal.at.toISOString(), reason: refusal.reason, legalGround: refusal.ground },
    }),
    ...(revocation !== undefined && { revocation: { ...revocation, at: revocation.at.toISOString() } }),
  };
}
