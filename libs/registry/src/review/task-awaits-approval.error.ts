import { DomainError } from '@sogoc/kernel';

export class TaskAwaitsApprovalError extends DomainError {
  readonly code = 'task-awaits-approval';
  readonly kind = 'conflict';
  readonly title = 'A decision on the review task awaits approval';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(decisionId: string) {
    super('Approve or reverse the decision named by decisionId first.');
    this.members = { decisionId };
  }
}
