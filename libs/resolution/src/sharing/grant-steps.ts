export type GrantStatus = 'awaiting-approval' | 'approved' | 'refused' | 'revoked';

/** The acts on a grant, as far as they were done. */
export interface GrantActs {
  readonly proposedBy: string;
  readonly approvedAt?: Date;
  readonly refusal?: object;
  readonly revocation?: object;
}

/** The last act says how a grant stands. */
export function grantStatus({ approvedAt, refusal, revocation }: GrantActs): GrantStatus {
  if (revocation !== undefined) return 'revoked';
  if (refusal !== undefined) return 'refused';
  return approvedAt === undefined ? 'awaiting-approval' : 'approved';
}

export type GrantStep = 'approve' | 'refuse' | 'revoke';

/** Why somebody may not take a step. */
export type GrantStepRefusal = 'decided' | 'not-approved' | 'by-its-proposer';

/** A grant is approved by a person other than who proposed it, and once. Whoever proposed may refuse it, and one person alone revokes it. */
export function grantStepRefusal(step: GrantStep, grant: GrantActs, by: string): GrantStepRefusal | undefined {
  if (step === 'revoke') {
    if (grant.approvedAt === undefined) return 'not-approved';
    return grant.revocation === undefined ? undefined : 'decided';
  }
  if (grant.approvedAt !== undefined || grant.refusal !== undefined) return 'decided';
  return step === 'approve' && grant.proposedBy === by ? 'by-its-proposer' : undefined;
}
