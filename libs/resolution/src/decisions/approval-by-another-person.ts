import type { StoredDecision } from './decision-types';

/** Why somebody may not approve a decision. */
export type ApprovalRefusal = 'reversed' | 'awaits-nobody' | 'by-its-author';

/** Whoever decided does not approve it himself; nor is approved what awaits nobody. */
export function approvalRefusal(
  { status, author }: Pick<StoredDecision, 'status' | 'author'>,
  approver: string,
): ApprovalRefusal | undefined {
  if (status === 'reversed') return 'reversed';
  if (status === 'applied') return 'awaits-nobody';
  return author === approver ? 'by-its-author' : undefined;
}
