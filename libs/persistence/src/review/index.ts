export * from './review-task.repository';
