export * from './review-task-not-found.error';
export * from './review-tasks.service';
export * from './show-review-task';
export * from './review.module';
