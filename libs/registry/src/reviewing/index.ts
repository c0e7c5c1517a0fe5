export * from './errors';
export * from './review-claims.service';
export * from './review-tasks.service';
export * from './reviewing.module';
export * from './show-review-task';
export * from './task-decisions.service';
