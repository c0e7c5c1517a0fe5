import { DomainError } from '@sogoc/kernel';

export class ReviewTaskNotFoundError extends DomainError {
  readonly code = 'review-task-not-found';
  readonly kind = 'not-found';
  readonly title = 'Review task not found';

  constructor() {
    super('No review task has this id.');
  }
}
