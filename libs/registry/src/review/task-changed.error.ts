import { DomainError } from '@sogoc/kernel';

/** The task is not what was decided on; the task as it is now comes with the answer. */
export class TaskChangedError extends DomainError {
  readonly code = 'task-changed';
  readonly kind = 'conflict';
  readonly title = 'The review task changed';
  readonly members: Readonly<Record<string, unknown>>;

  constructor(task: object) {
    super('Nothing was decided. Look at the task as it is now and send its revision.');
    this.members = { task };
  }
}
